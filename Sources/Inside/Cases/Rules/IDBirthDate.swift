import Diagnostics

extension RowRule {
  /// Digits 7 to 14 are the day of birth, which is in the calendar.
  static let idBirthDate = RowRule(
    "case.id-birth-date", .error,
    Message("身份证号中的出生日期不存在", "the ID number has an impossible birth date"),
    remedy: Message("请与身份证逐位核对", "compare it with the card, digit by digit"),
    passing: [[.residentID: "611099196002290034"]],
    failing: [[.residentID: "61109919801301005X"], [.residentID: "611099195002290016"]])
}
