import Diagnostics

extension RowRule {
  /// Without it nobody can say who receives what, or since when.
  static let missing = RowRule(
    "case.missing", .error,
    Message("必填的一格没有填", "a cell that must be filled in is empty"),
    remedy: Message(
      "请补填",
      "fill it in"),
    passing: [[.phone: "", .householdSize: "", .category: ""]],
    failing: [[.applicant: ""], [.amount: ""]])
}
