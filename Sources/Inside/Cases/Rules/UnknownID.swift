import Diagnostics

extension RowRule {
  /// Terms of nobody's case.
  static let unknownID = RowRule(
    "case.unknown-id", .error,
    Message("没有这个案件编号的案件", "no case has this case_id"),
    remedy: Message("请与案件表核对编号", "compare it with the case sheet"),
    passing: [RowExample(.variations, [[.from: "2015-09", .amount: "300"]])],
    failing: [RowExample(.variations, [[.caseID: "K9", .from: "2015-09", .amount: "300"]])])
}
