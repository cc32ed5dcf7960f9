import Diagnostics

extension RowRule {
  /// A tag of an ID number could be turned back into it in seconds.
  static let idAsCaseID = RowRule(
    "case.id-as-case-id", .error,
    Message("案件编号是一个身份证号", "the case_id is an ID number"),
    remedy: Message(
      "请改用与身份证无关的编号",
      "use a number that has nothing to do with it"),
    passing: [[.caseID: "611022-19500101-0016"], [.caseID: "611099195001010017"]],
    failing: [
      [.caseID: "611099195001010016"], [.caseID: "611099 19500101 0016"], [.caseID: "110101491001001"],
    ])
}
