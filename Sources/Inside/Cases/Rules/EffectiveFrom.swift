import Diagnostics
import Vocabulary

extension RowRule {
  /// Without it, nobody knows from when the grant is paid and counted. Stock is known by it.
  static let effectiveFrom = RowRule(
    "case.no-effective-from", .error,
    Message("已批准的低保、供养案件没有填享受起始", "an approved continuing case does not say from when it is paid"),
    remedy: Message("请补填享受起始年月，例如 2015-10", "fill in `effective_from`, such as 2015-10"),
    passing: [
      [.effectiveFrom: "2015-08"], [.effectiveFrom: "", .approvedOn: ""],
      [.program: "临时救助", .category: "", .effectiveFrom: ""],
    ],
    failing: [[.effectiveFrom: ""]])
}

func checkEffectiveFrom(of record: CaseRecord, _ cells: inout CellReader, _ context: ReadingContext) {
  guard let approved = record.approvedOn, cells.bytes(.effectiveFrom).isEmpty,
    context.rules[approved][record.program]?.kind == .continuing
  else { return }
  cells.find(.effectiveFrom, .effectiveFrom)
}
