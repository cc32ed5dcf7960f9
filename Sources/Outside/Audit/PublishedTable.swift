import Vocabulary

/// One breakdown of one programme at one quarter, as it is published.
struct PublishedTable {
  struct Name: Hashable {
    let program: String
    /// `households_in_force` or `year_grants`.
    let measure: String
    let breakdown: String

    var isOneOff: Bool { measure == "year_grants" }
    /// The money that stands in the same cells.
    var money: String { isOneOff ? "year_outlay_one_off" : "monthly_outlay" }
  }

  let name: Name
  let quarter: Quarter
  let categories: [String]
  /// The counties that have lines of it.
  let counties: [String]
  let city: String
  /// By county and category; nil is hidden.
  let cells: [[Int?]]
  let rowTotals: [Int]
  let columnTotals: [Int]

  static let measures = ["households_in_force", "year_grants"]

  /// Nil when a line that it needs is missing or has no count.
  init?(_ name: Name, in figures: PublishedFigures) {
    guard let city = figures.divisions.first else { return nil }
    let value = { (division: String, category: String) in
      figures[division, name.program, "\(name.measure)/\(name.breakdown)/\(category)"]
    }
    let categories = Self.categories(of: name, in: figures)
    let counties = figures.divisions.dropFirst().filter { county in
      categories.contains { value(county, $0) != nil }
    }
    let cells = counties.map { county in categories.map { value(county, $0) } }
    guard cells.joined().allSatisfy({ $0 == .hidden || $0?.count != nil }) else { return nil }
    let rowTotals = counties.compactMap { figures[$0, name.program, name.measure]?.count }
    let columnTotals = categories.compactMap { value(city, $0)?.count }
    guard rowTotals.count == counties.count, columnTotals.count == categories.count else { return nil }
    self.name = name
    quarter = figures.quarter
    self.categories = categories
    self.counties = counties
    self.city = city
    self.cells = cells.map { $0.map { $0?.count } }
    self.rowTotals = rowTotals
    self.columnTotals = columnTotals
  }

  /// The tables that have a line in the figures, in the order of the file.
  static func names(in figures: PublishedFigures) -> [Name] {
    var names: [Name] = []
    for line in figures.names {
      let parts = line.measure.split(separator: "/").map(String.init)
      guard parts.count == 3, measures.contains(parts[0]), !unprotected.contains(parts[1]) else { continue }
      let name = Name(program: line.program, measure: parts[0], breakdown: parts[1])
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Parts that the boards show row by row: nothing of them is secret.
  private static let unprotected: Set = ["category", "urgent"]

  static func categories(of name: Name, in figures: PublishedFigures) -> [String] {
    let prefix = "\(name.measure)/\(name.breakdown)/"
    var categories: [String] = []
    for line in figures.names where line.program == name.program && line.measure.hasPrefix(prefix) {
      let category = String(line.measure.dropFirst(prefix.count))
      if !categories.contains(category) { categories.append(category) }
    }
    return categories
  }

  /// Every hidden cell, by county and category.
  var hidden: [(row: Int, column: Int)] {
    cells.indices.flatMap { row in
      categories.indices.filter { cells[row][$0] == nil }.map { (row, $0) }
    }
  }

  /// Whether the totals are those of the cells wherever all of a line is shown, and leave room wherever not.
  func addsUp(leastHidden: Int) -> Bool {
    guard !counties.isEmpty else { return true }
    let lines =
      zip(cells, rowTotals).map { ($0, $1) }
      + categories.indices.map { column in (cells.map { $0[column] }, columnTotals[column]) }
    return lines.allSatisfy { line, total in
      let rest = total - line.reduce(0) { $0 + ($1 ?? 0) }
      let hidden = line.count { $0 == nil }
      return hidden == 0 ? rest == 0 : rest >= hidden * leastHidden
    }
  }
}
