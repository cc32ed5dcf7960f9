import Diagnostics

extension RowRule {
  /// 重复享受 between counties: said of both rows, for neither county can see whose is the mistake.
  static let paidElsewhere = RowRule(
    "case.paid-elsewhere", .warning,
    Message("同一人在另一县区同时享受低保或供养", "the same resident is paid by a case of another county at once"),
    remedy: Message("请与那个县区核对，停发其中一份", "settle with that county which of the two ends"),
    passing: [
      RowExample(.cases, [[.endedOn: "2015-10-01"], elsewhere([.effectiveFrom: "2015-10"])]),
      RowExample(.cases, [[:], elsewhere([.residentID: "611099196002290034"])]),
    ],
    failing: [
      RowExample(.cases, [[:], elsewhere([:])]), RowExample(.cases, [[:], elsewhere([.program: "城市低保"])]),
    ])
}

/// In the county next door.
func elsewhere(_ changes: RowExample.Changes) -> RowExample.Changes {
  changes.merging([.division: "611002100200"]) { $1 }
}
