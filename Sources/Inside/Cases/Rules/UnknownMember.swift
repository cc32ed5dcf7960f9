import Diagnostics

extension RowRule {
  /// A member of nobody's household.
  static let unknownMember = RowRule(
    "member.unknown-id", .error,
    Message("没有这个案件编号的案件", "no case has this case_id"),
    remedy: Message(
      "请与案件表核对编号；案件表里那一行的编号有误的，先改好它",
      "compare it with the case sheet; if that row's number is in error, mend it first"),
    passing: [RowExample(.members, [[.name: "张小四", .relation: "子"]])],
    failing: [RowExample(.members, [[.caseID: "K9", .name: "张小四", .relation: "子"]])])
}
