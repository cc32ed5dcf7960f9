package import Vocabulary

/// Money by the same categories, in the cells that show a count.
package enum MoneyTable {
  /// 万元, whole: each sum is rounded by itself, half up, the totals too (未作机械调整).
  package static let unit = Fen(1_000_000)

  /// Whether the sums may be shown at all: no household that joined or left in the quarter may be seen in them.
  ///
  /// Its amount stands on a board to the yuan. Two roundings leave a change of a sum open by a unit either way,
  /// so an amount below the unit is lost in them; a larger one could be looked for (subset sum).
  ///
  /// - Parameter moved: the largest amount of any household, or grant, that came or went since the table before.
  package static func isCoarseEnough(moved: Fen) -> Bool { moved < unit }

  /// The sum as it is shown, in whole units.
  package static func rounded(_ sum: Fen) -> Int {
    (sum.count + unit.count / 2) / unit.count
  }
}
