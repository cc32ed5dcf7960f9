package import Vocabulary

/// What the boards of some counties give away, in counts alone (background/privacy.md §4.4).
package struct Exposure: Codable, Sendable {
  /// By the boards' keys.
  package var boards: [String: BoardExposure] = [:]
  /// The long-term board as it hangs: of each village and each town.
  package var divisions: [DivisionCode: Uniqueness] = [:]
  /// The long-term boards of villages by the columns that last from one list to the next.
  package var lasting: [DivisionCode: Uniqueness] = [:]
  /// The long-term boards of villages on the last day of the quarter before, and now.
  package var quarters: [DivisionCode: LinkCounts] = [:]
  /// Rows on all boards of villages, and those of them whose initial reads 某.
  package var rows = 0
  package var withheldInitials = 0
  package var amounts = AmountInference()
  /// Nil where the office gives no households.
  package var households: HouseholdMatch?
  package var check = RowCheck()

  package init() {}

  package static func += (a: inout Exposure, b: Exposure) {
    a.boards.merge(b.boards) { $0 + $1 }
    a.divisions.merge(b.divisions) { first, _ in first }
    a.lasting.merge(b.lasting) { first, _ in first }
    a.quarters.merge(b.quarters) { first, _ in first }
    a.rows += b.rows
    a.withheldInitials += b.withheldInitials
    a.amounts += b.amounts
    if let households = b.households { a.households = (a.households ?? HouseholdMatch()) + households }
    a.check += b.check
  }
}

/// How unique the rows of one board are, looked at in several ways.
package struct BoardExposure: Codable, Sendable {
  /// All that can be seen, in the order of the table.
  package let columns: [RowColumn]
  /// Among the rows of their village, and of their town.
  package private(set) var village: [Showing: Uniqueness] = [:]
  package private(set) var town: [Showing: Uniqueness] = [:]
  /// Villages with rows on it.
  package private(set) var villages = 0

  static func + (a: BoardExposure, b: BoardExposure) -> BoardExposure {
    var sum = a
    for (showing, found) in b.village { sum.village[showing, default: Uniqueness()] += found }
    for (showing, found) in b.town { sum.town[showing, default: Uniqueness()] += found }
    sum.villages += b.villages
    return sum
  }
}

extension BoardExposure {
  /// Every way of looking at it that the report shows.
  package static func showings(_ columns: [RowColumn], alternatives: [Showing]) -> [Showing] {
    [.all] + columns.map { .without($0) } + columns.dropLast().map { .upTo($0) } + alternatives
  }

  init(_ columns: RowColumns) { self.columns = columns.all }

  /// Adds the villages of one town.
  ///
  /// - Returns: how it hangs, village by village, and in the town.
  mutating func add(
    _ villages: [[RowView]], _ columns: RowColumns, _ alternatives: [Showing], _ counters: inout Counters
  ) -> (villages: [Uniqueness], town: Uniqueness) {
    let all = villages.reduce(0) { $0 + $1.count }
    var hanging = (villages: [Uniqueness](), town: Uniqueness())
    self.villages += villages.count { !$0.isEmpty }
    for showing in Self.showings(columns.all, alternatives: alternatives) {
      let looked = columns.looked(at: showing)
      counters.town.begin(all)
      for rows in villages {
        counters.village.begin(rows.count)
        for row in rows {
          let key = row.key(showing, of: looked)
          counters.village.add(key)
          counters.town.add(key)
        }
        village[showing, default: Uniqueness()] += counters.village.found
        if showing == .all { hanging.villages.append(counters.village.found) }
      }
      town[showing, default: Uniqueness()] += counters.town.found
      if showing == .all { hanging.town = counters.town.found }
    }
    return hanging
  }
}

struct Counters {
  var village = ClassCounter()
  var town = ClassCounter()
}

extension RowColumns {
  fileprivate func looked(at showing: Showing) -> RowColumns {
    switch showing {
    case .all, .otherName, .amount: self
    case .without(let column): without(column)
    case .upTo(let column): upTo(column)
    }
  }
}
