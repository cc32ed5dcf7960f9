import Diagnostics

extension RowRule {
  /// Without the head's row nobody knows whose grant it is.
  static let rollNoHead = RowRule(
    "roll.no-head", .error,
    Message("这一户没有户主的一行", "the household has no row of its head"),
    remedy: Message(
      "请在“与户主关系”中把户主一行写成“户主”；如果是上一户的成员，请把户编号也改成上一户的",
      "write 户主 as the `relation` of the head's row; a member of the household above needs its `case_id` too"),
    passing: [RowExample(.rolls, [[.caseID: "K1", .relation: "户主"], [.caseID: "K1", .relation: "妻"]])],
    failing: [RowExample(.rolls, [[.caseID: "K1", .relation: "妻"]])])

  /// By what the rows of this roll are put together.
  static func remedyOfNoHead(_ header: SheetHeader) -> Message? {
    if header[.caseID] != nil { return nil }
    return header[.headID] != nil
      ? Message(
        "请在“与户主关系”中把户主一行写成“户主”；如果是上一户的成员，请把户主身份证号也改成上一户的",
        "write 户主 as the `relation` of the head's row; a member of the household above needs its `head_id` too"
      )
      : Message(
        "请在“与户主关系”中把户主一行写成“户主”，排在这一户的最前面",
        "write 户主 as the `relation` of the head's row, and put it first in the household")
  }

  /// Either one of them is none, or two households share a number and their persons are counted as one.
  static let rollTwoHeads = RowRule(
    "roll.two-heads", .error,
    Message("这一户有不止一个户主", "the household has more than one head"),
    remedy: Message(
      "一户只写一个户主；如果是两户，请各填各的户编号", "keep one head; two households need a `case_id` each"),
    passing: [
      RowExample(
        .rolls,
        [
          [.caseID: "K1", .relation: "户主"],
          [.caseID: "K2", .relation: "本人", .residentID: "611099196002290034"],
        ])
    ],
    failing: [RowExample(.rolls, [[.caseID: "K1", .relation: "户主"], [.caseID: "K1", .relation: "本人"]])])
}
