import Diagnostics

/// Cuts a table down until nothing can be told from it of a household (design §6; background/privacy.md §3.3).
///
/// The rungs, one after the other: rare categories go to others; small counts are hidden with those that would
/// give them back; the category that cannot be protected goes to others too; the city alone; nothing.
/// The same counts and the same past always give the same table.
package func protect(_ table: CountTable) -> ProtectedTable {
  var ladder = Ladder(table)
  return ladder.climb()
}

private struct Ladder {
  let table: CountTable
  /// The quarters before; with what is made of this one, the history of the result.
  let past: TableChain
  let finest: TableColumns
  var reasons: [Message] = []

  init(_ table: CountTable) {
    self.table = table
    let empty = TableChain(
      rows: table.rows.map { "\($0.division)" }, keys: table.categories.map(\.key))
    past = table.previous?.history ?? empty
    // What was put together once stays together: parts would tell of the quarter before.
    finest = past.quarters.last?.columns ?? TableColumns(count: table.categories.count)
  }

  var categories: [CountTable.Category] { table.categories }
  var strictest: Int { categories.map(\.threshold).max() ?? 0 }

  mutating func climb() -> ProtectedTable {
    let fits =
      past.rows == table.rows.map { "\($0.division)" } && past.keys == categories.map(\.key)
    guard fits else { return startAnew() }
    let city = categories.indices.map { place in table.rows.reduce(0) { $0 + $1.counts[place] } }
    guard let columns = finest.coarsened(city, categories) else {
      return withheld(
        Message("全市一项不足下限，又无可并入的类别", "a count of the city is too small and nothing takes it in"))
    }
    let owed = owed()
    return counties(columns, owed) ?? cityOnly(columns, owed)
  }

  // MARK: The rungs

  private mutating func counties(_ coarsened: TableColumns, _ owed: [Owed]) -> ProtectedTable? {
    if chain(coarsened, .nothing).hasFewMoversInACounty(threshold: strictest) { return tellingMovers() }
    var columns = coarsened
    while columns.groups.count > 1 {
      if let row = rowWithoutSpread(columns) {
        let county = table.rows[row].division
        say(Message("\(county) 几乎全在一类", "nearly all of \(county) are of one category"))
        return nil
      }
      let chain = chain(columns, .counties(hidden: firstHidden(columns)))
      var search = Suppression(chain, thresholds: thresholds(columns), owed: owed)
      guard let stuck = search.run() else {
        let tells =
          search.chain.tellsMoversOfCounties(threshold: strictest)
          || search.chain.tellsMoversOfCity(threshold: strictest)
        return tells ? tellingMovers() : finish(search.chain)
      }
      guard stuck.quarter == chain.last, let merged = merging(columns, stuck.column) else { return nil }
      columns = merged
    }
    return nil
  }

  private mutating func tellingMovers() -> ProtectedTable? {
    say(Message("新增、退出的户太少，分县数会说出其类别", "so few joined or left that a county's counts would tell"))
    return nil
  }

  private mutating func cityOnly(_ columns: TableColumns, _ owed: [Owed]) -> ProtectedTable {
    let chain = chain(columns, .city)
    let totals = totals(columns)
    let sum = totals.reduce(0, +)
    if sum > 0, totals.contains(where: { sum - $0 <= 1 }) {
      return withheld(Message("全市几乎全在一类", "nearly all of the city are of one category"))
    }
    if chain.tellsMoversOfCity(threshold: strictest) {
      return withheld(Message("全市新增、退出的户太少", "too few joined or left in the whole city"))
    }
    var search = Suppression(chain, thresholds: thresholds(columns), owed: owed)
    if search.run() != nil {
      return withheld(Message("会说出上一季度隐藏的数", "it would tell what was hidden in a quarter before"))
    }
    say(Message("各县数无法保护，只公布全市数", "the counties cannot be protected: the city alone is shown"))
    return finish(chain)
  }

  private mutating func withheld(_ why: Message) -> ProtectedTable {
    say(why)
    return finish(chain(finest, .nothing))
  }

  private mutating func startAnew() -> ProtectedTable {
    say(Message("县或类别与上一季度不同，本季度不公布", "counties or categories differ from the quarter before"))
    return ProtectedTable(
      rung: .withheld, columns: [], rows: [], totals: [], reasons: reasons,
      history: TableChain(rows: table.rows.map { "\($0.division)" }, keys: categories.map(\.key)))
  }

