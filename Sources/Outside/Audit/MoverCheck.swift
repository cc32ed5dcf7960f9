/// Whether two shown counts of successive quarters tell the category of a household that joined or left.
struct MoverCheck {
  let before: PublishedTable
  let after: PublishedTable
  let figures: PublishedFigures
  let rules: AuditRules

  /// The divisions in which they do; the city is one.
  var told: [String] {
    let city = isTold(after.city, before.columnTotals, after.columnTotals) ? [after.city] : []
    return city
      + after.counties.indices.compactMap { row in
        let county = after.counties[row]
        guard let earlier = before.counties.firstIndex(of: county) else { return nil }
        return isTold(county, before.cells[earlier], after.cells[row]) ? county : nil
      }
  }

  private func isTold(_ division: String, _ was: [Int?], _ now: [Int?]) -> Bool {
    let change = total(division, after) - total(division, before)
    let moves = Moves(of: after.name, division, in: figures, change: change)
    guard moves.joined + moves.left > 0 else { return false }
    if moves.joined + moves.left < rules.strictest(after.name.breakdown) { return true }
    return changes(was, now).contains {
      $0 > 0
        ? $0 >= max(1, moves.joined - 1) && moves.joined > 0
        : $0 < 0 && -$0 >= max(1, moves.left - 1) && moves.left > 0
    }
  }

  private func total(_ division: String, _ table: PublishedTable) -> Int {
    table.counties.firstIndex(of: division).map { table.rowTotals[$0] } ?? table.columnTotals.reduce(0, +)
  }

  /// Of each column that is shown both times; what went into the others since is added to them.
  private func changes(_ was: [Int?], _ now: [Int?]) -> [Int] {
    let gone = before.categories.indices.filter { !after.categories.contains(before.categories[$0]) }
    return after.categories.indices.compactMap { column in
      guard let now = now[column] else { return nil }
      let same = before.categories.indices.filter { before.categories[$0] == after.categories[column] }
      let parts = same + (after.categories[column] == rules.others ? gone : [])
      let counts = parts.compactMap { was[$0] }
      return counts.count == parts.count && !parts.isEmpty ? now - counts.reduce(0, +) : nil
    }
  }
}
