import Diagnostics

extension RowRule {
  /// Both cases stand, for their villages keep their tags apart; but their receipts are the same.
  static let duplicateElsewhere = RowRule(
    "case.duplicate-elsewhere", .warning,
    Message("案件编号与另一县区的案件相同", "a case of another county has the same case_id"),
    remedy: Message("请与那个县区核对，换一个编号", "settle with that county which of the two gets another number"),
    passing: [RowExample(.cases, [[:], elsewhere([.residentID: "611099196002290034"])])],
    failing: [
      RowExample(.cases, [[.caseID: "A1"], elsewhere([.caseID: "A1", .residentID: "611099196002290034"])])
    ])
}
