import Cases
import Notices
import Vocabulary

/// Collects what the rows of one county look like, and what they could look like, while they are made.
struct ExposureDraft {
  /// The last day of the quarter before.
  let dayBefore: CalendarDay
  /// In force on it.
  let profileBefore: RuleProfile
  private let order: PublicationOrder
  private let mask: NameMask
  private let otherMask: NameMask
  private var amounts = AmountInference()
  private var before: [DivisionCode: [UInt64]] = [:]

  init(_ order: PublicationOrder, _ mask: NameMask) {
    self.order = order
    self.mask = mask
    otherMask = mask.inOtherStyle
    dayBefore = Quarter(containing: order.day).firstDay + -1
    profileBefore = order.rules[dayBefore]
  }

  /// What a row of the long-term board looks like, and what it would under another policy.
  mutating func view(
    of entry: PublicEntry, in facts: SectionFacts, _ record: CaseRecord, _ rule: ProgramRule
  ) -> RowView {
    let terms = record.terms(on: order.day)
    if rule.kind == .continuing, entry.amount?.sum != nil {
      amounts.add(terms, rule, showsCategory: entry.category != nil, order.standards, on: order.day)
    }
    let grade = rule.categories[terms.category]
    let sums =
      entry.amount == nil ? [] : RowView.styles.map { $0.shown(terms.amount, grade: grade, rule.kind) }
    return RowView(
      entry, in: facts, otherName: otherMask(record.applicant), amounts: sums,
      resident: order.households == nil ? 0 : record.residentID.reveal.hashValue)
  }

  /// Adds a row of the long-term board as it hung at the end of the quarter before.
  mutating func addBefore(_ entry: PublicEntry, in facts: SectionFacts) {
    before[entry.division, default: []].append(RowView(entry, in: facts).key(lasting))
  }

  func measure(
    _ drafts: [DivisionCode: [String: NoticeDraft]], _ boards: [Board], in county: DivisionCode
  ) -> Exposure {
    var exposure = Exposure()
    var counters = Counters()
    exposure.amounts = amounts
    let towns = order.tree[county].map(order.tree.children) ?? []
    for board in boards {
      let columns = columns(of: board)
      var measured = BoardExposure(columns)
      for town in towns {
        let villages = order.tree.children(of: town).map(\.code)
        let views = villages.map { drafts[$0]?[board.key]?.views ?? [] }
        let found = measured.add(views, columns, alternatives(on: board, columns), &counters)
        guard board.kind == .longTerm else { continue }
        exposure.divisions[town.code] = found.town
        for (village, found) in zip(villages, found.villages) { exposure.divisions[village] = found }
        for (village, rows) in zip(villages, views) { addLists(village, rows, &exposure, &counters) }
      }
      exposure.boards[board.key] = measured
    }
    for view in drafts.values.joined().lazy.flatMap(\.value.views) {
      exposure.rows += 1
      if !mask.shows(view.initial) { exposure.withheldInitials += 1 }
    }
    return exposure
  }

  /// A village's long-term list beside the one of the quarter before, and beside the office's list of households.
  private func addLists(
    _ village: DivisionCode, _ rows: [RowView], _ exposure: inout Exposure, _ counters: inout Counters
  ) {
    let columns = lasting
    let keys = rows.map { $0.key(columns) }
    counters.village.begin(keys.count)
    for key in keys { counters.village.add(key) }
    exposure.lasting[village] = counters.village.found
    exposure.quarters[village] = LinkCounts(from: before[village] ?? [], to: keys)
    guard let counts = order.households else { return }
    exposure.households = exposure.households ?? HouseholdMatch()
    exposure.households?.add(rows, in: village, counts, under: mask)
  }

  private func alternatives(on board: Board, _ columns: RowColumns) -> [Showing] {
    guard board.kind == .longTerm else { return [] }
    let styles = columns.contains(.amount) ? RowView.styles.filter { $0 != order.policy.amount } : []
    return [.otherName] + styles.map { .amount($0) }
  }
}

extension ExposureDraft {
  /// What can be seen on a board, by the policy.
  private func columns(of board: Board) -> RowColumns {
    let shown = order.policy.columns(of: board, on: order.channel)
    let named: [(RowColumn, EntryColumns)] = [
      (.coveredPersons, .coveredPersons), (.category, .category), (.amount, .amount),
    ]
    let ofList: [(RowColumn, EntryColumns)] = [(.since, .since), (.change, .change)]
    let all = named + (board.kind == .longTerm ? ofList : [])
    // Where the programme has no column, its group is still known by the heading.
    return RowColumns(
      [.applicant, .program] + all.filter { shown.contains($0.1) }.map(\.0)
        + (board.kind == .longTerm ? [] : [.section]))
  }

}

/// What lasts from one list to the next: all but 状态.
private let lasting = RowColumns(RowColumn.allCases.filter { $0 != .change && $0 != .section })
