import Diagnostics
import Testing

/// How what was found is told.
struct FormatTests {
  private static func diagnostic(
    _ severity: Diagnostic.Severity, _ id: String, line: Int, file: String = "content/cases/a.csv"
  ) -> Diagnostic {
    Diagnostic(
      severity, id, at: SourceLocation(file, line: line, column: 2), Message("错在 \(id)", "wrong: \(id)"),
      remedy: Message("请改", "mend it"))
  }

  private static let found =
    [
      diagnostic(.warning, "b.often", line: 9), diagnostic(.warning, "b.often", line: 8),
      diagnostic(.warning, "b.often", line: 7), diagnostic(.error, "a.seldom", line: 3),
      diagnostic(.error, "z.often", line: 5), diagnostic(.error, "z.often", line: 6),
      diagnostic(.stop, "y.stop", line: 1),
    ] + [diagnostic(.error, "z.often", line: 5)]

  private static func report(_ diagnostics: [Diagnostic]) -> Report {
    var report = Report()
    for diagnostic in diagnostics { report.add(diagnostic) }
    return report
  }

  @Test func theWorstComesFirstThenTheMostFrequent() {
    let kinds = Self.report(Self.found).kinds
    #expect(kinds.map(\.id) == ["y.stop", "z.often", "a.seldom", "b.often"])
    #expect(kinds.map(\.count) == [1, 2, 1, 3], "what is said twice of a place is counted once")
  }

  @Test func plainIsALineEachByPlaceAndTheCounts() {
    #expect(
      Self.report(Array(Self.found.prefix(4))).plainText(in: .english) == """
        content/cases/a.csv:3:2: error: wrong: a.seldom — mend it [a.seldom]
        content/cases/a.csv:7:2: warning: wrong: b.often — mend it [b.often]
        content/cases/a.csv:8:2: warning: wrong: b.often — mend it [b.often]
        content/cases/a.csv:9:2: warning: wrong: b.often — mend it [b.often]
        1 × error [a.seldom]
        3 × warning [b.often]

        """)
  }

  @Test func humanSaysWhatToDoOnceAndTheRestIsInTheReport() {
    let many = (1...13).map { Self.diagnostic(.error, "a.x", line: $0) }
    let text = HumanText(in: .chinese, isColoured: false).text(Self.report(many))
    let lines = text.split(separator: "\n")
    #expect(lines[0] == "错误 [a.x] 13 处" && lines[1] == "  错在 a.x — 请改")
    #expect(lines[2] == "    content/cases/a.csv 第1行 B列" && lines.count == 13)
    #expect(lines[12] == "    其余 3 处见 reports/problems.xlsx")
  }

  /// Plain is for tools; somebody who sits before a sheet looks for its letters and names.
  @Test(arguments: [
    ("a/b.xlsx!低保", 35, 27, "a/b.xlsx!低保 第35行 AA列“享受起始”", "a/b.xlsx!低保, row 35, column AA “享受起始”"),
    ("a.CSV", 3, 0, "a.CSV 第3行", "a.CSV, row 3"), ("a.csv", 0, 0, "a.csv", "a.csv"),
    ("a.yml", 3, 5, "a.yml:3:5", "a.yml:3:5"),
  ])
  func placesInWords(_ file: String, _ line: Int, _ column: Int, _ chinese: String, _ english: String) {
    let place = SourceLocation(file, line: line, column: column)
    #expect(place.words(columnName: "享受起始") == Message(chinese, english))
  }

  @Test func theNearestFirstAndOfEquallyNearOnesTheEarlier() {
    let known = ["农村低保", "城市低保", "农村五保", "临时救助"]
    #expect(suggestion(for: "农村底保", in: known).chinese == "是否应为：农村低保、农村五保？")
    #expect(suggestion(for: "别的", in: known, listing: ["农村低保", "临时救助"]).english == "known are: 农村低保, 临时救助")
  }

  /// Settings are not in the workbook.
  @Test func theRestOfSettingsIsListedByPlain() {
    let many = (1...11).map { Self.diagnostic(.stop, "a.x", line: $0, file: "content/holidays.csv") }
    let text = HumanText(in: .english, isColoured: false).text(Self.report(many))
    #expect(text.contains("1 more: --format plain lists them") && !text.contains("problems.xlsx"))
  }

  @Test func colourIsOnTopOfTheWords() {
    let report = Self.report(Self.found)
    let (plain, coloured) = (
      HumanText(in: .chinese, isColoured: false).text(report),
      HumanText(in: .chinese, isColoured: true).text(report)
    )
    #expect(!plain.contains("\u{1B}") && coloured.contains("\u{1B}[1;31m错误\u{1B}[0m"))
    #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }

  @Test func theOrderOfTheWorkLeavesNoTrace() {
    let (one, other) = (Self.report(Self.found), Self.report(Self.found.reversed()))
    for language in Language.allCases {
      #expect(one.plainText(in: language) == other.plainText(in: language))
      let human = HumanText(in: language, isColoured: true)
      #expect(human.text(one) == human.text(other))
    }
  }

  @Test(arguments: [
    ("a/b.xlsx!低保", "a/b.xlsx", "低保"), ("a!/b.csv", "a!/b.csv", nil), ("a/b.XLSX", "a/b.XLSX", nil),
    ("a/b.xlsm!x!y", "a/b.xlsm", "x!y"), ("a!b/c.xlsx!d", "a!b/c.xlsx", "d"),
  ])
  func aSheetOfAWorkbookIsTwoNames(_ place: String, _ file: String, _ sheet: String?) {
    let location = SourceLocation(place)
    #expect(location.workbook == file && location.worksheet == sheet)
  }
}
