/// A table with numbers in its hidden cells that agree with everything published: a stranger cannot rule it out.
struct Witness: Equatable {
  let counts: [[Int]]

  /// By additions alone, so the proof does not depend on how the witness was found.
  func agrees(with table: PublishedTable, leastHidden: Int) -> Bool {
    let isShown = table.cells.indices.allSatisfy { row in
      zip(table.cells[row], counts[row]).allSatisfy { $0 == $1 || ($0 == nil && $1 >= leastHidden) }
    }
    let rows = zip(counts, table.rowTotals).allSatisfy { $0.reduce(0, +) == $1 }
    let columns = table.columnTotals.indices.allSatisfy { column in
      counts.reduce(0) { $0 + $1[column] } == table.columnTotals[column]
    }
    return isShown && rows && columns
  }
}

/// What can be said of every hidden cell, exactly: a flow county → category fills the hidden cells.
struct HiddenIntervals {
  typealias Bounds = [[ClosedRange<Int>]]

  private let bounds: Bounds
  private var counts: [[Int]]

  /// Nil when nothing agrees with the totals and the bounds.
  ///
  /// - Parameter bounds: of every cell; those of a shown one hold its count alone.
  init?(_ table: PublishedTable, within bounds: Bounds) {
    self.bounds = bounds
    counts = bounds.map { $0.map(\.lowerBound) }
    var rowRest = zip(table.rowTotals, counts).map { $0 - $1.reduce(0, +) }
    var columnRest = table.columnTotals.indices.map { column in
      table.columnTotals[column] - counts.reduce(0) { $0 + $1[column] }
    }
    guard (rowRest + columnRest).allSatisfy({ $0 >= 0 }) else { return nil }
    for row in rowRest.indices {
      while rowRest[row] > 0 {
        let open = Set(columnRest.indices.filter { columnRest[$0] > 0 })
        guard let path = path(from: row, toAnyOf: open, except: nil) else { return nil }
        let amount = min(room(path), rowRest[row], columnRest[path.last!.column])
        push(amount, along: path)
        rowRest[row] -= amount
        columnRest[path.last!.column] -= amount
      }
    }
    guard columnRest.allSatisfy({ $0 == 0 }) else { return nil }
  }

  /// The least and the greatest that a cell can be, with a whole table for each.
  func extremes(row: Int, column: Int) -> (least: Witness, greatest: Witness) {
    var low = self
    var high = self
    while high.counts[row][column] < bounds[row][column].upperBound,
      let path = high.around(row, column)
    {
      let amount = min(high.room(path), bounds[row][column].upperBound - high.counts[row][column])
      high.push(amount, along: path)
      high.counts[row][column] += amount
    }
    while low.counts[row][column] > bounds[row][column].lowerBound,
      let path = low.path(from: row, toAnyOf: [column], except: (row, column))
    {
      let amount = min(low.room(path), low.counts[row][column] - bounds[row][column].lowerBound)
      low.push(amount, along: path)
      low.counts[row][column] -= amount
    }
    return (Witness(counts: low.counts), Witness(counts: high.counts))
  }

  private typealias Step = (row: Int, column: Int, isUp: Bool)

  /// Steps from a county to a category over cells that can still rise, and back over cells that can fall.
  private func path(from row: Int, toAnyOf columns: Set<Int>, except: (Int, Int)?) -> [Step]? {
    search(from: row, to: columns) { row, column, isUp in
      if let except, except == (row, column) { return false }
      return isUp
        ? counts[row][column] < bounds[row][column].upperBound
        : counts[row][column] > bounds[row][column].lowerBound
    }
  }

  /// The way that takes households out of the county's and the category's other cells, so that this one can rise:
  /// the same search, with rising and falling the other way round.
  private func around(_ row: Int, _ column: Int) -> [Step]? {
    search(from: row, to: [column]) {
      guard ($0, $1) != (row, column) else { return false }
      return $2
        ? counts[$0][$1] > bounds[$0][$1].lowerBound
        : counts[$0][$1] < bounds[$0][$1].upperBound
    }?.map { (row: $0.row, column: $0.column, isUp: !$0.isUp) }
  }

  private func search(
    from start: Int, to columns: Set<Int>, _ isOpen: (Int, Int, Bool) -> Bool
  ) -> [Step]? {
    var ways: [Int: [Step]] = [start: []]
    var seen: Set<Int> = []
    var queue = [start]
    while !queue.isEmpty {
      let row = queue.removeFirst()
      for column in bounds[row].indices where !seen.contains(column) && isOpen(row, column, true) {
        seen.insert(column)
        let way = ways[row]! + [(row: row, column: column, isUp: true)]
        if columns.contains(column) { return way }
        for next in bounds.indices where ways[next] == nil && isOpen(next, column, false) {
          ways[next] = way + [(row: next, column: column, isUp: false)]
          queue.append(next)
        }
      }
    }
    return nil
  }

  private func room(_ path: [Step]) -> Int {
    path.map { step in
      step.isUp
        ? bounds[step.row][step.column].upperBound - counts[step.row][step.column]
        : counts[step.row][step.column] - bounds[step.row][step.column].lowerBound
    }.min() ?? 0
  }

  private mutating func push(_ amount: Int, along path: [Step]) {
    for step in path { counts[step.row][step.column] += step.isUp ? amount : -amount }
  }
}
