package import Vocabulary

/// A case on a board from a day on: what the dates of the sheet and the rule profile make of each other.
package struct Posting: Sendable {
  package let rule: ProgramRule
  package let step: Step
  package let posted: CalendarDay
  /// Nil when the profile has no objection window, or when the period runs past the table of holidays.
  package let period: PostingPeriod?
  /// The last day on which it hangs; nil when the holidays that decide it are not known.
  package let lastDay: CalendarDay?

  init(rule: ProgramRule, step: Step, posted: CalendarDay, calendar: WorkCalendar) {
    self.rule = rule
    self.step = step
    self.posted = posted
    period = step.period.flatMap { PostingPeriod(posted: posted, rule: $0, calendar: calendar) }
    lastDay = step.period == nil ? step.shownDays.map { posted + $0 } : period?.lastDay
  }

  /// Whether the holidays that decide its last day are missing from the table.
  package var isBeyondCalendar: Bool { step.period != nil && period == nil }

  /// Whether it hangs on a day; beyond the calendar, the bare number of days is believed until it is mended.
  package func hangs(on day: CalendarDay) -> Bool {
    posted <= day && day <= (lastDay ?? posted + (step.period?.days ?? 0))
  }
}

extension CaseRecord {
  /// The day on which it was posted on boards of a kind, by the sheet.
  package func posted(on kind: Board.Kind) -> CalendarDay? {
    switch kind {
    case .review: reviewPosted
    case .approval: approvalPosted
    case .ending: endingPosted
    case .longTerm: nil
    }
  }

  /// Its posting on the review or the approval board, under the profile of its first notice.
  package func posting(on kind: Board.Kind, under rules: CountyRules, calendar: WorkCalendar) -> Posting? {
    guard let first = firstNotice, let posted = posted(on: kind), let rule = rules[first][program],
      rule.isListed, !isDirect(under: rule), let step = rule.step(kind)
    else { return nil }
    return Posting(rule: rule, step: step, posted: posted, calendar: calendar)
  }

  /// Its posting on the ending board, under the profile in force on the day of the build.
  package func ending(on day: CalendarDay, under rules: CountyRules, calendar: WorkCalendar) -> Posting? {
    guard let posted = endingPosted, let rule = rules[day][program], rule.isListed,
      let step = rule.step(.ending)
    else { return nil }
    return Posting(rule: rule, step: step, posted: posted, calendar: calendar)
  }

  /// Whether it stands on the long-term board on a day (design §4).
  package func isLongTerm(on day: CalendarDay, kind: Program.Kind) -> Bool {
    switch kind {
    case .continuing: return isInForce(on: day)
    case .oneOff:
      guard let approved = approvedOn, approved <= day else { return false }
      let quarter = Quarter(containing: day)
      return approved >= quarter.previous.firstDay
    }
  }
}
