import Diagnostics

extension RowRule {
  /// Decided after the working days that the profile gives from the end of the notice on; counted in T9.
  static let decidedLate = RowRule(
    "case.decided-late", .warning,
    Message("公示期满以后过了规定期限才批准", "decided later after its notice than the rules allow"),
    remedy: Message("请核对批准日期；确实逾期的，请说明原因", "check `approved_on`; if it was so, say why"),
    passing: [
      [.approvedOn: "2015-07-24"], [.objection: "不成立", .approvedOn: "2015-08-18", .effectiveFrom: "2015-09"],
      [.program: "五保", .category: "集中", .coveredPersons: "1", .approvedOn: "2015-07-27"],
    ],
    failing: [
      [.approvedOn: "2015-07-27"], [.objection: "不成立", .approvedOn: "2015-08-19", .effectiveFrom: "2015-09"],
    ])
}
