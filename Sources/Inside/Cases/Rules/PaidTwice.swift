import Diagnostics

extension RowRule {
  /// 重复享受: a resident is the applicant of one continuing grant at a time. The later row is in error.
  static let paidTwice = RowRule(
    "case.paid-twice", .error,
    Message("同一人同时享受两份低保或供养", "the same resident is paid by two continuing cases at once"),
    remedy: Message(
      "请核对身份证号；确是一人的，先享受的一份要停发，停发日期不晚于另一份的享受起始；多出的一份请删去",
      "check the ID number; if it is one person, the first has to end (`ended_on`) by the day on which the other "
        + "begins; delete one that should not be there"),
    passing: [
      RowExample(.cases, [[.endedOn: "2015-10-01"], [.effectiveFrom: "2015-10"]]),
      RowExample(.cases, [[:], [.approvedOn: "", .effectiveFrom: ""]]),
      RowExample(.cases, [[:], [.program: "临时救助", .category: "", .effectiveFrom: ""]]),
      RowExample(.cases, [[:], [.residentID: "611099196002290034"]]),
    ],
    failing: [
      RowExample(.cases, [Self.someone, Self.someone]),
      RowExample(.cases, [[.endedOn: "2015-10-02"], [.effectiveFrom: "2015-10"]]),
      RowExample(.cases, [[:], [.program: "城市低保"]]),
      RowExample(.cases, [[:], [.program: "五保", .category: "集中", .coveredPersons: "1"]]),
    ])

  private static let someone: RowExample.Changes = [
    .residentID: "611099195001010016", .effectiveFrom: "2015-08", .endedOn: "",
  ]
}
