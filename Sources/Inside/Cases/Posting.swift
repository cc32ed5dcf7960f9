package import Vocabulary

/// A case on a board from a day on: what the dates of the sheet and the rule profile make of each other.
package struct Posting: Sendable {
  package let rule: ProgramRule
  package let step: Step
  package let posted: CalendarDay
  /// Nil when the profile has no objection window, or when the period runs past the table of holidays.
  package let period: PostingPeriod?
  /// The last day on which it is to hang; nil when the holidays that decide it are not known.
  package let lastDay: CalendarDay?
  /// The day on which it came down, whatever its period: taken down, or posted anew.
  package let cameDownOn: CalendarDay?

  init(
    rule: ProgramRule, step: Step, posted: CalendarDay, cameDownOn: CalendarDay? = nil, calendar: WorkCalendar
  ) {
    self.rule = rule
    self.step = step
    self.posted = posted
    self.cameDownOn = cameDownOn
    period = step.period.flatMap { PostingPeriod(posted: posted, rule: $0, calendar: calendar) }
    lastDay = step.period == nil ? step.shownDays.map { posted + $0 } : period?.lastDay
  }

  /// Whether the holidays that decide its last day are missing from the table.
  package var isBeyondCalendar: Bool { step.period != nil && period == nil }

  /// Whether it came down before its period was over.
  package var isCutShort: Bool {
    guard let cameDownOn, let last = period?.lastDay else { return false }
    return cameDownOn < last
  }

  /// The last day on which it did hang; beyond the calendar, the bare number of days is believed until it is mended.
  package var lastDayUp: CalendarDay {
    let last = lastDay ?? posted + (step.period?.days ?? 0)
    return cameDownOn.map { min(last, $0 + -1) } ?? last
  }

  package func hangs(on day: CalendarDay) -> Bool { posted <= day && day <= lastDayUp }
}

extension CaseRecord {
  /// The day on which it was first posted on boards of a kind.
  package func posted(on kind: Board.Kind) -> CalendarDay? {
    switch kind {
    case .review: reviewPosted
    case .approval: approvalPosted
    case .ending: endingPosted
    case .longTerm: nil
    }
  }

  /// Its postings on the review or the approval board, one a round, under the profile of its first notice.
  package func postings(on kind: Board.Kind, under rules: CountyRules, calendar: WorkCalendar) -> [Posting] {
    guard let first = firstNotice, let rule = rules[first][program], rule.isListed, !isDirect(under: rule)
    else { return [] }
    return postings(on: kind, rule, calendar)
  }

  /// Its postings on the ending board, under the profile in force on the day of the build.
  package func endings(on day: CalendarDay, under rules: CountyRules, calendar: WorkCalendar) -> [Posting] {
    guard endingPosted != nil, let rule = rules[day][program], rule.isListed else { return [] }
    return postings(on: .ending, rule, calendar)
  }

  private func postings(on kind: Board.Kind, _ rule: ProgramRule, _ calendar: WorkCalendar) -> [Posting] {
    guard let posted = posted(on: kind), let step = rule.step(kind) else { return [] }
    let own = rounds.filter { $0.kind == kind }
    if own.isEmpty { return [Posting(rule: rule, step: step, posted: posted, calendar: calendar)] }
    let next = own.dropFirst().map(\.posted) + [nil]
    return zip(own, next).map { round, next in
      Posting(
        rule: rule, step: step, posted: round.posted,
        cameDownOn: [round.takenDownOn, next].compactMap { $0 }.min(), calendar: calendar)
    }
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
