import Diagnostics

extension Explanation {
  /// Of rows of the case sheets, where no `RowRule` explains itself.
  static let ofCases = [
    Explanation(
      "case.category",
      Message("变更行里的类别不是这一救助类别所有的", "a variation has a category that its programme does not have"),
      why: Message("类别决定补助标准", "the category decides the rate"),
      mend: Message("填规则中列出的代码，不分类别的留空", "use a code of the profile, or leave it empty"), example: "A")
  ]
}
