import Diagnostics

extension RowRule {
  /// A member need not be covered, so this is for a person to look at.
  static let memberPaidTwice = RowRule(
    "member.paid-twice", .warning,
    Message("这名成员同时在另一户享受低保或供养", "the member is paid with another household at once"),
    remedy: Message("请核对两户的成员和停发日期", "check the members of both and their `ended_on`"),
    passing: [RowExample(.members, [[.caseID: "K1", .name: "张四", .relation: "子", .residentID: someone]])],
    failing: [
      RowExample(
        .members,
        ["K1", "K2"].map { [.caseID: $0, .name: "张四", .relation: "子", .residentID: someone] })
    ])
}

private let someone = "611099196002290034"
