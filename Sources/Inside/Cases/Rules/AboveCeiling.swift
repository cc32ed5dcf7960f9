import Diagnostics
import Vocabulary

extension RowRule {
  /// One zero too many (多打一个零) would stand on a notice before anybody saw it.
  static let aboveCeiling = RowRule(
    "case.above-ceiling", .error,
    Message("金额高于规则中的上限", "the amount is above the ceiling of the rules"),
    remedy: Message(
      "请核对是否多打了零；确实如此的，请在 content/rules/ 中调高 ceiling",
      "look for a zero too many; if it is right, raise `ceiling` in content/rules/"),
    passing: [
      [.amount: "800"], [.program: "临时救助", .category: "", .amount: "20000"],
      RowExample(.variations, [[.from: "2015-09", .amount: "800"]]),
    ],
    failing: [[.amount: "5000.01"], RowExample(.variations, [[.from: "2015-09", .amount: "20000"]])])
}

func checkCeiling(of record: CaseRecord, _ cells: inout CellReader, _ context: ReadingContext) {
  guard let day = record.start ?? record.endedOn else { return }
  checkCeiling(of: record.firstTerms.amount, record.program, on: day, &cells, context)
}

func checkCeiling(
  of amount: Fen, _ program: Program, on day: CalendarDay, _ cells: inout CellReader,
  _ context: ReadingContext
) {
  guard let ceiling = context.rules[day][program]?.ceiling, amount > ceiling else { return }
  cells.find(
    .aboveCeiling, .amount,
    Message(
      "金额 \(amount) 元高于规则中的上限 \(ceiling) 元", "\(amount) yuan are above the rules' ceiling of \(ceiling)"))
}
