/// How long an objection may take (异议办理期限).
public struct ObjectionRule: Hashable, Sendable {
  /// Days after the one on which it was received.
  public let days: Int
  public let counting: PeriodRule.Counting
  /// What orders it, as the office's reports cite it.
  public let article: String

  public init(days: Int, counting: PeriodRule.Counting, article: String) {
    self.days = days
    self.counting = counting
    self.article = article
  }

  /// The last day for it; nil past the table of holidays.
  public func due(from received: CalendarDay, calendar: WorkCalendar) -> CalendarDay? {
    let rule = PeriodRule(days: days, counting: counting, words: "")
    return PostingPeriod(posted: received, rule: rule, calendar: calendar)?.lastDay
  }
}
