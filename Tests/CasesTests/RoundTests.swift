import Cases
import Diagnostics
import RegisterFixtures
import Tables
import Testing
import Vocabulary

/// Notices that are posted again after an objection, and the objections themselves.
@Suite struct RoundTests {
  /// Reads K1 of rural dibao (review 7-06 to 7-13, approval 7-14 by its own sheet) with these rows.
  static func read(
    _ postings: [String] = [], _ objections: [String] = [], _ changes: Row = [:]
  ) -> Reading {
    let header = "案件编号,榜次,轮次,张贴日期,撤下日期,张贴人"
    let against = "案件编号,榜次,收到日期,处理结果,办结日期"
    return Reading(
      (objections.isEmpty
        ? [] : [sheet("o.csv", ([against] + objections).joined(separator: "\n"))])
        + (postings.isEmpty ? [] : [sheet("p.csv", ([header] + postings).joined(separator: "\n"))])
        + [sheet([row("K1", changes)])])
  }

  static func held(_ reading: Reading, _ kind: Board.Kind, on date: String) throws -> [String] {
    let record = try #require(reading.records.first, "\(reading.problems)")
    let procedure = reading.procedure()
    let posting = try #require(procedure.posting(of: record, on: kind, by: day(date)))
    return procedure.holdingGates(record, posting, on: day(date)).map(\.id)
  }

  static let again = ["K1,审核公示,1,2015-07-06,2015-07-09,周七", "K1,review,2,2015-07-20,,周七"]

  @Test func theLastRoundCountsAndTheFirstChooses() throws {
    let reading = Self.read(Self.again.reversed(), [], ["approval_posted": "", "approved_on": ""])
    let record = try #require(reading.records.first, "\(reading.problems)")
    let procedure = reading.procedure()
    let postings = procedure.postings(of: record)
    #expect(postings.map(\.posted) == [day("2015-07-06"), day("2015-07-20")])
    #expect(postings.map(\.lastDayUp) == [day("2015-07-08"), day("2015-07-27")])
    #expect(record.firstNotice == day("2015-07-06") && reading.rows.others == 2)
    let asOf = ["2015-07-01", "2015-07-19", "2015-07-20"].map {
      procedure.posting(of: record, on: .review, by: day($0))?.posted
    }
    #expect(asOf == [day("2015-07-06"), day("2015-07-06"), day("2015-07-20")])
  }

