import Diagnostics

extension Explanation {
  /// Of what comes out: notices, releases, the office's report.
  static let ofReports = [
    Explanation(
      "notice.equal-tags", Message("一张公示里有两个相同的公示编号", "two rows of a notice have the same tag"),
      why: Message("本人凭编号找不到自己的一行", "the holder could not tell the own row"),
      mend: Message("给其中一案换一个案件编号", "give one of the cases another case_id")),
    Explanation(
      "privacy.row", Message("做好的公示里有不该有的行或字", "a finished notice has a row or a character that must not be"),
      why: Message(
        "发布前用另一条路再对一遍台账：不予公示的、未成年人、少见的姓、没有遮盖的姓名都应当是零",
        "the rows are held against the register once more: exempt cases, minors, rare initials and unmasked names have to be none"
      ),
      mend: Message(
        "是程序的错误，没有发布；请告知开发者", "it is the program's fault, and nothing was published: tell its makers")),
    Explanation(
      "report.unreconciled",
      Message("读取的行数与各去处之和不等", "the rows that were read are not the sum of where they went"),
      why: Message("可能有一行没有计入，或计入了两次", "a row may be missing, or counted twice"),
      mend: Message(
        "一行的案件编号若在两个县区都有，请先改正；否则是程序的错误，请告知开发者",
        "a case_id that two counties have can be the reason; else it is the program's fault: tell its makers")
    ),
  ]
}
