/// A day of the Gregorian calendar, without a time and without a time zone.
public struct CalendarDay: Hashable, Codable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int32

  public init(number: Int32) { self.number = number }

  /// Nil for a day that does not exist, or a year outside 1800...2999.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1800...2999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.init(number: Int32(daysSinceEpoch(year, month, day)))
    guard self.day == day else { return nil }
  }

  /// The ISO form, `2015-10-31`; nil for anything else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    let hyphen = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen,
      let year = decimal(bytes[..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8...])
    else { return nil }
    self.init(year, month, day)
  }

  public var year: Int { civil.year }
  public var month: Int { civil.month }
  public var day: Int { civil.day }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int {
    let sinceMonday = (Int(number) + 3) % 7
    return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
  }

  public var firstOfMonth: CalendarDay { CalendarDay(number: number - Int32(day) + 1) }

  public var firstOfNextMonth: CalendarDay { (firstOfMonth + 31).firstOfMonth }

  public static func + (day: CalendarDay, count: Int) -> CalendarDay {
    CalendarDay(number: day.number + Int32(count))
  }

  /// The same day so many years later; 29 February becomes 1 March, as majority is counted.
  public func years(later count: Int) -> CalendarDay {
    let (year, month, day) = civil
    return CalendarDay(number: Int32(daysSinceEpoch(year + count, month, day)))
  }

  /// Howard Hinnant's days-to-civil algorithm.
  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

extension CalendarDay: Comparable {
  public static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }
}

extension CalendarDay: CustomStringConvertible {
  /// `2015-10-31`
  public var description: String {
    let (year, month, day) = civil
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// `2015年10月31日`, as GB/T 9704 writes a date.
  public var chinese: String {
    let (year, month, day) = civil
    return "\(year)年\(month)月\(day)日"
  }

  /// `2015年10月28日（星期三）`
  public var chineseWithWeekday: String {
    "\(chinese)（星期\(["一", "二", "三", "四", "五", "六", "日"][weekday - 1])）"
  }

  /// `2015-10`
  public var isoMonth: String {
    let (year, month, _) = civil
    return "\(year)-\(twoDigits(month))"
  }
}

private func daysSinceEpoch(_ year: Int, _ month: Int, _ day: Int) -> Int {
  let y = month <= 2 ? year - 1 : year
  let era = (y >= 0 ? y : y - 399) / 400
  let yearOfEra = y - era * 400
  let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
  return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

private func decimal(_ digits: ArraySlice<UInt8>) -> Int? { digits.reduce(0 as Int?) { decimal($0, $1) } }

private func decimal(_ value: Int?, _ digit: UInt8) -> Int? {
  guard let value, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
  return value * 10 + Int(digit - UInt8(ascii: "0"))
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
