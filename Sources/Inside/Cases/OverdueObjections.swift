package import Diagnostics
package import Vocabulary

extension Procedure {
  /// The objections against a case that were not closed in time, by what is known on a day: a finding for the office
  /// that holds nothing.
  package func overdueObjections(of record: CaseRecord, on day: CalendarDay) -> [Diagnostic] {
    record.objections.compactMap { objection in
      guard let limit = limit(of: objection, against: record),
        let due = dueDay(of: objection, against: record), due < day
      else { return nil }
      if objection.isOpen(on: day) { return overdue(objection, open, due, limit) }
      return objection.isOpen(on: due) ? overdue(objection, closedLate, due, limit) : nil
    }
  }

  /// The last day in time for closing an objection; nil where no rule says, or past the table of holidays.
  package func dueDay(of objection: ObjectionRecord, against record: CaseRecord) -> CalendarDay? {
    limit(of: objection, against: record)?.due(from: objection.receivedOn, calendar: calendar)
  }

  private func limit(of objection: ObjectionRecord, against record: CaseRecord) -> ObjectionRule? {
    rules[record.firstNotice ?? objection.receivedOn].objections
  }
}

private func overdue(
  _ objection: ObjectionRecord, _ what: Message, _ due: CalendarDay, _ limit: ObjectionRule
) -> Diagnostic {
  Diagnostic(
    .warning, "objection.overdue", at: objection.location, what,
    remedy: Message(
      "应在 \(due) 前办结（\(limit.article)）；已办结的请填办结日期和处理结果",
      "it was due on \(due); fill in `closed_on` and `result` once it is closed"))
}

private let open = Message("异议超过期限还没有办结", "the objection is still open past its due day")
private let closedLate = Message("异议办结超过了期限", "the objection was closed after its due day")
