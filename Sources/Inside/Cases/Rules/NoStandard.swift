import Diagnostics

extension RowRule {
  /// Only where the profile says `standards: required`: an amount that nothing can be held against is not published.
  static let noStandard = RowRule(
    "case.no-standard", .error,
    Message("standards.csv 中没有这一天的标准", "standards.csv has no standard for this day"),
    remedy: Message(
      "请补上标准及其起止日期，或核对享受起始", "add the standard with its days, or check `effective_from`"),
    passing: [[.program: "五保", .category: "集中", .amount: "500", .coveredPersons: "1"]],
    failing: [
      [.program: "五保", .category: "集中", .amount: "500", .coveredPersons: "1", .effectiveFrom: "1999-12"]
    ])
}
