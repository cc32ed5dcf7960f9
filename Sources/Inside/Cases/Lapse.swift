package import Vocabulary

/// What the days of a decision break of the rules (design §5): a warning to the office, counted in T9.
package enum Lapse: CaseIterable, Sendable {
  /// On or before the last day of the notice that it has to wait for.
  case decidedEarly
  /// Later after that notice than the profile allows.
  case decidedLate
  /// Before the month after the decision.
  case paidEarly
}

extension CaseRecord {
  /// None for stock, for direct cases, and where the holidays that decide it are not known.
  package func lapses(under rules: CountyRules, calendar: WorkCalendar) -> [Lapse] {
    guard let approved = approvedOn, !isStock, let first = firstNotice,
      let rule = rules[first][program], !isDirect(under: rule)
    else { return [] }
    var lapses: [Lapse] = []
    if let notice = noticeBeforeDecision(on: approved, under: rules, calendar: calendar) {
      if approved <= notice.lastDay { lapses.append(.decidedEarly) }
      if let last = lastDayToDecide(on: approved, after: notice, rule, calendar), approved > last {
        lapses.append(.decidedLate)
      }
    }
    if rule.kind == .continuing, let from = effectiveFrom, from < approved.firstOfNextMonth {
      lapses.append(.paidEarly)
    }
    return lapses
  }

  /// The objection period that the profile puts right before the decision; of what was posted again, the last one.
  func noticeBeforeDecision(
    on day: CalendarDay, under rules: CountyRules, calendar: WorkCalendar
  ) -> PostingPeriod? {
    guard let first = firstNotice else { return nil }
    let kind: Board.Kind? =
      switch rules[first].sequence.prefix(while: { $0 != .decision }).last {
      case .review: .review
      case .approval: .approval
      case .decision, nil: nil
      }
    let postings = kind.map { self.postings(on: $0, under: rules, calendar: calendar) } ?? []
    return (postings.last { $0.posted <= day } ?? postings.first)?.period
  }

  private func lastDayToDecide(
    on day: CalendarDay, after notice: PostingPeriod, _ rule: ProgramRule, _ calendar: WorkCalendar
  ) -> CalendarDay? {
    guard let limit = rule.decisionLimit else { return nil }
    let days = objection(against: .approval, on: day) == .none ? limit.days : limit.daysAfterObjection
    return notice.workingDay(days, calendar)
  }
}

extension PostingPeriod {
  /// The last of so many working days after its end.
  func workingDay(_ days: Int, _ calendar: WorkCalendar) -> CalendarDay? {
    let working = PeriodRule(days: days, counting: .working, words: "")
    return PostingPeriod(posted: lastDay, rule: working, calendar: calendar)?.lastDay
  }
}

extension Lapse {
  var field: CaseField { self == .paidEarly ? .effectiveFrom : .approvedOn }

  var rule: RowRule {
    switch self {
    case .decidedEarly: .decidedEarly
    case .decidedLate: .decidedLate
    case .paidEarly: .paidEarly
    }
  }
}
