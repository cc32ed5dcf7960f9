/// How far one cell of a window can be moved, as a flow in the network county × category.
///
/// A count that rises carries flow from its county to its category, one that falls carries it back: totals stay.
/// At an end of the run a county has a node for each kind of move, so that only moves away from the quarter
/// outside, which need households that joined and left unseen, use up its slack.
struct WindowFlow {
  enum Direction { case rise, fall }

  private let window: TableWindow
  private let row: Int
  private let column: Int
  private let direction: Direction
  private var network: FlowNetwork

  /// - Parameter fixed: cells that somebody knows already.
  init(_ window: TableWindow, row: Int, column: Int, _ direction: Direction, fixed: (Int, Int) -> Bool) {
    self.window = window
    self.row = row
    self.column = column
    self.direction = direction
    network = FlowNetwork(nodes: window.columns.groups.count + 4 * window.cells.count + 1)
    for row in window.cells.indices {
      addRow(row)
      for column in window.cells[row].indices {
        let isTarget = row == self.row && column == self.column
        let cell = window.cells[row][column]
        guard isTarget ? cell.isFree : (cell.isFree || cell.opens != nil) && !fixed(row, column) else {
          continue
        }
        if !isTarget || direction == .fall { addFall(row, column, cell, from: isTarget ? outer : column) }
        if !isTarget || direction == .rise { addRise(row, column, cell, to: isTarget ? outer : column) }
      }
    }
  }

  /// How far the cell can go in its direction, at most `limit`.
  mutating func reach(atMost limit: Int) -> Int {
    network.send(from: ends.source, to: ends.sink, atMost: limit)
  }

  /// What to hide so that it can go further, the cheapest way.
  func opening() -> [TableChain.Place]? {
    network.cheapestOpening(from: ends.source, to: ends.sink)?.compactMap {
      window.cells[$0 / window.columns.groups.count][$0 % window.columns.groups.count].opens
    }
  }

  private var outer: Int { window.columns.groups.count + 4 * window.cells.count }
  private var ends: (source: Int, sink: Int) { direction == .rise ? (column, outer) : (outer, column) }

  /// The nodes of a county: entered by inward and other falls, left by inward and other rises.
  private func nodes(_ row: Int) -> (inward: Int, other: Int, inwardOut: Int, otherOut: Int) {
    let first = window.columns.groups.count + 4 * row
    return window.slack[row] == nil
      ? (first, first, first, first) : (first, first + 1, first + 2, first + 3)
  }

  private mutating func addRow(_ row: Int) {
    guard let slack = window.slack[row] else { return }
    let node = nodes(row)
    network.add(from: node.inward, to: node.inwardOut, capacity: FlowNetwork.unbounded)
    network.add(from: node.inward, to: node.otherOut, capacity: FlowNetwork.unbounded)
    network.add(from: node.other, to: node.inwardOut, capacity: FlowNetwork.unbounded)
    network.add(from: node.other, to: node.otherOut, capacity: slack)
  }

  private mutating func addFall(_ row: Int, _ column: Int, _ cell: TableWindow.Cell, from tail: Int) {
    let node = nodes(row)
    let inward = min(cell.fall, cell.inward.fall)
    add(tail, node.inward, inward, row, column, cell)
    add(tail, node.other, cell.fall - inward, row, column, cell)
  }

  private mutating func addRise(_ row: Int, _ column: Int, _ cell: TableWindow.Cell, to head: Int) {
    let node = nodes(row)
    add(node.inwardOut, head, cell.inward.rise, row, column, cell)
    guard window.slack[row] != nil else { return }
    add(node.otherOut, head, FlowNetwork.unbounded, row, column, cell)
  }

  private mutating func add(
    _ tail: Int, _ head: Int, _ capacity: Int, _ row: Int, _ column: Int, _ cell: TableWindow.Cell
  ) {
    network.add(
      from: tail, to: head, capacity: capacity, cost: cell.isFree ? 0 : price(cell.fall + 1),
      label: row * window.columns.groups.count + column)
  }
}

/// What hiding a count costs: 1 + ln(1 + count), in whole units that are the same on every machine.
private func price(_ count: Int) -> Int {
  let next = count + 1
  let log = Int.bitWidth - 1 - next.leadingZeroBitCount
  return 12 + 8 * log + ((next << 3) >> log) - 8
}
