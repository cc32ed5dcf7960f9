/// What a change of shown counts says of the households that joined or left in between, whatever the counts are.
struct Movers {
  let joined: Int
  let left: Int
  /// Of the counts that are shown both times.
  let changes: [Int]

  /// Fewer than `threshold` moved, or all of them but one at most are known to be of one category, coming or going.
  func areTold(threshold: Int) -> Bool {
    if joined + left == 0 { return false }
    if areFew(threshold: threshold) { return true }
    return changes.contains { change in
      let moved = change > 0 ? joined : left
      return change != 0 && moved > 0 && abs(change) >= moved - 1
    }
  }

  func areFew(threshold: Int) -> Bool { joined + left > 0 && joined + left < threshold }
}

extension TableChain {
  /// Whether a county has so few that no table of counties can be shown, whatever is hidden in it.
  func hasFewMoversInACounty(threshold: Int) -> Bool {
    guard let before = quarters.indices.dropLast().last(where: { quarters[$0].shown.isCounties }) else {
      return false
    }
    return rows.indices.contains { movers(of: [$0], in: [], since: before).areFew(threshold: threshold) }
  }

  /// Whether showing the counties in the last quarter tells who moved in one of them, or in those together whose
  /// counts of a category are hidden: the city's count less the others' tells of them.
  func tellsMoversOfCounties(threshold: Int) -> Bool {
    guard let before = quarters.indices.dropLast().last(where: { quarters[$0].shown.isCounties }) else {
      return false
    }
    let columns = Array(quarters[last].columns.groups.indices)
    let isKnown = { (row: Int, column: Int) in isShown(row, column, before) && isShown(row, column, last) }
    let alone = rows.indices.map { row in (rows: [row], columns: columns.filter { isKnown(row, $0) }) }
    let together = columns.map { column in
      (rows: rows.indices.filter { !isKnown($0, column) }, columns: [column])
    }
    return (alone + together).contains {
      movers(of: $0.rows, in: $0.columns, since: before).areTold(threshold: threshold)
    }
  }

  /// Whether the city's counts do. Either way it is since the last quarter that was shown so.
  func tellsMoversOfCity(threshold: Int) -> Bool {
    guard let before = quarters.indices.dropLast().last(where: { quarters[$0].shown != .nothing }) else {
      return false
    }
    let columns = Array(quarters[last].columns.groups.indices)
    return movers(of: Array(rows.indices), in: columns, since: before).areTold(threshold: threshold)
  }

  private func movers(of rows: [Int], in columns: [Int], since before: Int) -> Movers {
    let since = quarters[(before + 1)...]
    let sum = { (index: Int, column: Int) in
      rows.reduce(0) { $0 + quarters[last].columns.counts(of: quarters[index].counts[$1])[column] }
    }
    return Movers(
      joined: since.reduce(0) { sum, quarter in rows.reduce(sum) { $0 + quarter.joined[$1] } },
      left: since.reduce(0) { sum, quarter in rows.reduce(sum) { $0 + quarter.left[$1] } },
      changes: columns.map { sum(last, $0) - sum(before, $0) })
  }

  /// Whether a column of the last quarter is shown in one of the quarters, in all its parts.
  private func isShown(_ row: Int, _ column: Int, _ index: Int) -> Bool {
    guard case .counties(let hidden) = quarters[index].shown else { return false }
    let group = quarters[last].columns.groups[column]
    return quarters[index].columns.groups.indices.allSatisfy { part in
      !hidden[row][part] || Set(group).isDisjoint(with: quarters[index].columns.groups[part])
    }
  }
}
