/// Two tables of successive quarters, seen together by a stranger: a county's counts differ by who joined and left.
struct QuarterLink {
  typealias Bounds = HiddenIntervals.Bounds

  /// A county that stands in both, by its rows, with those who joined and left in between.
  struct Row {
    let before: Int
    let after: Int
    let joined: Int
    let left: Int
  }

  let rows: [Row]
  /// The columns that mean the same in both.
  let columns: [(before: Int, after: Int)]

  init(_ before: PublishedTable, _ after: PublishedTable, _ figures: PublishedFigures, _ rules: AuditRules) {
    rows = after.counties.indices.compactMap { row in
      let county = after.counties[row]
      guard let earlier = before.counties.firstIndex(of: county) else { return nil }
      let change = after.rowTotals[row] - before.rowTotals[earlier]
      let moves = Moves(of: after.name, county, in: figures, change: change)
      return Row(before: earlier, after: row, joined: moves.joined, left: moves.left)
    }
    let isAlike = Set(before.categories) == Set(after.categories)
    columns = after.categories.indices.compactMap { column in
      let key = after.categories[column]
      // Where others took something in, it is another column.
      guard isAlike || key != rules.others else { return nil }
      return before.categories.firstIndex(of: key).map { ($0, column) }
    }
  }

  /// The bounds of both tables, each narrowed by the other's.
  func narrowing(_ before: Bounds, _ after: Bounds) -> (before: Bounds, after: Bounds) {
    var (before, after) = (before, after)
    for row in rows {
      for (earlier, later) in columns {
        let (was, now) = (before[row.before][earlier], after[row.after][later])
        let others = columns.filter { $0.after != later }
        // Who is known to have joined or left elsewhere did not do so here.
        let joined =
          row.joined
          - others.reduce(0) {
            $0 + max(0, after[row.after][$1.after].lowerBound - before[row.before][$1.before].upperBound)
          }
        let left =
          row.left
          - others.reduce(0) {
            $0 + max(0, before[row.before][$1.before].lowerBound - after[row.after][$1.after].upperBound)
          }
        // Somebody changed category: the counts say nothing then.
        guard joined >= 0, left >= 0 else { continue }
        after[row.after][later] = now.meeting(was.lowerBound - left, was.upperBound + joined)
        before[row.before][earlier] = was.meeting(now.lowerBound - joined, now.upperBound + left)
      }
    }
    return (before, after)
  }
}

/// How many joined and left a county, or the city, in a quarter, as the release says.
struct Moves {
  let joined: Int
  let left: Int

  /// - Parameter change: of the total; numbers that do not explain it are mended by it.
  init(of name: PublishedTable.Name, _ division: String, in figures: PublishedFigures, change: Int) {
    let count = { (measure: String) in figures[division, name.program, measure]?.count ?? 0 }
    left = name.isOneOff ? 0 : max(count("households_left"), -change)
    joined = max(name.isOneOff ? 0 : count("households_joined"), change + left)
  }
}

extension ClosedRange<Int> {
  /// What it has in common with another; itself when that is nothing.
  fileprivate func meeting(_ low: Int, _ high: Int) -> ClosedRange<Int> {
    let (least, most) = (Swift.max(lowerBound, low), Swift.min(upperBound, high))
    return least <= most ? least...most : self
  }
}
