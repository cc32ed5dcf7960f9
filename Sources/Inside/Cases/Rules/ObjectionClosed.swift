import Diagnostics

extension RowRule {
  /// An objection is closed after it came in.
  static let objectionClosed = RowRule(
    "objection.closed", .error,
    Message("办结日期早于收到日期", "it was closed before it was received"),
    remedy: Message("请核对两个日期", "check both days"),
    passing: [objection(closed: "2015-07-07")],
    failing: [objection(closed: "2015-07-06")])

  private static func objection(closed: String) -> RowExample {
    RowExample(
      .objections,
      [[.caseID: "K1", .board: "审核公示", .receivedOn: "2015-07-07", .result: "不成立", .closedOn: closed]])
  }
}
