import Diagnostics

extension RowRule {
  /// A receipt leads to one row.
  static let duplicateID = RowRule(
    "case.duplicate-id", .error,
    Message("案件编号与前面的一行重复", "the case_id stands in an earlier row too"),
    remedy: Message("一案一行，请核对编号", "one row a case: check the number"),
    passing: [
      RowExample(.cases, [[.caseID: "A1"], [.caseID: "A2", .residentID: "611099196002290034"]])
    ],
    failing: [
      RowExample(.cases, [[.caseID: "A1"], [.caseID: "A1", .residentID: "611099196002290034"]])
    ])
}
