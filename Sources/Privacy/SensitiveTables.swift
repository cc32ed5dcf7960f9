package import Notices
package import Vocabulary

/// The sensitive tables (T10) of one release after the other: each is protected in sight of what those before have shown.
package struct SensitiveTables {
  private struct Name: Hashable {
    let program: Program
    let breakdown: Breakdown
  }

  private let threshold: CellThreshold
  /// Every county's, also of the quarters between two releases.
  private let tallies: [Quarter: [DivisionCode: QuarterTally]]
  private var published: [Name: ProtectedTable] = [:]
  private var before: Quarter?

  package init(_ threshold: CellThreshold, _ tallies: [Quarter: [DivisionCode: QuarterTally]]) {
    self.threshold = threshold
    self.tallies = tallies
  }

  /// The lines that the release of a quarter may have of them; releases come in the order of their quarters.
  package mutating func lines(of quarter: Quarter, under profile: RuleProfile, of city: DivisionCode)
    -> [Figure]
  {
    defer { before = quarter }
    var lines: [Figure] = []
    for rule in profile.programs where rule.isListed {
      for breakdown in Breakdown.allCases where breakdown.applies(to: rule.kind) {
        let name = Name(program: rule.program, breakdown: breakdown)
        let table = protect(table(name, quarter, rule.kind))
        published[name] = table
        if mayBeShown(table, breakdown, rule) {
          lines += self.lines(of: table, name, quarter, rule.kind, city)
        }
      }
    }
    return lines
  }

  /// Nothing is shown of nobody. Who belongs to a group that needs no notice before the decision can be counted on the boards: nothing can be hidden
  /// in such a table.
  private func mayBeShown(_ table: ProtectedTable, _ breakdown: Breakdown, _ rule: ProgramRule) -> Bool {
    guard table.totals.contains(where: { $0 > 0 }) else { return false }
    return breakdown != .group || rule.direct.groups.isEmpty || table.hiddenCells == 0
  }
}

// MARK: The truth

extension SensitiveTables {
  private func table(_ name: Name, _ quarter: Quarter, _ kind: Program.Kind) -> CountTable {
    let isFirst = kind == .oneOff && before?.year != quarter.year
    let since = isFirst ? nil : before
    let rows = (tallies[quarter] ?? [:]).map { county, tally in
      let sums = tally.breakdowns[name.program]?[name.breakdown].map(\.cases) ?? []
      let movers = moves(of: name.program, county, after: since, to: quarter)
      return CountTable.Row(county, sums, joined: movers.entered, left: movers.left)
    }
    return CountTable(
      rows: rows, categories: categories(name.breakdown),
      // Everybody grows older: who changes an age band has not moved.
      previous: isFirst || name.breakdown == .age ? nil : published[name])
  }

  /// Those who were not in the table before and those who are no longer, in the quarters since: what the boards show.
  ///
  /// Where nobody is, but the release says that somebody joined and left within the quarter, these count: a stranger
  /// who has the release alone reckons with them.
  private func moves(of program: Program, _ county: DivisionCode, after before: Quarter?, to quarter: Quarter)
    -> (entered: Int, left: Int)
  {
    var moves = (entered: 0, left: 0)
    var passed = 0
    for (between, tallies) in tallies where between <= quarter && before.map({ $0 < between }) ?? false {
      guard let sums = tallies[county]?.breakdowns[program] else { continue }
      moves.entered += sums.entered
      moves.left += sums.left
      passed += tallies[county]?.programs[program]?[.whole]?.householdsLeft ?? 0
    }
    return moves.entered + moves.left > 0 ? moves : (passed, passed)
  }

  private func categories(_ breakdown: Breakdown) -> [CountTable.Category] {
    breakdown.categories.map { key in
      CountTable.Category(
        key, threshold: breakdown.tellsOfHealth(key) ? threshold.health : threshold.default,
        mergesInto: breakdown.rest(for: key))
    }
  }
}

// MARK: What of it is shown

extension SensitiveTables {
  private func lines(
    of table: ProtectedTable, _ name: Name, _ quarter: Quarter, _ kind: Program.Kind, _ city: DivisionCode
  ) -> [Figure] {
    let tallies = tallies[quarter] ?? [:]
    let whole = tallies.values.reduce(QuarterTally(), +)
    // The site of a single county is its own city.
    let rows = table.rows.filter { $0.division != city }.map { ($0.division, $0.cells, tallies[$0.division]) }
    let largest = whole.breakdowns[name.program]?.largest ?? .zero
    // One amount that is a unit of its own could be looked for among the sums.
    let measures = Measure.broken(down: kind)
    let shown =
      MoneyTable.isCoarseEnough(moved: largest) ? [measures.cases, measures.money] : [measures.cases]
    return ([(city, table.totals, whole)] + rows).flatMap { division, cells, tally in
      zip(table.columns, cells).flatMap { column, count in
        figures(division, name, shown, column, count, tally?.breakdowns[name.program])
      }
    }
  }

  /// A count and, in the same cell, the money: shown or hidden together.
  private func figures(
    _ division: DivisionCode, _ name: Name, _ measures: [Measure], _ column: ProtectedTable.Column,
    _ count: Int?,
    _ tally: BreakdownTally?
  ) -> [Figure] {
    let sums = tally?[name.breakdown] ?? []
    let money = column.categories.reduce(Fen.zero) { $0 + sums[sums.startIndex + $1].money }
    return zip(measures, [count, count.map { _ in MoneyTable.rounded(money) }]).map { measure, value in
      Figure(
        division: division, program: name.program, measure: measure.of(name.breakdown, column.key),
        value: value,
        status: value == nil ? .hidden : .final)
    }
  }
}
