import Diagnostics

extension RowRule {
  /// No case began before 1990; a number that Excel took for a day mostly lands there.
  static let farOffDate = RowRule(
    "case.far-off-date", .error,
    Message("日期早于1990年或晚于2100年", "the day is before 1990 or after 2100"),
    remedy: Message(
      "请核对年份",
      "check the year"),
    passing: [[.correctedOn: "42308"], [.correctedOn: "2100-12-31"]],
    failing: [[.correctedOn: "1989-12-31"], [.correctedOn: "99999"], [.correctedOn: "3015-10-31"]])
}
