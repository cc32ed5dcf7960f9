import Audit
import Testing
import Vocabulary

/// Tables that give something away, and what the audit says of each.
struct LeakTests {
  private typealias Kind = AuditReport.Finding.Kind
  private static let categories = ["a", "b", "其他"]
  private static let truth = [[3, 30, 40], [50, 60, 70], [50, 60, 70]]
  private static let safe: [[Int?]] = [[nil, nil, 40], [nil, nil, 70], [50, 60, 70]]

  private func kinds(_ releases: [Release], _ rules: AuditRules = AuditRules()) -> Set<Kind> {
    Set(audit(published(releases), rules: rules).findings.map(\.kind))
  }

  private func release(
    _ cells: [[Int?]], _ truth: [[Int]] = truth, moves: [(Int, Int)] = [], categories: [String] = categories
  ) -> Release { Release(cells, truth: truth, categories: categories, moves: moves) }

  @Test func nothingIsFoundInASafeTable() {
    let report = audit(published([release(Self.safe)]), rules: AuditRules())
    #expect(report.isSafe && report.hiddenCells == 4 && report.leastCandidates == 32)
    #expect(report.tables[0].hidden[0].alone == 1...32)
    #expect(report.tables[0].hidden.allSatisfy { $0.isWitnessed })
  }

  @Test func aSmallCountShown() { #expect(kinds([release(Self.truth)]) == [.small]) }

  @Test func oneCellHidden() {
    #expect(kinds([release([[nil, 30, 40], [50, 60, 70], [50, 60, 70]])]) == [.narrow])
  }

  @Test func nearlyAllOfAKind() {
    let truth = [[40, 1, 0], [50, 60, 70]]
    #expect(kinds([release([[40, 1, 0], [50, 60, 70]], truth)]).contains(.spread))
  }

  @Test func hiddenInOneQuarterAndShownInTheNext() {
    let later = [[6, 30, 40], [50, 60, 70], [50, 60, 70]]
    let moves = [(3, 0), (0, 0), (0, 0)]
    let told = kinds([release(Self.safe), release(later, later, moves: moves)])
    #expect(told.contains(.linked))
    let many = [(40, 37), (40, 40), (40, 40)]
    #expect(kinds([release(Self.safe), release(later, later, moves: many)]) == [])
    // As people age they change their group without moving.
    let drifting = AuditRules(drifting: ["cause"])
    #expect(kinds([release(Self.safe), release(later, later, moves: moves)], drifting) == [])
  }

  @Test func aSingleJoiner() {
    let (before, after) = ([[20, 30, 40], [50, 60, 70]], [[21, 30, 40], [50, 60, 70]])
    let report = audit(
      published([release(before, before), release(after, after, moves: [(1, 0), (0, 0)])]),
      rules: AuditRules())
    #expect(Set(report.findings.map(\.kind)) == [.mover])
    #expect(Set(report.findings.map(\.division)) == [Release.city, Release.county(0)])
  }

  @Test func twoCodingsOfOneTable() {
    // Of the two hidden in the first quarter one is shown in the second: nobody moved.
    let second: [[Int?]] = [[nil, 30, nil], [nil, 60, nil], [50, 60, 70]]
    #expect(kinds([release(Self.safe), release(second)]).contains(.linked))
  }

  @Test func totalsThatDoNotAddUp() {
    var broken = release(Self.safe)
    let place = broken.lines.firstIndex { $0.measure == "households_in_force" && $0.value == 180 }!
    broken.lines[place].value = 181
    #expect(!kinds([broken]).isDisjoint(with: [.sums]))
    broken.lines.remove(at: place)
    #expect(kinds([broken]) == [.incomplete])
  }

  @Test(arguments: [
    ("10000-yuan/month", "12", "", false), ("yuan/month", "123456.00", "", true),
    ("10000-yuan/month", "12.3", "", true),
  ])
  func money(_ unit: String, _ value: String, _ status: String, isFound: Bool) {
    let line = "\(Release.county(0)),urban_dibao,monthly_outlay/cause/其他,\(unit),\(value),\(status)\n"
    let quarter = PublishedQuarter(
      quarter: Quarter("2015Q1")!, figures: release(Self.safe).csv + Array(line.utf8))
    #expect(audit([quarter], rules: AuditRules()).isSafe == !isFound)
  }

  @Test func moneyOfAHiddenCount() {
    let line = "\(Release.county(0)),urban_dibao,monthly_outlay/cause/a,10000-yuan/month,1,\n"
    let quarter = PublishedQuarter(
      quarter: Quarter("2015Q1")!, figures: release(Self.safe).csv + Array(line.utf8))
    #expect(audit([quarter], rules: AuditRules()).findings.map(\.kind) == [.money])
  }

  @Test func aLineThatCannotBeRead() {
    let broken = release(Self.safe).csv + Array("611001000000,urban_dibao,x\n".utf8)
    let quarter = PublishedQuarter(quarter: Quarter("2015Q1")!, figures: broken)
    #expect(audit([quarter], rules: AuditRules()).findings.map(\.kind) == [.incomplete])
  }

  /// Grants add up over a year: the new ones are the difference, and a new year begins anew.
  @Test func aSingleNewGrant() {
    let (before, after) = ([[20, 30, 40], [50, 60, 70]], [[21, 30, 40], [50, 60, 70]])
    let grants = [before, after].map { release($0, $0).ofGrants }
    let report = { (first: Quarter) in
      audit(published(grants, from: first), rules: AuditRules())
    }
    #expect(Set(report(Quarter("2015Q1")!).findings.map(\.kind)) == [.mover])
    #expect(report(Quarter("2015Q4")!).isSafe && report(Quarter("2015Q4")!).tables.count == 2)
  }
}
