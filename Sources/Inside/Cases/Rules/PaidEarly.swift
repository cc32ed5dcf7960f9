import Diagnostics

extension RowRule {
  /// Grants are paid from the month after the decision on (次月起发放); counted in T9.
  static let paidEarly = RowRule(
    "case.paid-early", .warning,
    Message("享受起始早于批准的下一个月", "paid from before the month after the decision"),
    remedy: Message("从批准的下月起发放；请核对享受起始与批准日期", "check `effective_from` and `approved_on`"),
    passing: [[.effectiveFrom: "2015-08"], [.effectiveFrom: "2015-09"]],
    failing: [[.effectiveFrom: "2015-07"], [.effectiveFrom: "2015-07-31"]])
}
