import Diagnostics

extension RowRule {
  /// A household that is paid nothing is no case, or its amount is not known yet.
  static let zeroAmount = RowRule(
    "case.amount", .error,
    Message("金额是 0", "the amount is 0"),
    remedy: Message(
      "请填实际发放的金额",
      "write what is paid"),
    passing: [[.amount: "0.01"]],
    failing: [[.amount: "0"], [.amount: "0.00"]])
}
