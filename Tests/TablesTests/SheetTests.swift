import Diagnostics
import Tables
import Testing

@Suite struct SheetTests {
  @Test func blankRowsAreLeftOutAndKeepTheirNumber() {
    let sheet = read(Array("\n,,\nh\n\n \u{3000},\nrow\n,\"\"\n\"two\nlines\"\nlast".utf8))
    #expect(sheet.isRead && sheet.numbers == [3, 6, 8, 9] && sheet.report.diagnostics.isEmpty)
  }

  @Test func titlesStandAboveTheHeader() {
    let sheet = read(Array("title\nsubtitle\nheader\nrow".utf8), titles: 2)
    #expect(sheet.isRead && sheet.numbers == [3, 4])
    #expect(!read(Array("title\nsubtitle".utf8), titles: 2).isRead)
    #expect(!read([]).isRead)
  }

  @Test func aRefusedHeaderEndsTheSheet() {
    var (report, later) = (Report(), 0)
    let isRead = Sheet(file: "a.csv", bytes: Array("a\nb\nc".utf8)).read(into: &report) { _, _ in
      .refused
    } row: {
      _, _ in
      later += 1
    }
    #expect(!isRead && later == 0)
  }

  @Test(arguments: [("a,b\nc,\"d\ne,f", 2, 2), ("a\n\"b\"c\nd", 2, 1), ("\"a\"\u{301}", 1, 1)])
  func quotesThatDoNotFit(text: String, line: Int, column: Int) throws {
    let sheet = read(Array(text.utf8))
    let problem = try #require(sheet.report.diagnostics.first)
    #expect(!sheet.isRead && sheet.report.stops && sheet.report.diagnostics.count == 1)
    #expect(
      problem.id == "sheet.quote" && problem.location == SourceLocation("a.csv", line: line, column: column))
  }
}
