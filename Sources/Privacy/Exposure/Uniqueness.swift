/// How many rows of an area look like how many others: f of a row is the number of rows equal to it, itself among them.
///
/// 1/f is the prosecutor's risk, of somebody who knows that a household is listed; classes ÷ rows is its mean, the
/// marketer's risk (ARX, sdcMicro).
package struct Uniqueness: Equatable, Codable, Sendable {
  package var rows = 0
  /// Rows with f = 1.
  package var alone = 0
  /// Rows with f < 3.
  package var belowThree = 0
  /// Different looks.
  package var classes = 0

  package init() {}

  package static func += (a: inout Uniqueness, b: Uniqueness) {
    a.rows += b.rows
    a.alone += b.alone
    a.belowThree += b.belowThree
    a.classes += b.classes
  }
}

/// Counts rows that look alike, group after group, in one table that is used again: a city has some millions of counts.
package struct ClassCounter {
  private struct Slot {
    var key: UInt64 = 0
    var round = 0
    var count = 0
  }

  private var slots: [Slot] = []
  private var round = 0
  package private(set) var found = Uniqueness()

  package init() {}

  /// Forgets what was counted.
  ///
  /// - Parameter capacity: no more rows than this are added before it is called again.
  package mutating func begin(_ capacity: Int) {
    if slots.count < capacity * 2 {
      var size = 16
      while size < capacity * 2 { size *= 2 }
      slots = Array(repeating: Slot(), count: size)
    }
    round += 1
    found = Uniqueness()
  }

  package mutating func add(_ key: UInt64) {
    let last = slots.count - 1
    var place = Int(truncatingIfNeeded: key) & last
    while slots[place].round == round && slots[place].key != key { place = (place + 1) & last }
    let before = slots[place].round == round ? slots[place].count : 0
    slots[place] = Slot(key: key, round: round, count: before + 1)
    found.rows += 1
    switch before {
    case 0:
      found.classes += 1
      found.alone += 1
      found.belowThree += 1
    case 1:
      found.alone -= 1
      found.belowThree += 1
    case 2: found.belowThree -= 2
    default: break
    }
  }
}