  /// Without a day of its own, the earlier notice comes down when the next one goes up.
  @Test func theNextRoundTakesTheEarlierDown() throws {
    let reading = Self.read(["K1,review,1,2015-07-06,,", "K1,review,2,2015-07-08,,"])
    let postings = reading.procedure().postings(of: try #require(reading.records.first))
    #expect(postings.map(\.lastDayUp) == [day("2015-07-07"), day("2015-07-15"), day("2015-07-21")])
  }

  @Test(arguments: [
    // Cut short on the fourth day, and not posted again: its period is not complete.
    ([again[0]], "2015-07-14", ["gate.review-period"]),
    // Taken down on the last day: complete.
    (["K1,review,1,2015-07-06,2015-07-13,"], "2015-07-14", []),
    // The second round is complete, and the approval after it.
    (again + ["K1,审批公示,1,2015-07-28,,"], "2015-07-28", []),
    (again + ["K1,审批公示,1,2015-07-27,,"], "2015-07-28", ["gate.review-period"]),
    // The second round begins tomorrow: it has not happened.
    (["K1,review,1,2015-07-06,,", "K1,review,2,2015-07-21,,"], "2015-07-20", []),
  ])
  func theReviewPeriod(postings: [String], date: String, gates: [String]) throws {
    #expect(try Self.held(Self.read(postings), .approval, on: date) == gates)
  }

  @Test(arguments: [
    (["K1,审核公示,2015-07-08,,"], "2015-07-07", [], []),
    (["K1,审核公示,2015-07-08,,"], "2015-07-14", [], ["gate.objection"]),
    (["K1,审核公示,2015-07-08,不成立,2015-07-13"], "2015-07-14", [], []),
    (["K1,审核公示,2015-07-08,不成立,2015-07-15"], "2015-07-14", [], ["gate.objection"]),
    (["K1,审核公示,2015-07-08,成立,2015-07-13"], "2015-07-14", ["gate.objection"], ["gate.objection"]),
    (["K1,审批公示,2015-07-14,成立,2015-07-15"], "2015-07-15", [], ["gate.objection"]),
    (
      ["K1,审核公示,2015-07-08,不成立,2015-07-09", "K1,审核公示,2015-07-10,成立,2015-07-11"], "2015-07-14",
      ["gate.objection"], ["gate.objection"]
    ),
  ])
  func objections(rows: [String], date: String, review: [String], approval: [String]) throws {
    // What the case sheet says of objections stands behind.
    let reading = Self.read([], rows, ["objection": "成立"])
    #expect(try Self.held(reading, .review, on: date) == review)
    #expect(try Self.held(reading, .approval, on: date) == approval)
  }

  /// An upheld objection ends the round that it was raised against, not the one after it.
  @Test(arguments: [("2015-07-20", []), ("2015-07-19", ["gate.objection"])])
  func anUpheldObjectionOfAnEarlierRound(date: String, gates: [String]) throws {
    let reading = Self.read(Self.again, ["K1,审核公示,2015-07-08,成立,2015-07-10"])
    #expect(try Self.held(reading, .review, on: date) == gates)
  }

  @Test(arguments: [
    ("K1,审核公示,2015-07-08,,", "2015-08-05", 0), ("K1,审核公示,2015-07-08,,", "2015-08-06", 1),
    ("K1,审核公示,2015-07-08,不成立,2015-08-05", "2015-10-31", 0),
    ("K1,审核公示,2015-07-08,不成立,2015-08-06", "2015-10-31", 1),
  ])
  func overdue(objection: String, date: String, count: Int) throws {
    let reading = Self.read([], [objection])
    let found = reading.procedure().overdueObjections(
      of: try #require(reading.records.first), on: day(date))
    #expect(found.map(place) == Array(repeating: "2:3 objection.overdue", count: count))
    #expect(found.allSatisfy { $0.severity == .warning && $0.remedy.english.contains("2015-08-05") })
  }

  @Test func badRows() {
    let reading = Self.read(
      [
        "K1,第一榜,1,2015-07-06,,", "K1,review,1,2015-07-06,2015-07-01,", "K9,review,1,2015-07-06,,",
        "K1,review,x,,,",
      ],
      [
        "K1,review,2015-07-08,成立,", "K1,review,2015-07-08,,2015-07-09", "K1,review,2015-07-08,也许,2015-07-09",
        "K1,长期公示,2015-07-08,成立,2015-07-07",
      ])
    #expect(
      reading.report.sorted.map { "\($0.location.file):\(place($0))" } == [
        "o.csv:2:5 case.missing", "o.csv:3:4 case.missing", "o.csv:4:4 case.word", "o.csv:5:2 posting.board",
        "o.csv:5:5 objection.closed", "p.csv:2:2 posting.board", "p.csv:3:5 posting.taken-down",
        "p.csv:4:1 case.unknown-id", "p.csv:5:3 case.form", "p.csv:5:4 case.missing",
      ])
    #expect(reading.rows.others == 8 && reading.rows.othersInError == 8)
  }

  /// What was posted again is decided on after its own period, and after an objection there is more time.
  @Test func lapsesLookAtTheLastRound() {
    let decided: Row = [
      "approval_posted": "2015-07-14", "approved_on": "2015-08-05", "effective_from": "2015-09",
    ]
    let again = ["K1,approval,1,2015-07-14,2015-07-16,", "K1,approval,2,2015-07-27,,"]
    #expect(Self.read([], [], decided).problems.contains { $0.hasSuffix("case.decided-late") })
    #expect(!Self.read(again, [], decided).problems.contains { $0.hasSuffix("case.decided-late") })
    let early = Self.read(again, [], decided + ["approved_on": "2015-07-30"])
    #expect(early.problems.contains { $0.hasSuffix("case.decided-early") })
    let objection = ["K1,审批公示,2015-07-15,不成立,2015-07-16"]
    #expect(!Self.read([], objection, decided).problems.contains { $0.hasSuffix("case.decided-late") })
  }
}
