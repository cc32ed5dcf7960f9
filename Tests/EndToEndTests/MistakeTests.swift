import Foundation
import TestSupport
import Testing

/// Mistakes that people make, each on a site that is published already.
struct MistakeTests {
  @Test func thereAreMistakes() { #expect(Mistake.all.count >= 20) }

  @Test(arguments: Mistake.all)
  func isSaidAndHarmsNothing(_ mistake: Mistake) throws {
    let site = try TestSite()
    #expect(try site.build().status == 3, "without the mistake")
    let before = try site.states()
    try mistake.make(in: site)
    let result = try site.buildAccepting()

    #expect(!result.messages.isEmpty && [1, 3].contains(result.status))
    if result.status == 1 { #expect(try site.states() == before, "public/ has changed") }
    try expectNoPrivateValue(of: site, in: result)
    let held = try site.heldPlaces()
    try expect(
      "exit \(result.status)\n\(result.messages)" + result.output.lines.prefix(3).map { "\($0)\n" }.joined()
        + (result.status == 3 ? held : []).map { "held \($0)\n" }.joined(),
      equals: "Invalid/\(mistake.name)/expected.txt")
  }

  /// Both languages say the same about the same places.
  @Test(arguments: Mistake.all)
  func isSaidInBothLanguages(_ mistake: Mistake) throws {
    let site = try TestSite()
    try mistake.make(in: site)
    let (chinese, english) = (try site.build([], language: "zh"), try site.build([], language: "en"))
    #expect(chinese.status == english.status)
    #expect(chinese.messages.places == english.messages.places && !english.messages.places.isEmpty)
    try expectNoPrivateValue(of: site, in: chinese)
  }
}

/// Nothing of a person in what a command said, nor in the reports that only say where.
func expectNoPrivateValue(of site: TestSite, in result: Run) throws {
  let values = try site.privateValues()
  #expect(values.count > 200)
  let said =
    result.messages + result.output + site.heldReport() + site.summaryReport()
    + site.privacyReport()
  // The number of the mistake is all that a message says, never which.
  let spoken = values.filter { said.contains($0) }
  #expect(spoken.isEmpty, "\(spoken)")
}

extension TestSite {
  func heldReport() -> String { (try? reports.appending(path: "held.csv").text()) ?? "" }

  func privacyReport() -> String { (try? reports.appending(path: "privacy.html").text()) ?? "" }

  func summaryReport() -> String { (try? reports.appending(path: "summary.html").text()) ?? "" }

  /// File, row and board of each line of the report.
  func heldPlaces() throws -> [String] {
    heldReport().lines.dropFirst().map { $0.split(separator: ",").prefix(3).joined(separator: ",") }
  }

  /// What stands in the private columns of the sheets, codes and dates aside.
  func privateValues() throws -> Set<String> {
    let folder = url.appending(path: "content/cases")
    return try folder.filesBelow().reduce(into: []) { values, file in
      let rows = try folder.appending(path: file).text().split(whereSeparator: \.isNewline).map {
        cells(of: $0)
      }
      guard let header = rows.firstIndex(where: { !Set($0).isDisjoint(with: privateColumns) }) else { return }
      let people = rows[(header + 1)...].filter { $0.first != "合计" }
      for column in rows[header].indices where privateColumns.contains(rows[header][column]) {
        let cells = people.compactMap { column < $0.count ? $0[column] : nil }
        values.formUnion(cells.flatMap { $0.split(separator: "、").map(String.init) }.filter { $0.count > 1 })
      }
    }
  }
}

private let privateColumns: Set = [
  "case_id", "案件编号", "applicant", "申请人姓名", "姓名", "resident_id", "身份证号", "phone", "联系电话", "address",
  "家庭住址", "bank_account", "银行账号", "investigators", "调查人", "reviewer", "审核人", "approver", "审批人", "payer",
  "发放人", "户主姓名", "户主身份证号", "张贴人",
]

/// The sheets of the tests have no quote in a private cell.
private func cells(of row: Substring) -> [String] {
  row.replacing(#/"[^"]*"/#) { $0.0.replacing(",", with: "") }
    .split(separator: ",", omittingEmptySubsequences: false)
    .map { $0.trimmingCharacters(in: ["\"", "\u{FEFF}", " "]) }
}

extension String {
  /// Place and rule of each diagnostic.
  fileprivate var places: [String] {
    lines.compactMap { line in
      line.firstMatch(of: #/^(.*?): .*\[([a-z0-9.-]+)\]$/#).map { "\($0.1) \($0.2)" }
    }
  }
}
