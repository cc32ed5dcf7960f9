import Cases
import RegisterFixtures
import Testing
import Vocabulary

/// The gates that look beyond one row: batches, endorsements, profiles.
@Suite struct ProcedureTests {
  /// The approval board's gates for the first case of a register.
  static func held(
    _ rows: [Row], _ kind: Board.Kind = .approval, on date: String = "2015-07-20", adoptedOn: String? = nil,
    calendar: WorkCalendar = Calendars.of2015, endorsed: EndorsementBook? = nil
  ) throws -> [String] {
    let reading = Reading(rows, adoptedOn: adoptedOn)
    let record = try #require(reading.records.first, "\(reading.problems)")
    let procedure = reading.procedure(calendar, endorsed: endorsed)
    let posting = try #require(procedure.posting(of: record, on: kind, by: day(date)))
    return procedure.holdingGates(record, posting, on: day(date)).map(\.id)
  }

  /// A batch is one programme's postings of one day; less than 30 % visited holds all of it.
  @Test(arguments: [(1, 0, true), (1, 1, false), (3, 1, false), (4, 1, true), (10, 2, true), (10, 3, false)])
  func shareOfABatch(cases: Int, visited: Int, holds: Bool) throws {
    let batch = (0..<cases).map { row("K\($0)", ["spot_checked": $0 < visited ? "是" : "否"]) }
    let others = (0..<20).map { number in
      row("L\(number)", number < 10 ? ["program": "urban_dibao"] : ["approval_posted": "2015-07-15"])
    }
    #expect(try Self.held(batch.reversed() + others) == (holds ? ["gate.spot-check"] : []))
  }

  @Test func stockIsInNoBatch() throws {
    let stock = (0..<10).map { row("L\($0)", ["spot_checked": "", "approved_on": "2015-07-16"]) }
    #expect(try Self.held([row("K1")] + stock, adoptedOn: "2015-07-20") == [])
    #expect(try Self.held([row("K1")] + stock, adoptedOn: "2015-07-16") == ["gate.spot-check"])
  }

  @Test func noApprovalWithoutAReview() throws {
    #expect(try Self.held([row("K1", ["review_posted": ""])]) == ["gate.not-posted"])
  }

  @Test func stockPassesAll() throws {
    let bare = withoutPapers + ["approval_posted": "2013-01-05", "effective_from": "2013-02"]
    #expect(try Self.held([row("K1", bare)], adoptedOn: "2014-01-01") == [])
    #expect(try Self.held([row("K1", bare)], adoptedOn: "2013-02-01").contains("gate.not-posted"))
  }

  @Test(
    arguments: [
      (
        [("611022106200", "2015-07-10"), ("611022106000", "2015-07-10"), ("611022000000", "2015-07-10")], [],
        []
      ),
      ([("611022106200", "2015-07-10"), ("611022106000", "2015-07-10")], [], ["gate.endorsement"]),
      (
        [("611022106200", "2015-07-10"), ("611022000000", "2015-07-10")], ["gate.endorsement"],
        ["gate.endorsement"]
      ),
      (
        [("611022106200", "2015-07-21"), ("611022106000", "2015-07-10"), ("611022000000", "2015-07-10")],
        ["gate.endorsement"], ["gate.endorsement"]
      ),
      (
        [("611022106201", "2015-07-10"), ("611022106000", "2015-07-10"), ("611022000000", "2015-07-10")],
        ["gate.endorsement"], ["gate.endorsement"]
      ),
    ] as [([(String, String)], [String], [String])])
  func endorsements(signed: [(String, String)], review: [String], approval: [String]) throws {
    let quarter = try #require(Quarter("2015Q3"))
    let book = EndorsementBook(
      Dictionary(
        uniqueKeysWithValues: signed.map {
          (EndorsementBook.Key(code($0.0), quarter), Endorsement(signer: "周七", signedOn: day($0.1)))
        }))
    #expect(try Self.held([row("K1")], .review, endorsed: book) == review)
    #expect(try Self.held([row("K1")], endorsed: book) == approval)
  }

  static let of2021: Row = [
    "review_posted": "2021-07-05", "approved_on": "2021-07-20", "approval_posted": "2021-07-21",
    "effective_from": "2021-08", "appraisal": "", "spot_checked": "",
  ]

  /// The profile of the first notice: since July 2021 no share of visits, and an appraisal only after an objection.
  @Test(
    arguments: [
      ([:], []), (["objection": "不成立"], ["gate.appraisal"]), (["objection": "不成立", "appraisal": "通过"], []),
    ]
      as [(Row, [String])])
  func since2021(changes: Row, gates: [String]) throws {
    let rows = [row("K1", Self.of2021 + changes)]
    #expect(try Self.held(rows, on: "2021-07-30", calendar: Calendars.of2021) == gates)
  }

  /// Posted for review on the last day of the old rules: they hold to the end.
  @Test func theFirstNoticeChoosesTheProfile() throws {
    let rows = [
      row(
        "K1",
        [
          "review_posted": "2021-06-30", "approval_posted": "2021-07-09", "approved_on": "2021-07-20",
          "effective_from": "2021-08", "spot_checked": "", "appraisal": "",
        ])
    ]
    #expect(try Self.held(rows, on: "2021-07-10", calendar: Calendars.of2021).contains("gate.appraisal"))
    let posting = try #require(
      Reading(rows).procedure(Calendars.of2021).posting(
        of: Reading(rows).records[0], on: .approval, by: day("2021-07-10")))
    #expect(posting.lastDay == day("2021-07-16"))
  }

  @Test(arguments: [
    ["program": "temporary", "urgent": "是"], ["program": "medical", "group": "低保"],
    ["program": "medical", "group": "特困"],
    ["program": "education"],
  ])
  func straightFromTheDecision(changes: Row) throws {
    let reading = Reading([row("K1", changes + ["category": "", "effective_from": ""])])
    let record = try #require(reading.records.first)
    #expect(reading.procedure().posting(of: record, on: .review, by: day("2015-10-31")) == nil)
    #expect(reading.procedure().posting(of: record, on: .approval, by: day("2015-10-31")) == nil)
    #expect(!reading.procedure().hasPapersOutstanding(record, on: day("2015-10-31")))
  }
}
