/// A calendar day without a clock or a time zone, as the number of days since 1970-01-01.
struct Day: Comparable, Hashable {
  let number: Int

  init(number: Int) { self.number = number }

  init(_ year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Reads `YYYY-MM-DD`; nil for anything else, also for days that do not exist.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), year >= 1, (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    self.init(year, month, day)
    guard self.parts == (year, month, day) else { return nil }
  }

  var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 0 is Monday.
  var weekday: Int { (number + 3) % 7 }
  var iso: String { written("-", "-", "") }
  var firstOfNextMonth: Day {
    let (year, month, _) = parts
    return month == 12 ? Day(year + 1, 1, 1) : Day(year, month + 1, 1)
  }

  func written(_ afterYear: String, _ afterMonth: String, _ afterDay: String, padded: Bool = true) -> String {
    let (year, month, day) = parts
    return "\(year)\(afterYear)\(two(month, padded))\(afterMonth)\(two(day, padded))\(afterDay)"
  }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
}

/// A calendar quarter.
struct Quarter: Comparable, Hashable {
  let index: Int

  init(index: Int) { self.index = index }
  init(of day: Day) { index = day.parts.year * 4 + (day.parts.month - 1) / 3 }

  var year: Int { index / 4 }
  var label: String { "\(year)Q\(index % 4 + 1)" }
  var first: Day { month(0) }
  var last: Day { Quarter(index: index + 1).first - 1 }

  /// The first day of its month 0, 1 or 2.
  func month(_ offset: Int) -> Day { Day(year, index % 4 * 3 + 1 + offset, 1) }

  static func < (left: Quarter, right: Quarter) -> Bool { left.index < right.index }
}

func two(_ number: Int, _ padded: Bool = true) -> String {
  padded && number < 10 ? "0\(number)" : "\(number)"
}
