import Cases
import Vocabulary

/// What the exact sums of the monthly programmes say beyond themselves: a grant is 标准 × 人数 − 收入.
package struct AmountInference: Equatable, Codable, Sendable {
  /// Rows of monthly programmes that show their sum exactly.
  package var rows = 0
  /// The standard itself: the household has no income that counts.
  package var full = 0
  /// Below it: the difference is the household's income, as far as it counts.
  package var below = 0
  package var above = 0
  /// Of no standard that is published.
  package var noStandard = 0
  /// The sum is that of exactly one category, which the row does not show: 集中 or 分散, or a class of dibao.
  package var tellsCategory = 0

  package init() {}

  static func += (a: inout AmountInference, b: AmountInference) {
    a.rows += b.rows
    a.full += b.full
    a.below += b.below
    a.above += b.above
    a.noStandard += b.noStandard
    a.tellsCategory += b.tellsCategory
  }

  /// Adds a row that shows its sum.
  mutating func add(
    _ terms: Terms, _ rule: ProgramRule, showsCategory: Bool, _ standards: CountyStandards,
    on day: CalendarDay
  ) {
    rows += 1
    func full(_ category: String) -> Fen? {
      standards.standard(rule.program, category, on: day)?.monthly(for: terms.coveredPersons)
    }
    switch full(terms.category) {
    case nil: noStandard += 1
    case let limit?:
      if terms.amount == limit {
        self.full += 1
      } else if terms.amount < limit {
        below += 1
      } else {
        above += 1
      }
    }
    guard !showsCategory, rule.categories.count > 1 else { return }
    if rule.categories.keys.count(where: { full($0) == terms.amount }) == 1 { tellsCategory += 1 }
  }
}
