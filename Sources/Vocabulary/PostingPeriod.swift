/// How a posting period is counted (公示期).
public struct PeriodRule: Hashable, Sendable {
  public enum Counting: String, CaseIterable, Sendable {
    case calendar, working
  }

  /// Days that must pass; the day of posting does not count (民法典 201).
  public let days: Int
  public let counting: Counting
  /// The rule as the notice says it.
  public let words: String

  public init(days: Int, counting: Counting, words: String) {
    self.days = days
    self.counting = counting
    self.words = words
  }
}

/// From the day of posting to the last day on which an objection is in time; the notice is up on both.
public struct PostingPeriod: Hashable, Sendable {
  public let posted: CalendarDay
  public let lastDay: CalendarDay

  /// Calendar days: the last one moves past days off (民法典 203). Working days: only those count.
  /// Nil when the period runs past the table of holidays.
  public init?(posted: CalendarDay, rule: PeriodRule, calendar: WorkCalendar) {
    var day = posted
    switch rule.counting {
    case .calendar:
      day = posted + rule.days
      while true {
        guard let off = calendar.isOff(day) else { return nil }
        if !off { break }
        day = day + 1
      }
    case .working:
      var left = rule.days
      while left > 0 {
        day = day + 1
        guard let off = calendar.isOff(day) else { return nil }
        if !off { left -= 1 }
      }
    }
    self.posted = posted
    lastDay = day
  }
}
