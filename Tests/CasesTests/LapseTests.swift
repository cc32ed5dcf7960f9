import Cases
import RegisterFixtures
import Testing
import Vocabulary

/// When a decision is early or late, and a payment early (design §5).
@Suite struct LapseTests {
  static func lapses(_ changes: Row, adoptedOn: String? = nil, _ calendar: WorkCalendar = Calendars.of2015)
    throws
    -> [Lapse]
  {
    let reading = Reading([row("K1", changes)], adoptedOn: adoptedOn)
    return try #require(reading.records.first, "\(reading.problems)")
      .lapses(under: Rules.county, calendar: calendar)
  }

  static func posted(_ posted: String, approved: String) -> Row {
    ["approval_posted": posted, "approved_on": approved, "effective_from": "2016-02"]
  }

  /// The period ends on 23 September, and on the 30th before the holidays, after which a Saturday is worked.
  @Test(arguments: [
    ("2015-09-16", "2015-09-23", [Lapse.decidedEarly]), ("2015-09-16", "2015-09-24", []),
    ("2015-09-16", "2015-09-28", []), ("2015-09-16", "2015-09-29", [.decidedLate]),
    ("2015-09-23", "2015-10-10", []), ("2015-09-23", "2015-10-11", [.decidedLate]),
    // Three working days after it would lie beyond the table: nobody can say.
    ("2016-02-04", "2016-02-29", []),
  ])
  func decisions(posting: String, approved: String, lapses: [Lapse]) throws {
    #expect(
      try Self.lapses(Self.posted(posting, approved: approved) + ["effective_from": "2016-03"]) == lapses)
  }

  /// Twenty working days where somebody has objected.
  @Test(arguments: [("2015-10-27", []), ("2015-10-28", [Lapse.decidedLate])])
  func decisionsAfterAnObjection(approved: String, lapses: [Lapse]) throws {
    let changes = Self.posted("2015-09-16", approved: approved) + ["objection": "不成立"]
    #expect(try Self.lapses(changes) == lapses)
  }

  /// In 2021 the decision comes before the second notice, and waits for the first.
  @Test(arguments: [("2021-09-17", [Lapse.decidedEarly]), ("2021-09-18", []), ("2021-11-01", [])])
  func decisionsOf2021(approved: String, lapses: [Lapse]) throws {
    let changes: Row = [
      "review_posted": "2021-09-10", "approval_posted": "2021-11-02", "approved_on": approved,
      "effective_from": "2021-12",
    ]
    #expect(try Self.lapses(changes, Calendars.of2021) == lapses)
  }

  @Test(arguments: [("2015-08", []), ("2015-07-31", [Lapse.paidEarly]), ("2015-07", [.paidEarly])])
  func payments(from: String, lapses: [Lapse]) throws {
    #expect(try Self.lapses(["effective_from": from]) == lapses)
  }

  @Test func stockAndDirectCasesKeepTheirOwnTime() throws {
    let hasty: Row = ["approved_on": "2015-07-15", "effective_from": "2015-07"]
    #expect(try Self.lapses(hasty) == [.decidedEarly, .paidEarly])
    #expect(try Self.lapses(hasty, adoptedOn: "2015-08-01").isEmpty)
    let urgent: Row = ["program": "temporary", "category": "", "urgent": "是", "effective_from": ""]
    #expect(try Self.lapses(hasty + urgent).isEmpty)
  }

  /// In a row that is in error the days may be what is wrong: it gets no second opinion on them.
  @Test func aRowInErrorIsNotJudged() {
    let reading = Reading([row("K1", ["approved_on": "2015-07-13"])])
    #expect(reading.problems == expected(2, [("approved_on", "case.date-order")]))
  }
}