  // MARK: Parts

  typealias Owed = (place: TableChain.Place, threshold: Int)

  /// The hidden cells of earlier quarters that would still be safe if nothing were published now.
  private func owed() -> [Owed] {
    let chain = chain(finest, .nothing)
    var search = Suppression(chain, thresholds: [], owed: [])
    return past.quarters.indices.flatMap { quarter in
      chain.hidden(in: quarter).map { place in
        (place, chain.quarters[quarter].columns.threshold(of: place.column, categories))
      }
    }.filter { search.isWide($0.0, $0.1) }
  }

  private func chain(_ columns: TableColumns, _ shown: TableChain.Shown) -> TableChain {
    var chain = past
    chain.quarters.append(
      TableChain.Quarter(
        counts: table.rows.map(\.counts), joined: table.rows.map(\.joined), left: table.rows.map(\.left),
        columns: columns, shown: shown))
    return chain
  }

  /// The counts below their threshold, and those that were hidden in the quarter before.
  private func firstHidden(_ columns: TableColumns) -> [[Bool]] {
    table.rows.indices.map { row in
      let counts = columns.counts(of: table.rows[row].counts)
      return counts.indices.map { column in
        counts[column] > 0
          && (counts[column] < columns.threshold(of: column, categories)
            || wasHidden(row, columns.groups[column]))
      }
    }
  }

  private func wasHidden(_ row: Int, _ group: [Int]) -> Bool {
    guard let before = past.quarters.last, case .counties(let hidden) = before.shown else { return false }
    return before.columns.groups.indices.contains { part in
      hidden[row][part] && !Set(group).isDisjoint(with: before.columns.groups[part])
    }
  }

  /// A county with all its households, or all but one, in one category: hiding mends nothing there.
  private func rowWithoutSpread(_ columns: TableColumns) -> Int? {
    table.rows.indices.first { row in
      let counts = columns.counts(of: table.rows[row].counts)
      let total = table.rows[row].total
      return total > 0 && counts.contains { total - $0 <= 1 }
    }
  }

  private mutating func merging(_ columns: TableColumns, _ stuck: Int) -> TableColumns? {
    let totals = totals(columns)
    let rarest = columns.groups.indices.sorted { (totals[$0], $0) < (totals[$1], $1) }
    for column in [stuck] + rarest {
      if let merged = columns.merging(column, categories) {
        let key = categories[columns.head(of: column, categories)].key
        say(Message("\(key) 无法保护，已并入", "\(key) cannot be protected and is put into its parent"))
        return merged
      }
    }
    return nil
  }

  private func thresholds(_ columns: TableColumns) -> [Int] {
    columns.groups.indices.map { columns.threshold(of: $0, categories) }
  }

  private func totals(_ columns: TableColumns) -> [Int] {
    table.rows.map { columns.counts(of: $0.counts) }
      .reduce(Array(repeating: 0, count: columns.groups.count)) { zip($0, $1).map(+) }
  }

  private mutating func say(_ reason: Message) { reasons.append(reason) }

  private func finish(_ chain: TableChain) -> ProtectedTable {
    let quarter = chain.quarters[chain.last]
    let columns = quarter.columns
    let isMerged = columns.groups.count < categories.count
    let rung: ProtectedTable.Rung =
      switch quarter.shown {
      case .counties: isMerged ? .mergedCategories : .full
      case .city: .cityOnly
      case .nothing: .withheld
      }
    return ProtectedTable(
      rung: rung, columns: rung == .withheld ? [] : columns.shown(categories), rows: rows(quarter),
      totals: rung == .withheld ? [] : totals(columns), reasons: reasons, history: chain)
  }

  private func rows(_ quarter: TableChain.Quarter) -> [ProtectedTable.Row] {
    guard case .counties(let hidden) = quarter.shown else { return [] }
    return table.rows.indices.map { row in
      let cells = zip(quarter.cells[row], hidden[row]).map { $1 ? nil : $0 }
      return ProtectedTable.Row(division: table.rows[row].division, cells: cells)
    }
  }
}

extension TableColumns {
  fileprivate func shown(_ categories: [CountTable.Category]) -> [ProtectedTable.Column] {
    groups.indices.map { column in
      ProtectedTable.Column(
        key: categories[head(of: column, categories)].key, categories: groups[column],
        threshold: threshold(of: column, categories))
    }
  }
}
