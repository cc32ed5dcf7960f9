import Diagnostics

extension RowRule {
  /// A member of nobody's household.
  static let unknownMember = RowRule(
    "member.unknown-id", .error,
    Message("没有这个案件编号的案件", "no case has this case_id"),
    remedy: Message("请与案件表核对编号", "compare it with the case sheet"),
    passing: [RowExample(.members, [[.name: "张小四", .relation: "子"]])],
    failing: [RowExample(.members, [[.caseID: "K9", .name: "张小四", .relation: "子"]])])
}
