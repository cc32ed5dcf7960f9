import Diagnostics

extension Explanation {
  /// Of rows of the case sheets, where no `RowRule` explains itself.
  static let ofCases = [
    Explanation(
      "case.category",
      Message("变更行里的类别不是这一救助类别所有的", "a variation has a category that its programme does not have"),
      why: Message("类别决定补助标准", "the category decides the rate"),
      mend: Message("填规则中列出的代码，不分类别的留空", "use a code of the profile, or leave it empty"), example: "A"),
    Explanation(
      "case.date-order", Message("几个日期的先后不合程序", "the days are not in the order of the procedure"),
      why: Message("先后不对，公示期就算错", "periods counted from them would be wrong"),
      mend: Message("核对审核、审批、批准、起始、停发的日期", "check the days of review, approval, decision, begin and end")),
    Explanation(
      "case.duplicate-id", Message("两行用了同一个案件编号", "two rows have the same case_id"),
      why: Message("公示编号由它算出，一号只能一案", "the tag comes from it: one number, one case"),
      mend: Message("给后一行自己的编号；改动的内容写在变更表里", "number the later row anew; changes belong in a variation sheet")
    ),
    Explanation(
      "case.unknown-id", Message("变更表、成员表里的编号，案件表里没有", "a variation or a member of a case that is not there"),
      why: Message("变更没有着落，金额就可能不对", "the amounts of some case may be wrong"),
      mend: Message("与案件表核对编号", "compare the number with the case sheet")),
  ]
}
