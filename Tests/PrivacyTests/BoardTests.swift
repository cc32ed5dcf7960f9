import Cases
import Diagnostics
import Notices
import Privacy
import RegisterFixtures
import Testing
import Vocabulary

/// What hangs on the boards of a small county on 31 October 2015.
@Suite struct BoardTests {
  static let underReview: Row = [
    "review_posted": "2015-10-26", "approval_posted": "", "approved_on": "", "effective_from": "",
    "approver": "", "payer": "",
  ]
  static let oneOff: Row = ["program": "temporary", "category": "", "effective_from": ""]

  static func from(_ month: String, _ more: Row = [:]) -> Row { more + ["effective_from": month] }

  @Test func newChangedAndUnchanged() {
    let published = Published(
      [
        row("K1", Self.from("2015-08")), row("K2", Self.from("2015-10")), row("K3"), row("K4"), row("K5"),
        row("K6", Self.from("2015-09-30")), row("K7", Self.from("2015-11")),
        row(
          "L1",
          Self.oneOff + [
            "review_posted": "2015-09-14", "approval_posted": "2015-09-22", "approved_on": "2015-10-08",
          ]),
        row("L2", Self.oneOff),
      ],
      // K3 in the quarter, K4 before it, K5 after the day of the build.
      changes: "K3,2015-10,300,,\nK4,2015-09,300,,\nK5,2015-11,300,,")
    let notice = published.notice("long-term")
    #expect(notice.sections.map(\.facts.group) == ["dibao", "one-off"])
    let changes = zip(published.cases("long-term"), notice.sections).map { ids, section in
      Dictionary(uniqueKeysWithValues: zip(ids, section.entries.map(\.change)))
    }
    #expect(
      changes == [
        [
          "K1": .unchanged, "K2": .joined, "K3": .changed, "K4": .unchanged, "K5": .unchanged,
          "K6": .unchanged,
        ],
        ["L1": .joined, "L2": .unchanged],
      ])
    #expect(
      notice.sections[0].entries.map(\.change) == [
        .joined, .changed, .unchanged, .unchanged, .unchanged, .unchanged,
      ])
    #expect(notice.sections[0].count(of: .unchanged) == 4 && notice.households == 8)
    // 3 × 200 and 2 × 300 by their variations, and K5's 200.
    #expect(notice.sections[0].amount == Fen(1400_00) && notice.sections[0].persons == 12)
    #expect(
      notice.sections[0].entries[0].since == day("2015-10-01")
        && notice.sections[1].entries[1].since == day("2015-07-01"))
  }

  @Test func sectionsNewestFirst() {
    let wubao: Row = Self.underReview + ["program": "五保", "category": "集中"]
    let earlier: Row = Self.underReview + ["review_posted": "2015-10-23", "corrected_on": "2015-10-30"]
    let published = Published([
      row("K1", earlier), row("K2", Self.underReview), row("K3", wubao),
      row("K4", earlier + ["corrected_on": "2015-11-02"]),
      row("K5", Self.underReview + ["division": "611022106201"]),
    ])
    let notice = published.notice("review")
    #expect(notice.sections.map(\.facts.posted) == [day("2015-10-26"), day("2015-10-26")])
    // Posted on the 23rd, the last day was the 30th.
    #expect(notice.cameDown == day("2015-10-31"))
    #expect(published.cases("review") == [["K2"], ["K3"]])
    #expect(notice.sections.map(\.facts.issuer) == [Places.village.town, Places.village])
    #expect(
      notice.sections.map(\.facts.lastDay) == [day("2015-11-02"), day("2015-11-02")]
        && notice.lastDay == day("2015-11-02"))
    #expect(notice.sections.allSatisfy { $0.entries.allSatisfy { $0.change == nil && $0.since == nil } })
    #expect(published.cases("review", Places.nextVillage) == [["K5"]])
    let before = Published(
      [row("K1", earlier), row("K2", Self.underReview), row("K4", earlier + ["corrected_on": "2015-10-28"])],
      on: "2015-10-30")
    #expect(before.notice("review").sections.map(\.facts.posted) == [day("2015-10-26"), day("2015-10-23")])
    #expect(before.notice("review").sections.map(\.correctedOn) == [nil, day("2015-10-30")])
    let yet = Published([row("K1", earlier)], on: "2015-10-29")
    #expect(yet.notice("review").sections.map(\.correctedOn) == [nil])
  }

  @Test func whatAGateHolds() throws {
    let approval: Row = [
      "review_posted": "2015-10-12", "approval_posted": "2015-10-26", "approved_on": "", "effective_from": "",
    ]
    let published = Published([
      row("K1", Self.underReview), row("K2", Self.underReview + ["investigators": "刘一", "verification": ""]),
      row("K3", approval + ["objection": "待处理"]), row("K4", approval), row("K5", ["approver": ""]),
    ])
    #expect(published.cases("review") == [["K1"]] && published.cases("approval") == [["K4"]])
    let held = published.publication.held.map { "\($0.location.line) \($0.board) \($0.gates.map(\.id))" }
    #expect(
      held == [
        "3 review [\"gate.investigators\", \"gate.verification\"]", "4 approval [\"gate.objection\"]",
      ])
    // A household that is being paid is not hidden; its papers are outstanding.
    #expect(
      published.cases("long-term") == [["K5"]] && published.notice("long-term").sections[0].outstanding == 1)
    #expect(published.publication.standings == [.held: 2, .published: 3])
  }

  @Test func beyondTheCalendarACaseIsHeld() {
    let published = Published(
      [row("K1", Self.underReview + ["review_posted": "2016-02-10"])], on: "2016-02-12")
    #expect(
      published.boards(of: "K1").isEmpty
        && published.publication.held.map { $0.gates.map(\.id) } == [["gate.calendar"]])
  }

  @Test func theTermsOfTheDay() {
    let changes = "K1,2015-10-15,300,3,611022106201\nK1,2015-11,999,,"
    let published = Published([row("K1")], changes: changes)
    #expect(
      published.cases("long-term", Places.nextVillage) == [["K1"]]
        && published.cases("long-term").joined().isEmpty)
    #expect(
      published.entries.map { "\($0.amount?.text ?? "-") \($0.coveredPersons ?? 0) \($0.category ?? "-")" }
        == ["300.00 3 -"])
    var policy = Published.open
    policy.showsCategory = true
    #expect(Published([row("K1")], policy: policy).entries.map(\.category) == ["A类"])
  }
}
