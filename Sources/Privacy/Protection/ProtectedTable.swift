package import Diagnostics
package import Vocabulary

/// What may be published of a ``CountTable``: true counts, some hidden, the totals whole.
///
/// Money by the same breakdown is shown in the same cells and hidden in the same cells.
package struct ProtectedTable: Sendable {
  /// How far the table had to be cut down, least first. Counties are not put together in pairs: a line of
  /// `figures.csv` belongs to one division.
  package enum Rung: Int, Sendable {
    /// Every category, every county.
    case full
    /// Rare categories are in others.
    case mergedCategories
    /// The city's counts alone.
    case cityOnly
    /// Nothing.
    case withheld
  }

  package struct Column: Sendable {
    package let key: String
    /// Places in `CountTable.categories` of what is counted here.
    package let categories: [Int]
    package let threshold: Int
  }

  package struct Row: Sendable {
    package let division: DivisionCode
    /// By column; nil is hidden. A hidden count is never 0.
    package let cells: [Int?]
  }

  package let rung: Rung
  /// Empty when the table is withheld.
  package let columns: [Column]
  /// The counties, by code; empty when only the city is shown.
  package let rows: [Row]
  /// The city's count of each column: all shown.
  package let totals: [Int]
  /// Why it is so, for the office's own report. It names places and rules, never a count.
  package let reasons: [Message]
  let history: TableChain

  package var hiddenCells: Int { rows.reduce(0) { $0 + $1.cells.count { $0 == nil } } }
}
