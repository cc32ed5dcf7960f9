import Diagnostics

extension RowRule {
  /// Terms of nobody's case.
  static let unknownID = RowRule(
    "case.unknown-id", .error,
    Message("没有这个案件编号的案件", "no case has this case_id"),
    remedy: Message(
      "请与案件表核对编号；案件表里那一行的编号有误的，先改好它",
      "compare it with the case sheet; if that row's number is in error, mend it first"),
    passing: [RowExample(.variations, [[.from: "2015-09", .amount: "300"]])],
    failing: [RowExample(.variations, [[.caseID: "K9", .from: "2015-09", .amount: "300"]])])
}
