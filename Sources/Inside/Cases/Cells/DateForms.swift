package import Vocabulary

/// Why a cell holds no day.
package enum DateProblem: Error {
  case form
  /// It is written as a day, but the calendar has no such day.
  case impossible
  /// Before 1990 or after 2100.
  case farOff
}

extension CellForms {
  /// `2015-10-31`, `2015/10/31`, `2015.10.31`, `2015年10月31日`, `20151031`, or a serial of Excel.
  package static func day(_ cell: ArraySlice<UInt8>) throws(DateProblem) -> CalendarDay {
    try date(cell, orMonth: false)
  }

  /// A day, or a month (`2015-10`, `2015年10月`) for its first day.
  package static func monthOrDay(_ cell: ArraySlice<UInt8>) throws(DateProblem) -> CalendarDay {
    try date(cell, orMonth: true)
  }

  private static func date(_ cell: ArraySlice<UInt8>, orMonth: Bool) throws(DateProblem) -> CalendarDay {
    var scanner = CellScanner(cell)
    let (number, digits) = scanner.number()
    switch digits {
    case 4: return try separated(year: number, &scanner, orMonth: orMonth)
    case 5 where scanner.isAtEnd: return try serial(number)
    case 8 where scanner.isAtEnd: return try calendarDay(number / 10_000, number / 100 % 100, number % 100)
    default: throw .form
    }
  }

  private static func separated(
    year: Int, _ scanner: inout CellScanner, orMonth: Bool
  ) throws(DateProblem) -> CalendarDay {
    guard let style = DateStyle.all.first(where: { scanner.skip($0.afterYear) }),
      let month = scanner.oneOrTwoDigits()
    else { throw .form }
    let goesOn = scanner.skip(style.afterMonth)
    if orMonth, scanner.isAtEnd, goesOn == !style.afterDay.isEmpty { return try calendarDay(year, month, 1) }
    guard goesOn, let day = scanner.oneOrTwoDigits() else { throw .form }
    _ = scanner.skip(style.afterDay)
    guard scanner.isAtEnd || scanner.skipTime() else { throw .form }
    return try calendarDay(year, month, day)
  }

  private static func calendarDay(_ year: Int, _ month: Int, _ day: Int) throws(DateProblem) -> CalendarDay {
    guard (1990...2100).contains(year) else { throw .farOff }
    guard let day = CalendarDay(year, month, day) else { throw .impossible }
    return day
  }

  /// Days since 1899-12-30, as Excel counts after February 1900.
  private static func serial(_ number: Int) throws(DateProblem) -> CalendarDay {
    guard number >= 10_000 else { throw .form }
    guard (32_874...73_415).contains(number) else { throw .farOff }
    return CalendarDay(number: Int32(number - 25_569))
  }
}

/// What stands between the numbers of a date, and after the last one.
private struct DateStyle {
  let afterYear, afterMonth, afterDay: String

  static let all = [
    DateStyle(afterYear: "-", afterMonth: "-", afterDay: ""),
    DateStyle(afterYear: "/", afterMonth: "/", afterDay: ""),
    DateStyle(afterYear: ".", afterMonth: ".", afterDay: ""),
    DateStyle(afterYear: "年", afterMonth: "月", afterDay: "日"),
  ]
}

extension CellScanner {
  fileprivate mutating func oneOrTwoDigits() -> Int? {
    let (number, digits) = number()
    return (1...2).contains(digits) ? number : nil
  }

  /// The time of day that Excel writes after a date, `0:00` or `00:00:00`, to the end of the cell.
  fileprivate mutating func skipTime() -> Bool {
    _ = skip("T")
    guard let hour = oneOrTwoDigits(), hour < 24, skip(":"), let minute = oneOrTwoDigits(), minute < 60 else {
      return false
    }
    if skip(":") { guard let second = oneOrTwoDigits(), second < 60 else { return false } }
    return isAtEnd
  }
}
