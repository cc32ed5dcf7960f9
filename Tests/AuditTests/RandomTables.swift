import Privacy
import Vocabulary

/// Counties by category with the shares of a real city: one or two common causes, a few rare ones, some zeros.
struct RandomTables {
  var dice: SeededDice
  let categories: [CountTable.Category]
  let rows: Int
  /// Of grants of a year nobody leaves.
  let isOneOff: Bool

  init(seed: UInt64) {
    isOneOff = seed.isMultiple(of: 3)
    dice = SeededDice(state: seed)
    rows = Int.random(in: 2...9, using: &dice)
    let width = Int.random(in: 2...8, using: &dice)
    categories = (0..<width).map { place in
      let key = place == 0 ? "病" : place == width - 1 ? "其他" : "c\(place)"
      return CountTable.Category(
        key, threshold: place == 0 ? 10 : 5, mergesInto: place == width - 1 ? nil : "其他")
    }
  }

  mutating func table() -> CountTable {
    let size = [40, 150, 600, 4000].randomElement(using: &dice)!
    let shares = categories.map { _ in [0, 1, 3, 10, 30, 100].randomElement(using: &dice)! }
    let counts = (0..<rows).map { _ in
      shares.map { share in share == 0 ? 0 : Int.random(in: 0...(size * share / 60 + 3), using: &dice) }
    }
    return CountTable(rows: counts.indices.map { row($0, counts[$0], 0, 0) }, categories: categories)
  }

  /// The quarter after, with households that came and went.
  mutating func next(after table: CountTable, _ published: ProtectedTable) -> CountTable {
    let pace = [0, 1, 4, 12].randomElement(using: &dice)!
    let rows = table.rows.indices.map { place in
      var (joined, left) = (0, 0)
      let counts = table.rows[place].counts.map { count in
        let leavers = isOneOff ? 0 : Int.random(in: 0...min(count, pace), using: &dice)
        let joiners = count == 0 && pace < 4 ? 0 : Int.random(in: 0...pace, using: &dice)
        (joined, left) = (joined + joiners, left + leavers)
        return count - leavers + joiners
      }
      return row(place, counts, joined, left)
    }
    return CountTable(rows: rows, categories: categories, previous: published)
  }

  private func row(_ place: Int, _ counts: [Int], _ joined: Int, _ left: Int) -> CountTable.Row {
    CountTable.Row(DivisionCode(Release.county(place))!, counts, joined: joined, left: left)
  }
}

/// Five quarters, each protected in sight of those before.
struct Series {
  private(set) var tables: [ProtectedTable] = []
  private(set) var releases: [Release] = []

  init(seed: UInt64) {
    var random = RandomTables(seed: seed)
    var counts = random.table()
    for _ in 0..<5 {
      let table = protect(counts)
      tables.append(table)
      releases.append(Release(table, of: counts))
      counts = random.next(after: counts, table)
    }
  }

  /// For `linked.py`.
  var hidden: String {
    tables.indices.flatMap { quarter in
      let table = tables[quarter]
      return table.rows.flatMap { row in
        zip(table.columns, row.cells).filter { $0.1 == nil }.map { column, _ in
          "\(quarter),\(row.division),\(column.key),\(column.threshold)\n"
        }
      }
    }.joined()
  }
}
