import Diagnostics

extension RowRule {
  /// Columns that no gate or board reads (phone, account, cause, disability, reason of the end): a household is not kept off
  /// the board for a word in one of them. A cause or disability that is unknown counts as 未登记 in a release.
  static let unreadForm = RowRule(
    "case.unread-form", .warning,
    Message("这一格的格式不对，但公示用不到它", "a cell is not of the form of its column, but no notice needs it"),
    remedy: Message(
      "不影响公示；请在原表中改正",
      "nothing is held up; mend it in the sheet"),
    passing: [
      [
        .phone: "0914-2310000、13800000000", .bankAccount: "6217 0000 0000 0000 019", .cause: "因病",
        .disability: "肢体",
      ]
    ],
    failing: [
      [.phone: "1.38E+10"], [.bankAccount: "信用社"], [.cause: "生病"], [.disability: "肢体二级"], [.endReason: "搬走"],
    ])
}
