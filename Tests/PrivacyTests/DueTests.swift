import Cases
import Notices
import Privacy
import RegisterFixtures
import Testing
import Vocabulary

/// Who is due on which board, and where a case stands, on the days around the limits (design §4).
@Suite struct DueTests {
  static let oneOff: Row = [
    "program": "temporary", "category": "", "effective_from": "", "spot_checked": "", "appraisal": "",
  ]

  static func check(
    _ changes: Row, _ date: String, _ boards: [String], _ standing: Standing,
    _ calendar: WorkCalendar = Calendars.of2015
  ) {
    let published = Published([row("K1", changes)], on: date, calendar: calendar)
    #expect(published.boards(of: "K1") == boards)
    #expect(published.publication.standings == [standing: 1])
    #expect(published.publication.held.isEmpty)
  }

  @Test(arguments: [
    ("2015-07-05", [], Standing.notYetDue), ("2015-07-06", ["review"], .published),
    ("2015-07-13", ["review"], .published),
    ("2015-07-14", ["approval"], .published), ("2015-07-21", ["approval"], .published),
    ("2015-07-22", [], .between),
    ("2015-07-31", [], .between), ("2015-08-01", ["long-term"], .published),
    ("2015-10-14", ["long-term"], .published),
    ("2015-10-15", [], .ended), ("2016-01-01", [], .ended),
  ])
  func continuing(date: String, boards: [String], standing: Standing) {
    Self.check(["ended_on": "2015-10-15"], date, boards, standing)
  }

  /// Posted on 24 September: the seventh day is a day off, and so is the week after it.
  @Test(arguments: [
    ("2015-09-23", [], Standing.notYetDue), ("2015-10-01", ["review"], .published),
    ("2015-10-08", ["review"], .published), ("2015-10-09", [], .between),
  ])
  func overNationalDay(date: String, boards: [String], standing: Standing) {
    Self.check(
      ["review_posted": "2015-09-24", "approval_posted": "", "approved_on": "", "effective_from": ""], date,
      boards, standing)
  }

  /// Money from January, decided in July: on the board from the decision on.
  @Test(arguments: [
    ("2015-07-21", ["approval"], Standing.published), ("2015-07-22", ["long-term"], .published),
  ])
  func theDecisionComesFirst(date: String, boards: [String], standing: Standing) {
    Self.check(["effective_from": "2015-01"], date, boards, standing)
  }

  @Test(arguments: [
    ("2015-07-13", ["review"], Standing.published), ("2015-07-21", ["approval"], .published),
    ("2015-07-22", ["long-term"], .published), ("2015-12-31", ["long-term"], .published),
    ("2016-01-01", [], .ended),
  ])
  func oneOff(date: String, boards: [String], standing: Standing) {
    Self.check(Self.oneOff, date, boards, standing)
  }

  /// Of the quarter of the build and the one before it, to the day.
  @Test(arguments: [
    ("2015-07-01", "2015-12-31", ["long-term"], Standing.published),
    ("2015-06-30", "2015-09-30", ["long-term"], .published),
    ("2015-07-01", "2016-01-01", [], .ended), ("2015-06-30", "2015-10-01", [], .ended),
  ])
  func oneOffOnTheLimits(approved: String, date: String, boards: [String], standing: Standing) {
    let changes = ["urgent": "是", "review_posted": "", "approval_posted": "", "approved_on": approved]
    Self.check(Self.oneOff + changes, date, boards, standing)
  }

  @Test(arguments: [
    ("2015-07-06", [], Standing.between), ("2015-07-21", [], .between),
    ("2015-07-22", ["long-term"], .published),
  ])
  func urgent(date: String, boards: [String], standing: Standing) {
    Self.check(Self.oneOff + ["urgent": "是"], date, boards, standing)
  }

  @Test(arguments: [
    ("2015-10-11", ["long-term"], Standing.published), ("2015-10-12", ["long-term", "ending"], .published),
    ("2015-10-19", ["long-term", "ending"], .published), ("2015-10-20", [], .ended),
  ])
  func ending(date: String, boards: [String], standing: Standing) {
    Self.check(
      ["program": "五保", "category": "分散", "ending_posted": "2015-10-12", "ended_on": "2015-10-20"], date,
      boards, standing)
  }

  /// Since 2021 the approval is shown for 30 days and has no period; decision comes before it.
  @Test(arguments: [
    ("2021-07-12", ["review"], Standing.published), ("2021-07-13", [], .between),
    ("2021-07-21", ["approval"], .published),
    ("2021-08-20", ["approval"], .published), ("2021-08-21", [], .between),
    ("2021-09-01", ["long-term"], .published),
  ])
  func since2021(date: String, boards: [String], standing: Standing) {
    Self.check(
      [
        "review_posted": "2021-07-05", "approved_on": "2021-07-20", "approval_posted": "2021-07-21",
        "effective_from": "2021-09",
        "appraisal": "", "spot_checked": "",
      ], date, boards, standing, Calendars.of2021)
  }

  @Test func unlistedAndExempt() {
    let education = Self.oneOff + ["program": "education"]
    for date in ["2015-07-06", "2015-07-22"] {
      Self.check(education, date, [], .unlisted)
      Self.check(["exempt": "隐私保护"], date, [], .exempt)
      Self.check(["resident_id": residentID(1, born: "20100101")], date, [], .exempt)
    }
  }

  @Test func stock() {
    let bare = withoutPapers + ["effective_from": "2013-02"]
    let published = Published([row("K1", bare)], on: "2015-10-31", adoptedOn: "2014-01-01")
    #expect(published.boards(of: "K1") == ["long-term"])
    #expect(published.notice("long-term").sections.map(\.outstanding) == [0])
  }

  /// Every case has one standing, whatever the day.
  @Test(arguments: ["2015-01-01", "2015-07-06", "2015-07-14", "2015-07-31", "2015-10-31", "2016-02-01"])
  func everyCaseIsAccountedForOnce(date: String) {
    let changes: [Row] = [
      [:], ["ended_on": "2015-09-01"], ["exempt": "其他"], ["approver": ""], ["investigators": ""], Self.oneOff,
      Self.oneOff + ["program": "education"],
      ["approval_posted": "", "approved_on": "", "effective_from": ""],
    ]
    let published = Published(changes.enumerated().map { row("K\($0)", $1) }, on: date)
    #expect(published.publication.standings.values.reduce(0, +) == changes.count)
  }
}
