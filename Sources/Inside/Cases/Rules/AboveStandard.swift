import Diagnostics
import Vocabulary

extension RowRule {
  /// The grant makes up what a household lacks to the standard, so it cannot be more.
  static let aboveStandard = RowRule(
    "case.above-standard", .warning,
    Message("月保障金额高于标准", "the monthly amount is above the standard"),
    remedy: Message(
      "请核对金额、人数和享受起始；标准有调整的，请补 standards.csv 或变更表",
      "check amount, persons and `effective_from`; bring standards.csv or the variations up to date"),
    passing: [
      [.amount: "1000"], [.amount: "1500", .coveredPersons: "3"],
      [.program: "临时救助", .category: "", .amount: "9000"],
      RowExample(.variations, [[.from: "2015-09", .amount: "1000"]]),
    ],
    failing: [
      [.amount: "1000.01"], [.approvalPosted: "", .approvedOn: "", .effectiveFrom: "", .amount: "1200"],
      RowExample(.variations, [[.from: "2015-09", .amount: "1200"]]),
    ])
}

/// On the day on which the terms of a case sheet begin, or are to.
func checkStandard(of record: CaseRecord, _ cells: inout CellReader, _ context: ReadingContext) {
  guard let day = record.effectiveFrom ?? record.firstNotice else { return }
  if let finding = context.finding(on: record.firstTerms, record.program, from: day, .effectiveFrom) {
    let field = finding.fields.first { cells.header[$0] != nil }
    cells.find(finding.rule, field, finding.what, remedy: finding.remedy)
  }
}

/// What is the matter with terms, and in which column: the first of `fields` that the sheet has.
struct TermsFinding {
  let rule: RowRule
  let fields: [CaseField]
  let what: Message
  var remedy: Message?
}

extension ReadingContext {
  /// Looks at the terms that hold from a day on, which stands in `dayField`.
  func finding(on terms: Terms, _ program: Program, from day: CalendarDay, _ dayField: CaseField)
    -> TermsFinding?
  {
    guard let rule = rules[day][program], rule.kind == .continuing else { return nil }
    guard let standard = standards.standard(program, terms.category, on: day) else {
      return rule.standards == .required ? withoutStandard(terms, rule, on: day, dayField) : nil
    }
    let limit = standard.monthly(for: terms.coveredPersons)
    guard terms.amount > limit else { return nil }
    let (share, persons) = (
      "\(standard.amount)\(standard.unit == .year ? " ÷ 12" : "")", terms.coveredPersons
    )
    return TermsFinding(
      rule: .aboveStandard, fields: [.amount],
      what: Message(
        "月保障金额高于标准：\(terms.amount) 元 > 标准 \(share) × \(persons) 人 = \(limit) 元",
        "above the standard: \(terms.amount) yuan > \(share) × \(persons) persons = \(limit) yuan"))
  }
}
