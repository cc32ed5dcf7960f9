import Diagnostics

extension RowRule {
  /// Somebody has died or moved away, and the case goes on being listed and counted for want of the day.
  static let endReasonAlone = RowRule(
    "case.no-end-date", .warning,
    Message("有停发原因，却没有停发日期，仍按没有停发公示", "it has a reason for its end and no day: it counts as going on"),
    remedy: Message(
      "已停发的请补填停发日期；没有停发的请删去停发原因", "give `ended_on` if it has ended, else delete `end_reason`"),
    passing: [[.endReason: "迁出", .endedOn: "2015-10-01"], [.endReason: "", .endedOn: "2015-10-01"]],
    failing: [[.endReason: "迁出", .endedOn: ""]])
}
