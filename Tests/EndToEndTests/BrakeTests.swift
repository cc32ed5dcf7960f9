import Foundation
import TestSupport
import Testing

/// What stops a build because too much would go, and what does not because the calendar says so.
struct BrakeTests {
  /// What somebody does to a sheet, with the rows of the county that no date accounts for.
  struct Slip: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let unexplained: Int
    let change: @Sendable (inout [ListSite.Row]) -> Void

    init(_ name: String, _ unexplained: Int, _ change: @escaping @Sendable (inout [ListSite.Row]) -> Void) {
      (testDescription, self.unexplained, self.change) = (name, unexplained, change)
    }
  }

  @Test(arguments: [
    Slip("half of the sheet is saved", 35) { $0.removeLast(35) },
    Slip("a filter leaves one town", 20) { $0.removeAll { $0.village == ListSite.farVillage } },
    Slip("the column of amounts is emptied", 70) { rows in for i in rows.indices { rows[i].amount = "" } },
    Slip("the column of starts is emptied", 70) { rows in
      for i in rows.indices { rows[i].effectiveFrom = "" }
    },
    Slip("the sheet is put under another village", 34) { rows in
      for i in rows.indices { rows[i].village = ListSite.bigVillage }
    },
    Slip("the cases are numbered anew", 70) { rows in for i in rows.indices { rows[i].caseID += "N" } },
    Slip("a reason not to publish is filled down", 40) { rows in
      for i in 0..<40 { rows[i].exempt = "隐私保护" }
    },
    Slip("one more than a fifth", 15) { $0.removeFirst(15) },
  ])
  func aSlipStopsTheBuild(_ slip: Slip) throws {
    let list = try ListSite.published()
    let before = try list.site.bytes()
    var rows = ListSite.households
    slip.change(&rows)
    try list.write(rows)
    let stopped = try list.site.build()
    #expect(stopped.status == 1 && stopped.messages.contains("[plan.brake]"), "\(stopped.messages)")
    #expect(stopped.messages.contains("Stopped; nothing in public/ has changed."))
    #expect(try list.site.bytes() == before)
    let county = try list.site.plan().brake.filter { $0.division == "611022000000" }
    #expect(county.map(\.unexplained) == [slip.unexplained] && county.allSatisfy { $0.board == nil })
  }

  /// It goes on when somebody has looked at this very plan, and at no other.
  @Test func aPlanIsLetGoByItsDigest() throws {
    let list = try ListSite.published()
    let before = try list.site.bytes()
    try list.write(Array(ListSite.households.dropLast(35)))
    let dry = try list.site.build("--dry-run")
    #expect(dry.status == 1 && dry.messages.contains("[plan.brake]"))
    let digest = try list.site.plan().digest
    let other = try list.site.build("--accept-withdrawals", String(repeating: "0", count: 64))
    #expect(other.status == 1 && other.messages.contains("another plan's"))
    #expect(try list.site.build("--accept-withdrawals", "5f0c").status == 2)
    #expect(try list.site.bytes() == before)
    #expect(try list.site.build("--accept-withdrawals", digest).status == 0)
    #expect(try list.site.plan().digest == digest && list.site.bytes() != before)
  }

  @Test func aSheetThatIsGoneStopsTheBuild() throws {
    let list = try ListSite(Array(ListSite.households.prefix(50)))
    try list.write(Array(ListSite.households.suffix(20)), to: "另一份")
    _ = try list.site.build()
    let before = try list.site.states()
    try list.site.remove("content/cases/611022-丹凤县/另一份.csv")
    #expect(try list.site.build().status == 1)
    #expect(try list.site.states() == before)
  }

  /// 14 of 70 rows are a fifth, and not more; but they were all of their village.
  @Test func aBoardThatFallsToNoneStopsTheBuild() throws {
    let list = try ListSite.published()
    try list.write(ListSite.households.filter { $0.village != ListSite.smallVillage })
    #expect(try list.site.build().status == 1)
    let found = try list.site.plan().brake
    #expect(found.map(\.division) == [ListSite.smallVillage] && found[0].board == "long-term")
    #expect(found[0].rows == PlanFile.Rows(old: 14, new: 0) && found[0].unexplained == 14)
  }

  /// A town's board is one too, be its villages' boards ever so small.
  @Test func aTownThatFallsToNoneStopsTheBuild() throws {
    let far = ListSite.households.filter { $0.village == ListSite.farVillage }
    let near = ListSite.households.filter { $0.village != ListSite.farVillage }
    let town =
      far.prefix(6).map { $0 }
      + far.suffix(6).map { row in
        var row = row
        row.village = "611022100001"
        return row
      }
    let list = try ListSite(near + town)
    _ = try list.site.build()
    try list.write(near)
    #expect(try list.site.build().status == 1)
    #expect(try list.site.plan().brake.map(\.division) == ["611022100000"])
  }

  @Test func aFifthIsLetGo() throws {
    let list = try ListSite.published()
    try list.write(Array(ListSite.households.dropFirst(14)))
    #expect(try list.site.build().status == 0)
    #expect(try list.site.plan().rows == PlanFile.Rows(old: 70, new: 56))
  }

  // MARK: What the calendar does

  @Test func anAnnualReviewEndsManyByTheirDates() throws {
    let list = try ListSite.published()
    var rows = ListSite.households
    for i in rows.indices where rows[i].village != ListSite.bigVillage { rows[i].endedOn = "2015-10-15" }
    try list.write(rows)
    #expect(try list.site.build().status == 0)
    #expect(try list.site.plan().rows == PlanFile.Rows(old: 70, new: 36))
  }

  /// All tags are others in another quarter, and the grants of the quarter before last leave.
  @Test func aNewQuarterIsNoLoss() throws {
    let grants = (300..<330).map { ListSite.Row.grant($0, in: "611022100001", on: "2015-04-20") }
    let list = try ListSite(ListSite.households + grants)
    #expect(try list.site.build("--as-of", "2015-09-30").status == 0)
    #expect(try list.site.plan().rows.new == 100)
    let next = try list.site.build("--as-of", "2015-10-01")
    #expect(next.status == 0, "\(next.messages)")
    #expect(try list.site.plan().rows == PlanFile.Rows(old: 100, new: 70))
    // And back again: what is dated after the day has not happened.
    #expect(try list.site.build("--as-of", "2015-04-19").status == 0)
    #expect(try list.site.plan().rows == PlanFile.Rows(old: 70, new: 70))
    #expect(try list.site.build("--as-of", "2015-09-30").status == 0)
    #expect(try list.site.build("--as-of", "2015-04-19").status == 0)
    #expect(try list.site.plan().rows == PlanFile.Rows(old: 100, new: 70))
  }

  /// The same number of rows, and other people: a new quarter does not hide that.
  @Test func anotherSheetIsALossInANewQuarterToo() throws {
    let list = try ListSite()
    _ = try list.site.build("--as-of", "2015-09-30")
    try list.write(
      ListSite.households.enumerated().map { place, row in
        place < 20 ? ListSite.Row(500 + place, in: row.village) : row
      })
    #expect(try list.site.build("--as-of", "2015-10-01").status == 1)
    #expect(try list.site.plan().brake.map(\.unexplained) == [20])
  }

  @Test func newRulesAreNoLoss() throws {
    let grants = (300..<330).map { ListSite.Row.grant($0, in: "611022100001", on: "2021-05-10") }
    let list = try ListSite(ListSite.households + grants)
    #expect([0, 3].contains(try list.site.build("--as-of", "2021-06-30").status))
    #expect(try list.site.plan().rows.new == 100)
    #expect([0, 3].contains(try list.site.build("--as-of", "2021-07-01").status))
    #expect(try list.site.plan().rows == PlanFile.Rows(old: 100, new: 70))
  }

  @Test func householdsThatMoveAreNotLost() throws {
    let list = try ListSite.published()
    let moved = ListSite.households.filter { $0.village == ListSite.farVillage }
    let lines = moved.map { "\($0.caseID),2015-10-08,\(ListSite.bigVillage)\n" }
    try list.site.write(
      "case_id,from,division\n" + lines.joined(), to: "content/cases/611022-丹凤县/变更.csv")
    #expect(try list.site.build().status == 0)
    #expect(
      try list.site.plan().villages.map { $0.boards["long-term"] } == [
        PlanFile.Rows(old: 20, new: 0), PlanFile.Rows(old: 36, new: 56), PlanFile.Rows(old: 14, new: 14),
      ])
  }

  /// Other names on every row, and no row fewer.
  @Test func aStricterPolicyIsNoLoss() throws {
    let list = try ListSite.published()
    try list.site.replace("rarity_threshold: 3", with: "rarity_threshold: 90", in: "content/privacy.yml")
    #expect(try list.site.build().status == 0)
    let plan = try list.site.plan()
    #expect(plan.rows == PlanFile.Rows(old: 70, new: 70) && plan.notices.update == 3)
  }

  /// A review that was emptied of signatures is held: no date says that it should go.
  @Test func rowsThatAreHeldAreLost() throws {
    let site = try TestSite()
    _ = try site.build()
    let before = try site.states()
    let sheets = site.url.appending(path: "content/cases/611022-丹凤县")
    for name in sheets.filesBelow() where name != "低保和五保.csv" {
      try site.remove("content/cases/611022-丹凤县/\(name)")
    }
    #expect(try site.build().status == 1)
    #expect(try site.states() == before)
  }
}
