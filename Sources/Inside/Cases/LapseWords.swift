import Diagnostics
import Vocabulary

extension CaseRecord {
  /// A lapse with the days that make it one. Both limits are said, with an objection and without: which of them it is
  /// that holds would say whether somebody has objected.
  func words(for lapse: Lapse, under rules: CountyRules, calendar: WorkCalendar) -> Message? {
    guard let approved = approvedOn, let first = firstNotice else { return nil }
    let notice = noticeBeforeDecision(on: approved, under: rules, calendar: calendar)
    switch lapse {
    case .decidedEarly: return notice.map { early(approved, $0) }
    case .decidedLate:
      guard let notice, let limit = rules[first][program]?.decisionLimit else { return nil }
      return late(approved, notice, limit, calendar)
    case .paidEarly: return effectiveFrom.map { paidEarly($0, approved) }
    }
  }
}

private func early(_ approved: CalendarDay, _ notice: PostingPeriod) -> Message {
  let (last, next) = (notice.lastDay, notice.lastDay + 1)
  return Message(
    "\(approved) 批准，公示到 \(last) 才期满，\(next) 起方可批准",
    "decided on \(approved), but its notice ran to \(last): \(next) is the first day to decide on")
}

private func late(
  _ approved: CalendarDay, _ notice: PostingPeriod, _ limit: DecisionLimit, _ calendar: WorkCalendar
) -> Message? {
  let days = (limit.days, limit.daysAfterObjection)
  guard let last = notice.workingDay(days.0, calendar), let later = notice.workingDay(days.1, calendar)
  else { return nil }
  return Message(
    "\(approved) 批准；公示 \(notice.lastDay) 期满，应在其后 \(days.0) 个工作日内（到 \(last)；"
      + "有异议的 \(days.1) 个，到 \(later)）批准",
    "decided on \(approved); the notice ended on \(notice.lastDay), and the rules give \(days.0) working days "
      + "(to \(last); \(days.1) after an objection, to \(later))")
}

private func paidEarly(_ from: CalendarDay, _ approved: CalendarDay) -> Message {
  let next = approved.firstOfNextMonth
  return Message(
    "享受起始 \(from) 早于批准（\(approved)）的下一个月，应从 \(next) 起",
    "paid from \(from); decided on \(approved), it is paid from \(next)")
}
