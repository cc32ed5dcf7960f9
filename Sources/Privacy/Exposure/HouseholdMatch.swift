import Notices
package import Vocabulary

/// `content/households.csv`, the office's own: how many households of each village have heads of each initial.
package struct HouseholdCounts: Sendable {
  private let counts: [DivisionCode: [Unicode.Scalar: Int]]

  package init(_ counts: [DivisionCode: [Unicode.Scalar: Int]]) { self.counts = counts }

  /// Nil for a village that the list does not have.
  func matching(_ shown: Unicode.Scalar, in village: DivisionCode, under mask: NameMask) -> Int? {
    guard let known = counts[village] else { return nil }
    if mask.shows(shown) { return known[shown] ?? 0 }
    // 某 stands for every initial that is too rare to be shown.
    return known.filter { !mask.shows($0.key) }.reduce(0) { $0 + $1.value }
  }
}

/// What an outsider who holds a list of all households could make of the long-term board: K of a row is the number of
/// households that it could be (k-map; 1/K is the journalist's risk), and δ the share of them that is listed.
package struct HouseholdMatch: Equatable, Codable, Sendable {
  /// Applicants who are listed, of so many households that they could be.
  package struct Share: Equatable, Codable, Sendable {
    package var listed = 0
    package var households = 0

    package init(listed: Int = 0, households: Int = 0) {
      (self.listed, self.households) = (listed, households)
    }
  }

  /// Rows by K; 0 where the list has no such household.
  package private(set) var rowsByK: [Int: Int] = [:]
  /// Rows of villages that the list does not have.
  package private(set) var rowsOutside = 0
  /// Rows of which everybody knows that each household that they could be is listed (δ = 1).
  package private(set) var rowsCertain = 0
  /// The largest δ.
  package private(set) var largest = Share()

  package init() {}

  static func + (a: HouseholdMatch, b: HouseholdMatch) -> HouseholdMatch {
    var sum = a
    sum.rowsByK.merge(b.rowsByK, uniquingKeysWith: +)
    sum.rowsOutside += b.rowsOutside
    sum.rowsCertain += b.rowsCertain
    sum.consider(b.largest.listed, of: b.largest.households)
    return sum
  }

  /// Adds the rows of a village that show one initial.
  ///
  /// - Parameters:
  ///   - applicants: how many different people they are.
  ///   - households: nil where the village is not in the list.
  package mutating func add(rows: Int, applicants: Int, of households: Int?) {
    guard let households else { return rowsOutside += rows }
    rowsByK[households, default: 0] += rows
    guard households > 0 else { return }
    if applicants >= households { rowsCertain += rows }
    consider(applicants, of: households)
  }

  private mutating func consider(_ listed: Int, of households: Int) {
    guard households > 0 else { return }
    let isLarger = listed * max(1, largest.households) > largest.listed * households
    if largest.households == 0 || isLarger {
      largest = Share(listed: min(listed, households), households: households)
    }
  }

  /// Rows that some household fits.
  package var rows: Int { rowsByK.reduce(0) { $0 + ($1.key > 0 ? $1.value : 0) } }

  package func rows(below k: Int) -> Int {
    rowsByK.reduce(0) { $0 + ((1..<max(1, k)).contains($1.key) ? $1.value : 0) }
  }

  /// Mean of 1/K.
  package var meanRisk: Double {
    let risk = rowsByK.sorted { $0.key < $1.key }.reduce(0) {
      $1.key > 0 ? $0 + Double($1.value) / Double($1.key) : $0
    }
    return rows == 0 ? 0 : risk / Double(rows)
  }

  /// 1/K that 95 of 100 rows do not exceed (nearest rank).
  package var risk95: Double {
    var left = rows - (rows * 95 + 99) / 100
    for (k, rows) in rowsByK.sorted(by: { $0.key < $1.key }) where k > 0 {
      if left < rows { return 1 / Double(k) }
      left -= rows
    }
    return 0
  }
}

extension HouseholdMatch {
  /// Adds a village's rows.
  mutating func add(
    _ village: [RowView], in code: DivisionCode, _ counts: HouseholdCounts, under mask: NameMask
  ) {
    var rows: [Unicode.Scalar: (count: Int, residents: Set<Int>)] = [:]
    for row in village {
      rows[row.initial, default: (0, [])].count += 1
      rows[row.initial]?.residents.insert(row.resident)
    }
    for (initial, found) in rows {
      let households = counts.matching(initial, in: code, under: mask)
      add(rows: found.count, applicants: found.residents.count, of: households)
    }
  }
}
