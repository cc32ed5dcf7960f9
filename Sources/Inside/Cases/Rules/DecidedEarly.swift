import Diagnostics

extension RowRule {
  /// Decided while an objection was still in time (design §5); counted in T9.
  static let decidedEarly = RowRule(
    "case.decided-early", .warning,
    Message("公示期满以前就批准了", "decided before the period of its notice was over"),
    remedy: Message(
      "请核对日期；确实提前的，请补正手续并说明原因", "check the days; if it was so, put the papers right and say why"),
    passing: [
      [.approvedOn: "2015-07-22"],
      [.program: "临时救助", .category: "", .effectiveFrom: "", .urgent: "是", .approvedOn: "2015-07-21"],
    ],
    failing: [[.approvedOn: "2015-07-21"]])
}
