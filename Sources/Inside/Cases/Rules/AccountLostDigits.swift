import Diagnostics

extension RowRule {
  /// As with ID numbers; no board shows an account, so the row is kept.
  static let accountLostDigits = RowRule(
    "case.account-lost-digits", .warning,
    Message(
      "银行账号被 Excel 变成了数字，后几位已经丢失，在这个文件里找不回来",
      "Excel has made a number of the account number: its last digits are lost for good in this file"),
    remedy: Message(
      "不影响公示；请从原系统重新导出，这一列先设为“文本”格式",
      "nothing is held up; export it from the system again, with the column formatted as text"),
    passing: [[.bankAccount: "6217 0000 0000 0000 019"], [.bankAccount: "6217000000000010"]],
    failing: [[.bankAccount: "6.217E+18"], [.bankAccount: "6217000000000010000"]])
}
