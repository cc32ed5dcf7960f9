import Cases
import Notices
import Vocabulary

/// Makes the row of a case: masked, tagged, and with no more columns than the policy lets it show.
struct RowMaker: ~Copyable {
  let tagger: RowTagger
  /// Of the order's day.
  let profile: RuleProfile
  let quarter: Quarter
  private let thisQuarter: ClosedRange<CalendarDay>
  private let order: PublicationOrder
  private let mask: NameMask
  private let digester = RowDigester()

  init(_ order: PublicationOrder, _ mask: NameMask) {
    (self.order, self.mask) = (order, mask)
    tagger = RowTagger(order.key)
    profile = order.rules[order.day]
    quarter = Quarter(containing: order.day)
    thisQuarter = quarter.firstDay...order.day
  }

  /// A row with the digest of what the web shows of it, which is the same on paper, whatever columns that has.
  func row(
    _ record: CaseRecord, _ rule: ProgramRule, _ step: Step, of quarter: Quarter
  ) -> DraftRow {
    let village = record.terms(on: order.day).division
    let tag = tagger.tag(
      for: tagger.receipt(of: record.caseID), in: RowTag.notice(step.board.key, village, quarter))
    let columns = order.policy.columns(of: step.board, on: step.channel == .print ? .print : order.channel)
    let onWeb = order.policy.columns(of: step.board, on: step.channel == .print ? .print : .web)
    let entry = entry(record, rule, step.board, on: order.day, tag: tag, columns)
    let shown =
      columns == onWeb ? entry : self.entry(record, rule, step.board, on: order.day, tag: tag, onWeb)
    let isInFull = order.channel == .print && order.policy.showsFullNamesOnPaper
    return DraftRow(
      entry: entry, check: digester(shown), name: isInFull ? PaperName(record.applicant.reveal) : nil)
  }

  /// With the terms of a day.
  func entry(
    _ record: CaseRecord, _ rule: ProgramRule, _ board: Board, on day: CalendarDay, tag: RowTag,
    _ columns: EntryColumns
  ) -> PublicEntry {
    let terms = record.terms(on: day)
    let isLongTerm = board.kind == .longTerm
    let start = rule.kind == .continuing ? record.effectiveFrom : record.approvedOn
    let grade = rule.categories[terms.category]
    func shown<Value>(_ column: EntryColumns, _ value: @autoclosure () -> Value?) -> Value? {
      columns.contains(column) ? value() : nil
    }
    return PublicEntry(
      tag: tag, applicant: mask(record.applicant), program: shown(.program, program(rule)),
      coveredPersons: shown(.coveredPersons, terms.coveredPersons), category: shown(.category, grade),
      amount: shown(.amount, order.policy.amount.shown(terms.amount, grade: grade, rule.kind)),
      since: shown(.since, isLongTerm ? start?.firstOfMonth : nil),
      change: shown(.change, isLongTerm ? change(record, since: start) : nil), division: terms.division)
  }

  private func program(_ rule: ProgramRule) -> EntryProgram {
    EntryProgram(rule.program, name: rule.shortName, place: profile.place(of: rule.program) ?? .max)
  }

  private func change(_ record: CaseRecord, since start: CalendarDay?) -> PublicEntry.Change {
    if let start, thisQuarter.contains(start) { return .joined }
    return record.variations.contains { thisQuarter.contains($0.from) } ? .changed : .unchanged
  }
}
