/// One breakdown quarter after quarter: the true counts, and what was shown of them.
///
/// Tables of two quarters are one system for a stranger: nobody's category changes, so a county's counts differ
/// by those who joined and those who left, and both numbers are public.
struct TableChain: Sendable {
  struct Quarter: Sendable {
    /// By row and category.
    let counts: [[Int]]
    /// By row, since the quarter before in the chain.
    let joined: [Int]
    let left: [Int]
    let columns: TableColumns
    var shown: Shown

    /// By row and column.
    var cells: [[Int]] { counts.map(columns.counts) }
  }

  enum Shown: Equatable, Sendable {
    /// By row and column.
    case counties(hidden: [[Bool]])
    case city
    case nothing

    var isCounties: Bool { if case .counties = self { true } else { false } }
  }

  /// A cell of one quarter, by row and column.
  struct Place: Hashable, Sendable {
    let quarter: Int
    let row: Int
    let column: Int
  }

  var quarters: [Quarter] = []
  /// What makes the quarters comparable: the counties and the categories.
  let rows: [String]
  let keys: [String]

  var last: Int { quarters.count - 1 }

  func value(_ place: Place) -> Int { quarters[place.quarter].cells[place.row][place.column] }

  /// The hidden cells of a quarter whose counties are shown, row by row.
  func hidden(in quarter: Int) -> [Place] {
    guard case .counties(let hidden) = quarters[quarter].shown else { return [] }
    return hidden.indices.flatMap { row in
      hidden[row].indices.filter { hidden[row][$0] }.map { Place(quarter: quarter, row: row, column: $0) }
    }
  }

  /// The runs of quarters with `quarter` among them, the short ones first.
  func runs(around quarter: Int) -> [ClosedRange<Int>] {
    (0...quarter).flatMap { first in (quarter...last).map { first...$0 } }
      .sorted { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }
  }
}
