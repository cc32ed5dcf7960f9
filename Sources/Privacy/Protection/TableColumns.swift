/// The categories as they are put together into columns.
struct TableColumns: Equatable, Sendable {
  /// Places of categories, each column's in order.
  private(set) var groups: [[Int]]

  init(groups: [[Int]]) { self.groups = groups }

  /// Each category apart.
  init(count: Int) { groups = (0..<count).map { [$0] } }

  func counts(of row: [Int]) -> [Int] { groups.map { $0.reduce(0) { $0 + row[$1] } } }

  func threshold(of column: Int, _ categories: [CountTable.Category]) -> Int {
    groups[column].map { categories[$0].threshold }.max() ?? 0
  }

  /// The category that takes in all others of a column, and gives it its name.
  func head(of column: Int, _ categories: [CountTable.Category]) -> Int {
    let group = groups[column]
    return group.first { place in
      !group.contains { categories[$0].key == categories[place].mergesInto }
    } ?? group[0]
  }

  /// With one column put into that of its parent; nil when it has none.
  func merging(_ column: Int, _ categories: [CountTable.Category]) -> TableColumns? {
    let parent = categories[head(of: column, categories)].mergesInto
    guard
      let target = groups.firstIndex(where: { $0.contains { categories[$0].key == parent } }),
      target != column
    else { return nil }
    var merged = groups
    merged[target] = (merged[target] + merged[column]).sorted()
    merged.remove(at: column)
    return TableColumns(groups: merged)
  }

  /// Until no column of the city counts fewer than its threshold: what is too rare goes to its parent; a parent
  /// still too rare takes in the rarest of its own. Nil when that is not possible.
  func coarsened(_ city: [Int], _ categories: [CountTable.Category]) -> TableColumns? {
    var columns = self
    while let rare = columns.rarest(city, categories) {
      let next = columns.merging(rare, categories) ?? columns.feeding(rare, city, categories)
      guard let next else { return nil }
      columns = next
    }
    return columns
  }

  private func rarest(_ city: [Int], _ categories: [CountTable.Category]) -> Int? {
    let counts = counts(of: city)
    let rare = groups.indices.filter { 0 < counts[$0] && counts[$0] < threshold(of: $0, categories) }
    return rare.min { (counts[$0], $0) < (counts[$1], $1) }
  }

  /// Puts the rarest column with anybody in it whose parent `target` is into it.
  private func feeding(_ target: Int, _ city: [Int], _ categories: [CountTable.Category]) -> TableColumns? {
    let counts = counts(of: city)
    let keys = groups[target].map { Optional(categories[$0].key) }
    let food = groups.indices.filter {
      $0 != target && counts[$0] > 0 && keys.contains(categories[head(of: $0, categories)].mergesInto)
    }
    return food.min { (counts[$0], $0) < (counts[$1], $1) }.flatMap { merging($0, categories) }
  }
}
