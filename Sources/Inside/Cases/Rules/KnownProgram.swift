import Diagnostics

extension RowRule {
  /// The programmes and their names are data of the rule profile.
  static let program = RowRule(
    "case.program", .error,
    Message("不认识的救助类别", "an unknown programme"),
    remedy: Message(
      "请填规则中的救助类别",
      "use a programme of the rules"),
    passing: [[.program: "rural_dibao"], [.program: "五保供养", .category: "集中"]],
    failing: [[.program: "农村底保", .category: ""], [.program: "低保"]])
}
