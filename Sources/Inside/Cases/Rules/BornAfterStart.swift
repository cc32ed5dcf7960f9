import Diagnostics

extension RowRule {
  /// Somebody who was born after the grant began is a misread number, and would pass for a minor.
  static let bornAfterStart = RowRule(
    "case.born-after-start", .error,
    Message("身份证号中的出生日期晚于案件最早的日期", "by the ID number, the applicant was born after the case began"),
    remedy: Message("请与身份证逐位核对", "compare it with the card, digit by digit"),
    passing: [[.residentID: "611099195001010016"]],
    failing: [[.residentID: "611099201601010018"]])
}

func checkBirth(of record: CaseRecord, _ cells: inout CellReader) {
  guard let begun = record.start, record.residentID.reveal.born > begun else { return }
  let field = record.startField
  cells.find(
    .bornAfterStart, .residentID,
    Message(
      "身份证号中的出生日期晚于“\(field.headers[0])”\(begun)",
      "by the ID number, the applicant was born after `\(field.key)`, \(begun)"))
}
