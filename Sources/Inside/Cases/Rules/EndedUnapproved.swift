import Diagnostics

extension RowRule {
  /// It is in no figure, though something was paid or refused.
  static let endedUnapproved = RowRule(
    "case.ended-unapproved", .warning,
    Message("有停发日期，却没有批准日期", "it has ended and was never approved"),
    remedy: Message(
      "发放过的请补填批准日期，按月发放的还有享受起始；没有批准的请删去停发日期和停发原因",
      "if it was paid, give `approved_on` and, where it is paid by the month, `effective_from`; else delete "
        + "`ended_on` and `end_reason`"),
    passing: [[.endedOn: "2015-10-01"]],
    failing: [[.endedOn: "2015-10-01", .approvedOn: ""]])
}
