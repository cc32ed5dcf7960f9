import Testing
import Vocabulary

/// Around the days off of autumn 2015: 3 to 5 September and 1 to 7 October off; 6 September, a Sunday, and
/// 10 October, a Saturday, made up (国办发明电〔2014〕28号, 国发明电〔2015〕1号).
@Suite struct PostingPeriodTests {
  static let calendar: WorkCalendar = {
    var kinds: [CalendarDay: WorkCalendar.Kind] = [
      day("2015-08-01"): .off, day("2015-09-06"): .work, day("2015-10-10"): .work, day("2015-12-31"): .work,
    ]
    for off in 3...5 { kinds[day("2015-09-0\(off)")] = .off }
    for off in 1...7 { kinds[day("2015-10-0\(off)")] = .off }
    return WorkCalendar(kinds)
  }()

  static func last(_ posted: String, _ days: Int, _ counting: PeriodRule.Counting) -> CalendarDay? {
    let rule = PeriodRule(days: days, counting: counting, words: "")
    let period = PostingPeriod(posted: day(posted), rule: rule, calendar: calendar)
    if let period { #expect(period.posted == day(posted)) }
    return period?.lastDay
  }

  @Test(arguments: [
    ("2015-10-23", "2015-10-30"), ("2015-10-24", "2015-11-02"), ("2015-10-25", "2015-11-02"),
    ("2015-10-26", "2015-11-02"), ("2015-09-23", "2015-09-30"), ("2015-09-24", "2015-10-08"),
    ("2015-09-30", "2015-10-08"), ("2015-10-01", "2015-10-08"), ("2015-10-03", "2015-10-10"),
    ("2015-10-04", "2015-10-12"), ("2015-08-27", "2015-09-06"), ("2015-08-30", "2015-09-06"),
    ("2015-12-24", "2015-12-31"),
  ])
  func sevenCalendarDays(posted: String, last: String) {
    #expect(Self.last(posted, 7, .calendar) == day(last))
  }

  @Test(arguments: [
    ("2015-10-23", 7, "2015-11-03"), ("2015-09-28", 7, "2015-10-13"), ("2015-10-09", 1, "2015-10-10"),
    ("2015-09-02", 1, "2015-09-06"), ("2015-09-30", 5, "2015-10-13"), ("2015-12-30", 1, "2015-12-31"),
  ])
  func workingDays(posted: String, days: Int, last: String) {
    #expect(Self.last(posted, days, .working) == day(last))
  }

  /// A guess would be a false last day.
  @Test(arguments: [("2015-12-25", 7), ("2015-12-31", 1), ("2015-07-20", 7), ("2099-01-01", 7)])
  func outsideTheTable(posted: String, days: Int) {
    #expect(Self.last(posted, days, .calendar) == nil)
    #expect(Self.last(posted, days, .working) == nil)
  }

  @Test func theLastDayIsTheFirstThatWorksFromTheSeventhOn() {
    for posted in day("2015-08-01").number...day("2015-12-24").number {
      let seventh = CalendarDay(number: posted) + 7
      var first = seventh
      while Self.calendar.isOff(first) == true { first = first + 1 }
      #expect(Self.last(CalendarDay(number: posted).description, 7, .calendar) == first)
      #expect(Self.calendar.isOff(first) == false)
    }
  }

  @Test(
    arguments: [
      ("2015-10-05", true), ("2015-10-08", false), ("2015-10-10", false), ("2015-10-11", true),
      ("2015-10-17", true),
      ("2015-07-31", nil), ("2016-01-01", nil),
    ] as [(String, Bool?)])
  func daysOff(date: String, off: Bool?) { #expect(Self.calendar.isOff(day(date)) == off) }

  @Test func anEmptyTableKnowsNothing() {
    #expect(WorkCalendar([:]).covered == nil && WorkCalendar([:]).isOff(day("2015-10-12")) == nil)
    #expect(Self.calendar.covered == day("2015-08-01")...day("2015-12-31"))
  }
}
