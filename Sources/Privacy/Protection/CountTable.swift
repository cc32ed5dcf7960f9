package import Vocabulary

/// The true counts of one programme by one breakdown at one quarter, county by county: the office's alone.
///
/// In public already: every row's total, how many joined and left, and which households stand on the boards.
package struct CountTable: Sendable {
  /// What is counted apart.
  package struct Category: Sendable {
    /// As in `figures.csv`: `households_in_force/cause/KEY`.
    package let key: String
    /// k: a count below it, and above 0, is never shown.
    package let threshold: Int
    /// The category that takes this one in when it is too rare to stand alone; nil when none may.
    package let mergesInto: String?

    package init(_ key: String, threshold: Int, mergesInto: String? = nil) {
      self.key = key
      self.threshold = threshold
      self.mergesInto = mergesInto
    }
  }

  /// One county.
  package struct Row: Sendable {
    package let division: DivisionCode
    /// By category.
    package let counts: [Int]
    /// Households that came since the table of the release before, all categories together.
    package let joined: Int
    /// Households that went since then; 0 of one-off grants, which only add up.
    package let left: Int

    package init(_ division: DivisionCode, _ counts: [Int], joined: Int = 0, left: Int = 0) {
      self.division = division
      self.counts = counts
      self.joined = joined
      self.left = left
    }

    package var total: Int { counts.reduce(0, +) }
  }

  /// By code.
  package let rows: [Row]
  /// The same in every quarter, those without a household too.
  package let categories: [Category]
  /// What was published of the release before. Nil for the first one, and for the first quarter of a year in
  /// tables that begin anew with it.
  package let previous: ProtectedTable?

  package init(rows: [Row], categories: [Category], previous: ProtectedTable? = nil) {
    self.rows = rows.sorted { $0.division < $1.division }
    self.categories = categories
    self.previous = previous
  }
}
