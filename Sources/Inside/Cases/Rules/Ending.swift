import Diagnostics

extension RowRule {
  static let endsBeforeStart = RowRule(
    "case.ends-before-start", .error,
    Message("停发日期早于享受起始", "it ends before it begins"),
    remedy: Message("请核对两个日期", "check both days"),
    passing: [[.endedOn: "2015-08-01"]],
    failing: [[.endedOn: "2015-07-31"]])
}

func checkEnding(of record: CaseRecord, _ cells: inout CellReader) {
  guard let ended = record.endedOn else {
    let isBlank = cells.bytes(.endedOn).isEmpty
    if isBlank, !cells.bytes(.endReason).isEmpty { cells.find(.endReasonAlone, .endReason) }
    return
  }
  if let from = record.effectiveFrom, ended < from {
    cells.find(.endsBeforeStart, .endedOn, before(.endedOn, ended, .effectiveFrom, from))
  }
  if record.approvedOn == nil, !record.isStock { cells.find(.endedUnapproved, .endedOn) }
}
