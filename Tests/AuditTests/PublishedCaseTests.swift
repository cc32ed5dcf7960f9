import Audit
import Privacy
import Testing
import Vocabulary

/// Tables of the literature, with the intervals that it prints. They take a hidden count to be 0 at least.
struct PublishedCaseTests {
  private static let loose = AuditRules(usual: 1, leastHidden: 0)

  private func intervals(_ release: Release, _ rules: AuditRules) -> [String: ClosedRange<Int>] {
    let hidden = audit(published([release]), rules: rules).tables.first?.hidden ?? []
    return Dictionary(
      uniqueKeysWithValues: hidden.map { ("\($0.division.prefix(6))|\($0.category)", $0.alone) })
  }

  /// sdcTable, tests/testthat/test-simpleheuristic.R: rows w x y z, columns a b c d.
  private static let fourByFour = [
    [30, 47, 64, 89], [90, 124, 5, 31], [92, 100, 59, 85], [800, 991, 651, 685],
  ]

  private func fourByFour(hiding more: [(Int, Int)]) -> Release {
    let hidden = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 2), (2, 1), (2, 3), (3, 1), (3, 3)] + more
    let cells = Self.fourByFour.enumerated().map { row, counts in
      counts.enumerated().map { column, count in
        hidden.contains { $0 == (row, column) } ? nil : Int?.some(count)
      }
    }
    return Release(cells, truth: Self.fourByFour, categories: ["a", "b", "c", "d"])
  }

  @Test func twoHiddenInEveryLineAreNotEnough() {
    #expect(intervals(fourByFour(hiding: []), Self.loose)["611001|b"] == 47...47)
    #expect(
      audit(published([fourByFour(hiding: [])]), rules: AuditRules()).findings.contains { $0.kind == .narrow }
    )
  }

  @Test func oneMoreOpensIt() {
    #expect(intervals(fourByFour(hiding: [(1, 3)]), Self.loose)["611001|b"] == 0...78)
    #expect(intervals(fourByFour(hiding: [(1, 1)]), Self.loose)["611001|b"] == 0...141)
    #expect(audit(published([fourByFour(hiding: [(1, 3)])]), rules: AuditRules()).isSafe)
  }

  /// The SDC Handbook, §4.4: rows of 7 and 3, columns of 6 and 4.
  @Test func theHandbooksInterval() {
    let table = Release([[nil, nil], [nil, nil]], truth: [[5, 2], [1, 2]], categories: ["1", "2"])
    #expect(intervals(table, Self.loose)["611001|1"] == 3...6)
    #expect(intervals(table, AuditRules())["611001|1"] == 4...5)
  }

  /// sdcTools/UserSupport #194: 15 = 10 + 3 + x + x, where x is never 0.
  @Test func whatIsNotZeroIsOne() {
    let table = Release(
      [[10, 3, nil, nil], [9, 9, nil, nil]], truth: [[10, 3, 1, 1], [9, 9, 20, 20]],
      categories: ["a", "b", "c", "d"])
    #expect(intervals(table, Self.loose)["611001|c"] == 0...2)
    #expect(intervals(table, AuditRules(usual: 3))["611001|c"] == 1...1)
    #expect(audit(published([table]), rules: AuditRules(usual: 3)).findings.contains { $0.kind == .narrow })
  }

  /// sdcTools/UserSupport #135: three households, each alone in its category; any two would know the third.
  @Test func threeSingletons() {
    let counts = [[1, 1, 7, 1, 0], [1, 0, 0, 2, 8]]
    let table = Release(
      [[nil, nil, 7, nil, 0], [nil, 0, 0, nil, 8]], truth: counts, categories: ["A", "B", "H", "M", "W"])
    let found = intervals(table, AuditRules(usual: 3))
    #expect(["A", "B", "M"].allSatisfy { found["611001|\($0)"] == 1...1 })
  }
}
