import Diagnostics

extension RowRule {
  /// Found on the first member that the household has no room for; the sheet may list the head or leave him out.
  static let tooManyMembers = RowRule(
    "member.too-many", .warning,
    Message("成员多于家庭人口", "the household has more members than its size"),
    remedy: Message("请核对案件表的家庭人口和成员", "check `household_size` and the members"),
    passing: [
      RowExample(
        .members,
        [[.name: "张一", .relation: "户主"], [.name: "张二", .relation: "配偶"], [.name: "张三", .relation: "子"]]
          .map { $0.merging([.caseID: "K1"]) { $1 } })
    ],
    failing: [
      RowExample(
        .members,
        ["张一", "张二", "张三", "张四"].map { [.caseID: "K1", .name: $0, .relation: "子"] })
    ])
}
