import Cases
import Diagnostics
import RegisterFixtures
import Tables
import Testing
import Vocabulary

/// Every rule against its own examples, read as a clerk's sheet would be.
@Suite struct RowRuleTests {
  @Test(arguments: RowRule.all.map(\.id)) func letsItsPassingExamplesPass(id: String) throws {
    let rule = try #require(RowRule.all.first { $0.id == id })
    #expect(!rule.passing.isEmpty)
    for example in rule.passing {
      let found = findings(in: example)
      #expect(found.allSatisfy { $0.id != id && $0.severity == .warning }, "\(found.map(place))")
    }
  }

  @Test(arguments: RowRule.all.map(\.id)) func findsItsFailingExamples(id: String) throws {
    let rule = try #require(RowRule.all.first { $0.id == id })
    #expect(!rule.failing.isEmpty)
    for example in rule.failing {
      let found = findings(in: example).filter { $0.id == id }
      let last = example.rows.count + 1
      let isOfBoth = example.spansCounties || (example.sheet == .rolls && last > 2)
      let lines = isOfBoth ? [last - 1, last] : [last]
      #expect(found.map(\.location.line).sorted() == lines, "\(example.rows)")
      #expect(found.allSatisfy { $0.severity == rule.severity })
    }
  }

  /// One id, one rule.
  @Test func idsAreUnique() { #expect(Set(RowRule.all.map(\.id)).count == RowRule.all.count) }
}

/// What is found in an example by whoever reads it: one county, or two and then both together.
private func findings(in example: RowExample) -> [Diagnostic] {
  guard example.spansCounties else { return Reading(example.sheets).report.diagnostics }
  let counties = [Places.county, Places.otherCounty].map { county in
    let reading = Reading([], mixed: example.sheets, of: county)
    let traces = CountyTraces(of: reading.records, under: Rules.book.rules(of: county)) { message in
      CountyTraces.Digest(message + [UInt8](repeating: 0, count: 16))
    }
    return (found: reading.report.diagnostics, traces: traces)
  }
  return counties.flatMap(\.found) + findings(between: counties.map(\.traces))
}

extension RowExample {
  fileprivate var spansCounties: Bool {
    rows.count > 1
      && rows.contains { DivisionCode($0[.division] ?? "")?.county == Places.otherCounty }
  }

  /// The rows of an example, each filled up from the model row.
  fileprivate var sheets: [Sheet] {
    let rows = zip(1..., rows).map { number, changes in
      let cells = model(number).merging(changes) { $1 }
      return Row(uniqueKeysWithValues: cells.map { ($0.key.key, $0.value) })
    }
    let own = Set(rows.flatMap(\.keys)).sorted()
    let keys = sheet == .cases ? columns + own.filter { !columns.contains($0) } : own
    let example = RegisterFixtures.sheet(rows, keys, file: "content/cases/example.csv")
    let cases = RegisterFixtures.sheet([row("K1"), row("K2")], file: "content/cases/cases.csv")
    return [.cases, .rolls].contains(sheet) ? [example] : [cases, example]
  }

  /// A row that no rule finds anything in.
  private func model(_ number: Int) -> Changes {
    var cells = sheet == .cases || sheet == .rolls ? Self.model : [:]
    cells[.caseID] = "K\(number)"
    guard sheet == .rolls else { return cells }
    (cells[.applicant], cells[.name], cells[.relation]) = (nil, "张三丰", "户主")
    return cells
  }
}
