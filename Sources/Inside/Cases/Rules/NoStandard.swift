import Diagnostics

extension RowRule {
  /// Only where the profile says `standards: required`: an amount that nothing can be held against is not published.
  static let noStandard = RowRule(
    "case.no-standard", .error,
    Message("standards.csv 中没有这一类别在这一天的标准", "standards.csv has no standard of this category for this day"),
    remedy: Message(
      "请核对施保类别和享受起始；没有错的，请在 standards.csv 补上这一类别的标准",
      "check `category` and `effective_from`; if they are right, add the standard to standards.csv"),
    passing: [[.program: "五保", .category: "集中", .amount: "500", .coveredPersons: "1"]],
    failing: [
      [.program: "五保", .category: "集中", .amount: "500", .coveredPersons: "1", .effectiveFrom: "1999-12"]
    ])
}
