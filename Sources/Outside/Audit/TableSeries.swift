import Vocabulary

/// One breakdown of one programme, quarter after quarter.
struct TableSeries {
  private let name: PublishedTable.Name
  private let figures: [PublishedFigures]
  private let rules: AuditRules
  private var tables: [PublishedTable] = []
  private(set) var report = AuditReport()

  init(_ name: PublishedTable.Name, _ figures: [PublishedFigures], _ rules: AuditRules) {
    self.name = name
    self.figures = figures
    self.rules = rules
    for figures in figures where !PublishedTable.categories(of: name, in: figures).isEmpty {
      if let table = PublishedTable(name, in: figures) {
        tables.append(table)
      } else {
        add(.incomplete, figures.quarter)
      }
    }
  }

  mutating func audit() {
    for table in tables {
      judgeShown(table)
      judgeMoney(table)
    }
    if !rules.drifting.contains(name.breakdown) { judgeMovers() }
    judgeHidden()
  }

  private mutating func judgeShown(_ table: PublishedTable) {
    if !table.addsUp(leastHidden: rules.leastHidden) { add(.sums, table.quarter) }
    let lines =
      zip(zip(table.counties, table.cells), table.rowTotals).map { ($0.0, $0.1, $1) }
      + [(table.city, table.columnTotals, table.columnTotals.reduce(0, +))]
    for (division, cells, total) in lines {
      for (category, count) in zip(table.categories, cells) {
        guard let count else { continue }
        if count > 0, count < rules.threshold(name.breakdown, category) {
          add(.small, table.quarter, division, category)
        }
        if total > 0, total - count <= 1 { add(.spread, table.quarter, division, category) }
      }
    }
  }

  /// Money stands where counts stand, in whole 万元.
  private mutating func judgeMoney(_ table: PublishedTable) {
    guard let figures = figures.first(where: { $0.quarter == table.quarter }) else { return }
    for division in [table.city] + table.counties {
      for category in table.categories {
        let place = PublishedFigures.Name(
          division: division, program: name.program, measure: "\(name.money)/\(name.breakdown)/\(category)")
        guard let money = figures.values[place] else { continue }
        let count = figures[division, name.program, "\(name.measure)/\(name.breakdown)/\(category)"]
        let isCoarse = figures.units[place]?.hasPrefix("10000-yuan") == true
        let isAlike = count == .hidden ? money == .hidden : money == .hidden || money.count != nil
        if !isCoarse || !isAlike { add(.money, table.quarter, division, category) }
      }
    }
  }

  private mutating func judgeMovers() {
    for (before, after, figures) in pairs {
      let check = MoverCheck(
        before: tables[before], after: tables[after], figures: figures, rules: rules)
      for division in check.told { add(.mover, tables[after].quarter, division) }
    }
  }

  /// Tables of two quarters with none in between; grants are counted anew every year.
  private var pairs: [(before: Int, after: Int, figures: PublishedFigures)] {
    tables.indices.dropFirst().compactMap { after in
      let (earlier, later) = (tables[after - 1].quarter, tables[after].quarter)
      guard earlier.next == later, !name.isOneOff || earlier.year == later.year,
        let figures = figures.first(where: { $0.quarter == later })
      else { return nil }
      return (after - 1, after, figures)
    }
  }

  private mutating func judgeHidden() {
    let alone = tables.map { table in intervals(table, within: firstBounds(table)) }
    let linked = linked(alone.map { $0.map(\.bounds) })
    for (index, table) in tables.enumerated() {
      guard let known = alone[index] else {
        add(.sums, table.quarter)
        continue
      }
      let hidden = table.hidden.map { row, column in
        AuditReport.Interval(
          division: table.counties[row], category: table.categories[column],
          threshold: rules.threshold(name.breakdown, table.categories[column]),
          alone: known.bounds[row][column], linked: linked[index][row][column],
          isWitnessed: known.witnessed[row][column])
      }
      for cell in hidden { judge(cell, table.quarter) }
      report.tables.append(
        AuditReport.Table(
          quarter: table.quarter, program: name.program, breakdown: name.breakdown,
          counties: table.counties.count, categories: table.categories, hidden: hidden))
    }
  }

  private mutating func judge(_ cell: AuditReport.Interval, _ quarter: Quarter) {
    let isWide = { (range: ClosedRange<Int>) in
      range.upperBound >= cell.threshold && range.count >= cell.threshold
    }
    if !isWide(cell.alone) || !cell.isWitnessed {
      add(.narrow, quarter, cell.division, cell.category)
    } else if !isWide(cell.linked) {
      add(.linked, quarter, cell.division, cell.category)
    }
  }

  private mutating func add(
    _ kind: AuditReport.Finding.Kind, _ quarter: Quarter, _ division: String = "", _ category: String = ""
  ) {
    report.findings.append(
      AuditReport.Finding(
        kind: kind, quarter: quarter, program: name.program, breakdown: name.breakdown, division: division,
        category: category))
  }
}

// MARK: Intervals

extension TableSeries {
  typealias Bounds = HiddenIntervals.Bounds
  private typealias Known = (bounds: Bounds, witnessed: [[Bool]])

  private func firstBounds(_ table: PublishedTable) -> Bounds {
    zip(table.cells, table.rowTotals).map { cells, total in
      cells.map { $0.map { $0...$0 } ?? rules.leastHidden...max(rules.leastHidden, total) }
    }
  }

  private func intervals(_ table: PublishedTable, within bounds: Bounds) -> Known? {
    guard !table.counties.isEmpty else { return ([], []) }
    guard let solver = HiddenIntervals(table, within: bounds) else { return nil }
    var known = bounds
    var witnessed = table.cells.map { $0.map { _ in true } }
    for (row, column) in table.hidden {
      let (least, greatest) = solver.extremes(row: row, column: column)
      known[row][column] = least.counts[row][column]...greatest.counts[row][column]
      witnessed[row][column] = [least, greatest].allSatisfy {
        $0.agrees(with: table, leastHidden: rules.leastHidden)
      }
    }
    return (known, witnessed)
  }

  /// Bounds settle after a few rounds; more could only shave single households off wide intervals.
  private static let rounds = 64

  /// Carries what is known of one quarter into the next and back until nothing more comes of it.
  private func linked(_ alone: [Bounds?]) -> [Bounds] {
    var bounds = alone.map { $0 ?? [] }
    guard !rules.drifting.contains(name.breakdown) else { return bounds }
    let links = pairs.filter { alone[$0.before] != nil && alone[$0.after] != nil }.map {
      before, after, figures in
      (before, after, QuarterLink(tables[before], tables[after], figures, rules))
    }
    for _ in 0..<Self.rounds where !links.isEmpty {
      let old = bounds
      for (before, after, link) in links {
        let (was, now) = link.narrowing(bounds[before], bounds[after])
        bounds[before] = intervals(tables[before], within: was)?.bounds ?? was
        bounds[after] = intervals(tables[after], within: now)?.bounds ?? now
      }
      if bounds == old { break }
    }
    return bounds
  }
}
