/// What a change of shown counts says of the households that joined or left in between, whatever the counts are.
struct Movers {
  let joined: Int
  let left: Int
  /// Of the counts that are shown both times.
  let changes: [Int]

  /// Fewer than `threshold` moved, or all of them but one at most are known to be of one category, coming or going.
  func areTold(threshold: Int) -> Bool {
    if joined + left == 0 { return false }
    if joined + left < threshold { return true }
    return changes.contains { change in
      let moved = change > 0 ? joined : left
      return change != 0 && moved > 0 && abs(change) >= moved - 1
    }
  }
}

extension TableChain {
  /// Whether showing the counties in the last quarter tells who moved in one of them; with `city` in its place,
  /// in the city. They count from the last quarter that was shown so.
  func tellsMovers(city: Bool, threshold: Int) -> Bool {
    let earlier = quarters.indices.dropLast()
    let wasShown = { (index: Int) in
      city ? quarters[index].shown != .nothing : quarters[index].shown.isCounties
    }
    guard let before = earlier.last(where: wasShown) else { return false }
    let groups = city ? [Array(rows.indices)] : rows.indices.map { [$0] }
    return groups.contains { rows in
      let since = quarters[(before + 1)...]
      return Movers(
        joined: since.reduce(0) { sum, quarter in rows.reduce(sum) { $0 + quarter.joined[$1] } },
        left: since.reduce(0) { sum, quarter in rows.reduce(sum) { $0 + quarter.left[$1] } },
        changes: changes(of: rows, since: before, city: city)
      ).areTold(threshold: threshold)
    }
  }

  private func changes(of rows: [Int], since before: Int, city: Bool) -> [Int] {
    let columns = quarters[last].columns
    return columns.groups.indices.compactMap { column in
      guard city || isShown(rows[0], column, before) && isShown(rows[0], column, last) else { return nil }
      let sum = { (index: Int) in
        rows.reduce(0) { $0 + columns.counts(of: quarters[index].counts[$1])[column] }
      }
      return sum(last) - sum(before)
    }
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
