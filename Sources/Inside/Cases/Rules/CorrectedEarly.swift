import Diagnostics

extension RowRule {
  /// Only what hangs can be corrected.
  static let correctedEarly = RowRule(
    "case.corrected-early", .warning,
    Message("更正日期早于第一次公示", "it was corrected before anything of it was posted"),
    remedy: Message("请核对更正日期", "check `corrected_on`"),
    passing: [[.correctedOn: "2015-07-06"], [.correctedOn: "2015-09-01"]],
    failing: [
      [.correctedOn: "2015-07-05"],
      [
        .correctedOn: "2015-07-05", .reviewPosted: "", .approvalPosted: "", .approvedOn: "",
        .effectiveFrom: "",
      ],
    ])
}

func checkCorrection(of record: CaseRecord, _ cells: inout CellReader) {
  guard let corrected = record.correctedOn else { return }
  // The long-term board has no posting day: a case can hang there from its decision on.
  let posted = [
    record.reviewPosted, record.approvalPosted, record.endingPosted, record.approvedOn, record.effectiveFrom,
  ]
  let first = posted.compactMap { $0 }.min()
  guard first.map({ corrected < $0 }) ?? true else { return }
  let what = first.map {
    Message(
      "更正日期 \(corrected) 早于第一次公示 \($0)", "it was corrected on \(corrected), before it was posted on \($0)")
  }
  cells.find(.correctedEarly, .correctedOn, what)
}
