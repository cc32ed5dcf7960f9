import Foundation
import Testing
import Vocabulary

@Suite struct CalendarDayTests {
  /// Every day of two centuries against Foundation's Gregorian calendar.
  @Test func agreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let first = try #require(CalendarDay(1850, 1, 1))
    let last = try #require(CalendarDay(2050, 12, 31))
    #expect(last.number - first.number == 73_413)
    let wrong = (first.number...last.number).filter { number in
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let day = CalendarDay(number: number)
      return day != CalendarDay(parts.year!, parts.month!, parts.day!) || day.year != parts.year
        || day.month != parts.month || day.day != parts.day || day.weekday % 7 + 1 != parts.weekday
        || CalendarDay(iso: day.description) != day
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    (2015, 2, 29), (1900, 2, 29), (2100, 2, 29), (2015, 4, 31), (2015, 0, 1), (2015, 13, 1), (2015, 1, 0),
    (2015, 1, 32), (1799, 12, 31), (3000, 1, 1), (-1, 1, 1), (Int.max, 1, 1),
  ])
  func whatIsNoDay(year: Int, month: Int, day: Int) { #expect(CalendarDay(year, month, day) == nil) }

  @Test(arguments: [(2016, true), (2000, true), (2400, true), (2015, false), (1900, false), (2200, false)])
  func leapDays(year: Int, exists: Bool) { #expect((CalendarDay(year, 2, 29) != nil) == exists) }

  @Test(arguments: [
    "", "2015-10", "2015-10-1", "2015-1-01", "15-10-31", "2015/10/31", "2015-10-31 ", "2015-10-3x",
    "-015-10-31",
    "2015-10--1", "２０１５-10-31", "2015-02-30", "2015-10-31-01", "+015-10-31",
  ])
  func whatIsNoISO(text: String) { #expect(CalendarDay(iso: text) == nil) }

  @Test(arguments: [
    ("2000-02-29", 18, "2018-03-01"), ("2000-02-29", 20, "2020-02-29"), ("1997-10-31", 18, "2015-10-31"),
    ("1997-12-31", 0, "1997-12-31"),
  ])
  func yearsLater(from: String, years: Int, until: String) {
    #expect(day(from).years(later: years) == day(until))
  }

  @Test func words() {
    let date = day("2015-03-09")
    #expect([date.chinese, date.isoMonth] == ["2015年3月9日", "2015-03"])
    #expect(day("2016-02-29").firstOfMonth == day("2016-02-01"))
    #expect(day("2015-12-31") + 1 == day("2016-01-01") && day("2016-03-01") + -1 == day("2016-02-29"))
    #expect(day("2015-12-31") < day("2016-01-01"))
  }
}

@Suite struct QuarterTests {
  @Test(arguments: [
    ("2015-01-01", "2015Q1", "2015-01-01", "2015-03-31"),
    ("2016-02-29", "2016Q1", "2016-01-01", "2016-03-31"),
    ("2015-06-30", "2015Q2", "2015-04-01", "2015-06-30"),
    ("2015-07-01", "2015Q3", "2015-07-01", "2015-09-30"),
    ("2015-12-31", "2015Q4", "2015-10-01", "2015-12-31"),
  ])
  func containing(inside: String, name: String, first: String, last: String) throws {
    let quarter = Quarter(containing: day(inside))
    #expect(quarter.description == name && Quarter(name) == quarter)
    #expect([quarter.firstDay, quarter.lastDay] == [day(first), day(last)])
    #expect(quarter.monthStarts.map(\.day) == [1, 1, 1])
    #expect(quarter.monthStarts.map(\.month) == [0, 1, 2].map { quarter.firstDay.month + $0 })
  }

  @Test func neighbours() throws {
    let quarter = try #require(Quarter("2015Q1"))
    #expect(quarter.previous.description == "2014Q4" && quarter.yearAgo.description == "2014Q1")
    #expect(
      quarter.previous.next == quarter && quarter.previous < quarter && quarter.yearAgo < quarter.previous)
    #expect(quarter.chinese == "2015年第一季度")
  }

  @Test(arguments: [
    "", "2015", "2015Q", "2015Q0", "2015Q5", "2015Q11", "15Q1", "2015q1", "2015-Q1", "2015Q1Q", "Q2015Q1",
    "1799Q4",
  ])
  func whatIsNone(text: String) { #expect(Quarter(text) == nil) }
}
