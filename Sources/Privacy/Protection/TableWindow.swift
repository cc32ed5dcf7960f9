/// A run of quarters in which the same cells can be moved by the same amounts, unseen.
///
/// Within the run nobody is seen to join or leave, since all its tables move alike. At its two ends the quarter
/// outside stands still, so there a row may move only as far as its joiners and leavers leave room.
/// Its columns are those of its first quarter: later ones are the same or coarser.
struct TableWindow {
  struct Cell {
    /// Whether it is hidden in all quarters; if only the last one shows it, hiding it there (`opens`) frees it.
    var isFree = true
    var opens: Place?
    /// How far it can fall in every quarter: a hidden count is at least 1.
    var fall = FlowNetwork.unbounded
    /// How far it can fall, or rise, towards what the quarter outside has.
    var inward = (fall: FlowNetwork.unbounded, rise: FlowNetwork.unbounded)
  }

  typealias Place = TableChain.Place

  let run: ClosedRange<Int>
  let columns: TableColumns
  private(set) var cells: [[Cell]]
  /// By row: how many more could have joined and left unseen; nil without an end.
  private(set) var slack: [Int?]

  init(_ chain: TableChain, _ run: ClosedRange<Int>) {
    self.run = run
    columns = chain.quarters[run.lowerBound].columns
    let row = Array(repeating: Cell(), count: columns.groups.count)
    cells = Array(repeating: row, count: chain.rows.count)
    slack = Array(repeating: nil, count: chain.rows.count)
    for quarter in run { pass(quarter, of: chain) }
    if run.lowerBound > 0 { bound(run.lowerBound, by: run.lowerBound - 1, of: chain) }
    if run.upperBound < chain.last { bound(run.upperBound, by: run.upperBound + 1, of: chain) }
  }

  /// The columns here that a column of one of the quarters is made of.
  func parts(of column: Int, in quarter: TableChain.Quarter) -> [Int] {
    let whole = Set(quarter.columns.groups[column])
    return columns.groups.indices.filter { whole.isSuperset(of: columns.groups[$0]) }
  }

  private mutating func pass(_ index: Int, of chain: TableChain) {
    let quarter = chain.quarters[index]
    for row in cells.indices {
      let counts = columns.counts(of: quarter.counts[row])
      for (whole, group) in quarter.columns.groups.enumerated() {
        for column in columns.groups.indices where group.contains(columns.groups[column][0]) {
          let place = Place(quarter: index, row: row, column: whole)
          cells[row][column].pass(counts[column], place, quarter, isLast: index == chain.last)
        }
      }
    }
  }

  private mutating func bound(_ index: Int, by outside: Int, of chain: TableChain) {
    let later = chain.quarters[max(index, outside)]
    for row in cells.indices {
      let here = columns.counts(of: chain.quarters[index].counts[row])
      let there = columns.counts(of: chain.quarters[outside].counts[row])
      let before = index < outside ? here : there
      let after = index < outside ? there : here
      let gained = zip(before, after).reduce(0) { $0 + max(0, $1.1 - $1.0) }
      let lost = zip(before, after).reduce(0) { $0 + max(0, $1.0 - $1.1) }
      let room = max(0, min(later.joined[row] - gained, later.left[row] - lost))
      slack[row] = min(slack[row] ?? room, room)
      for column in here.indices {
        let inward = cells[row][column].inward
        cells[row][column].inward = (
          min(inward.fall, max(0, here[column] - there[column])),
          min(inward.rise, max(0, there[column] - here[column]))
        )
      }
    }
  }
}

extension TableWindow.Cell {
  fileprivate mutating func pass(
    _ count: Int, _ place: TableChain.Place, _ quarter: TableChain.Quarter, isLast: Bool
  ) {
    guard case .counties(let hidden) = quarter.shown else {
      fall = min(fall, count)
      return
    }
    fall = min(fall, max(0, count - 1))
    guard !hidden[place.row][place.column] else { return }
    // A zero stays shown, whatever else is hidden.
    if isLast, isFree, quarter.cells[place.row][place.column] > 0 {
      opens = place
    } else {
      opens = nil
    }
    isFree = false
  }
}
