import Cases
import Diagnostics
import RegisterFixtures
import Testing

/// Every rule against its own examples, read as a clerk's sheet would be.
@Suite struct RowRuleTests {
  @Test(arguments: RowRule.all.map(\.id)) func letsItsPassingExamplesPass(id: String) throws {
    let rule = try #require(RowRule.all.first { $0.id == id })
    #expect(!rule.passing.isEmpty)
    for example in rule.passing {
      let found = Reading(example).report.diagnostics
      #expect(found.allSatisfy { $0.id != id && $0.severity == .warning }, "\(found.map(place))")
    }
  }

  @Test(arguments: RowRule.all.map(\.id)) func findsItsFailingExamples(id: String) throws {
    let rule = try #require(RowRule.all.first { $0.id == id })
    #expect(!rule.failing.isEmpty)
    for example in rule.failing {
      let found = Reading(example).report.diagnostics.filter { $0.id == id }
      #expect(found.map(\.location.line) == [example.rows.count + 1], "\(example.rows)")
      #expect(found.map(\.severity) == [rule.severity])
    }
  }

  /// One id, one rule.
  @Test func idsAreUnique() { #expect(Set(RowRule.all.map(\.id)).count == RowRule.all.count) }
}

extension Reading {
  /// The rows of an example, each filled up from the model row.
  init(_ example: RowExample) {
    let rows = zip(1..., example.rows).map { number, changes in
      var cells = example.sheet == .cases ? RowExample.model : [:]
      cells[.caseID] = "K\(number)"
      cells.merge(changes) { $1 }
      return Row(uniqueKeysWithValues: cells.map { ($0.key.key, $0.value) })
    }
    let keys = Set(rows.flatMap(\.keys)).sorted()
    let own = sheet(
      rows, example.sheet == .cases ? columns + keys.filter { !columns.contains($0) } : keys,
      file: "content/cases/example.csv")
    self.init(example.sheet == .cases ? [own] : [sheet([row("K1")], file: "content/cases/cases.csv"), own])
  }
}
