import Diagnostics

extension RowRule {
  /// It is written as a day, but there is none such.
  static let impossibleDate = RowRule(
    "case.impossible-date", .error,
    Message("写的这一天，日历上没有", "it is no day of the calendar"),
    remedy: Message(
      "请核对年、月、日",
      "check year, month and day"),
    passing: [[.correctedOn: "2016-02-29"]],
    failing: [[.correctedOn: "2015-02-29"], [.correctedOn: "20151301"], [.effectiveFrom: "2015年13月"]])
}
