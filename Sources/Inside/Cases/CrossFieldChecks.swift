import Diagnostics
import Vocabulary

/// What the fields of one row must be to each other.
func checkCrossFields(of record: CaseRecord, _ cells: inout CellReader, _ context: ReadingContext) {
  checkHousehold(of: record, &cells)
  checkBirth(of: record, &cells)
  checkEffective(of: record, &cells, context)
  checkSequence(of: record, &cells, context)
  if let from = record.effectiveFrom, let ended = record.endedOn, ended < from {
    cells.error(
      "case.date-order", .endedOn, Message("停发日期早于享受起始", "it ends before it begins"),
      remedy: Message("请核对两个日期", "check both days"))
  }
}

private func checkHousehold(of record: CaseRecord, _ cells: inout CellReader) {
  let size = cells.value(.householdSize, Message("请填 1 至 30", "write 1 to 30")) { cell in
    CellForms.count(cell).flatMap { (1...30).contains($0) ? $0 : nil }
  }
  guard let size, record.firstTerms.coveredPersons > size else { return }
  cells.find(.coveredPersons, .coveredPersons)
}

/// Somebody who was born after the grant began is a misread number, and would pass for a minor.
private func checkBirth(of record: CaseRecord, _ cells: inout CellReader) {
  guard let begun = record.firstNotice ?? record.effectiveFrom, record.residentID.reveal.born > begun else {
    return
  }
  cells.error(
    "case.id-birth-date", .residentID,
    Message("身份证号中的出生日期晚于办理日期", "by the ID number, the applicant was born after the case began"),
    remedy: Message("请与身份证核对", "compare it with the card"))
}

/// A continuing grant that is approved says from when it is paid; stock says so in any case.
private func checkEffective(of record: CaseRecord, _ cells: inout CellReader, _ context: ReadingContext) {
  let rule = context.rules[record.approvedOn ?? .init(number: 0)][record.program]
  guard rule?.kind == .continuing, record.approvedOn != nil, cells.bytes(.effectiveFrom).isEmpty else {
    return
  }
  cells.missing(.effectiveFrom)
}

/// The days follow each other as the profile of the first notice says.
private func checkSequence(of record: CaseRecord, _ cells: inout CellReader, _ context: ReadingContext) {
  guard let first = record.firstNotice else { return }
  let days: [CaseEvent: (CaseField, CalendarDay?)] = [
    .review: (.reviewPosted, record.reviewPosted), .approval: (.approvalPosted, record.approvalPosted),
    .decision: (.approvedOn, record.approvedOn),
  ]
  var latest: CalendarDay?
  for event in context.rules[first].sequence {
    guard let (field, day) = days[event], let day else { continue }
    if let latest, day < latest {
      cells.error(
        "case.date-order", field,
        Message(
          "“\(field.headers[0])”早于它前面的步骤", "`\(field.key)` is before the step that precedes it"),
        remedy: Message("请核对审核、审批与批准的日期", "check the days of review, approval and decision"))
    }
    latest = max(day, latest ?? day)
  }
}
