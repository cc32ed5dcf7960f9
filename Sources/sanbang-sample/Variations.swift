extension CountyMaker {
  /// Gives a few cases other terms in the past: the sheet keeps the old ones, so that the terms of the
  /// site's day, and with them the quota, stay what they were.
  mutating func vary(_ row: inout CaseRow) {
    guard dice.hits(7), let day = variationDay(after: row.effectiveFrom) else { return }
    var change = Variation(id: row.id, from: day)
    switch dice.below(20) {
    case 0 where county.villages.count > 1: move(&row, &change)
    case 1...4 where row.covered > 1: shrinkBefore(&row, &change)
    case 5...7 where row.category != "C":
      change.category = row.category
      row.category = "C"
      reprice(&row, &change)
    default:
      change.amount = row.amount
      row.amount -= row.amount / 1000 * 100
    }
    book.variations.append(change)
  }

  private mutating func variationDay(after start: Day?) -> Day? {
    let quarter = Quarter(of: procedure.asOf)
    let before = Quarter(index: quarter.index - 1)
    let yearAgo = Quarter(index: quarter.index - 4)
    let choices = [
      quarter.first, quarter.first, before.first, before.month(1), before.month(2), yearAgo.month(1),
    ]
    let day = dice.pick(choices)
    return start.map { $0 < day } == true ? day : nil
  }

  private mutating func move(_ row: inout CaseRow, _ change: inout Variation) {
    let target = row.village
    let others = county.villages.filter { $0.urban == target.urban && $0.code != target.code }
    guard !others.isEmpty else {
      change.amount = row.amount
      return
    }
    change.division = target.code
    row.village = dice.pick(others)
  }

  private mutating func shrinkBefore(_ row: inout CaseRow, _ change: inout Variation) {
    change.covered = row.covered
    row.covered -= 1
    reprice(&row, &change)
  }

  private mutating func reprice(_ row: inout CaseRow, _ change: inout Variation) {
    change.amount = row.amount
    row.amount = dibaoAmount(row.program, row.category, row.covered)
  }
}
