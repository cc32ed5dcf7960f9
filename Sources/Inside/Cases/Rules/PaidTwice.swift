import Diagnostics

extension RowRule {
  /// 重复享受: a resident is the applicant of one continuing grant at a time. The later row is in error.
  static let paidTwice = RowRule(
    "case.paid-twice", .error,
    Message("同一人同时享受两份低保或供养", "the same resident is paid by two continuing cases at once"),
    remedy: Message(
      "请核对身份证号；停了一份的，请填那一行的停发日期", "check the ID number; give the one that has ended its `ended_on`"),
    passing: [
      RowExample(.cases, [[.endedOn: "2015-10-01"], [.effectiveFrom: "2015-10"]]),
      RowExample(.cases, [[:], [.approvedOn: "", .effectiveFrom: ""]]),
      RowExample(.cases, [[:], [.program: "临时救助", .category: "", .effectiveFrom: ""]]),
      RowExample(.cases, [[:], [.residentID: "611099196002290034"]]),
    ],
    failing: [
      RowExample(.cases, [[:], [:]]),
      RowExample(.cases, [[.endedOn: "2015-10-02"], [.effectiveFrom: "2015-10"]]),
      RowExample(.cases, [[:], [.program: "城市低保"]]),
      RowExample(.cases, [[:], [.program: "五保", .category: "集中", .coveredPersons: "1"]]),
    ])
}
