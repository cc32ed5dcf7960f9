import Diagnostics

extension RowRule {
  /// Less certain than with ID numbers, for there is no check digit; no board shows an account, so the row is kept.
  static let accountLostDigits = RowRule(
    "case.account-lost-digits", .warning,
    Message(
      "银行账号像是被 Excel 变成了数字，后几位可能已经丢失",
      "the account number looks as if Excel had made a number of it: its last digits may be lost"),
    remedy: Message(
      "不影响公示；请核对账号，如已丢失，从原系统重新导出，这一列先设为“文本”格式",
      "nothing is held up; check it, and if they are lost export it again with the column formatted as text"),
    passing: [[.bankAccount: "6217 0000 0000 0000 019"], [.bankAccount: "6217000000000010"]],
    failing: [[.bankAccount: "6.217E+18"], [.bankAccount: "6217000000000010000"]])
}
