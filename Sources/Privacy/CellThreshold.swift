/// Below how many households a cell of a sensitive table is hidden (design §6).
package struct CellThreshold: Equatable, Sendable {
  package var `default` = 5
  /// Breakdowns by illness or disability.
  package var health = 10
  /// Breakdowns that tell of children.
  package var minors = 10

  /// With a lower one a hidden cell is 1 or 2, and who holds the 1 knows the other: nobody may sign for that.
  package static let least = 3

  package init() {}
}
