package import Vocabulary

/// What rows are checked against: everything about a county that is public.
package struct ReadingContext: Sendable {
  package let county: DivisionCode
  package let tree: DivisionTree
  package let rules: CountyRules
  package let calendar: WorkCalendar
  package let standards: CountyStandards
  /// Cases decided before this day are the stock.
  package let adoptedOn: CalendarDay?
  package let columns: ColumnNames
  let mint: CaseIDMint
  /// Is called for every row of a sheet, for those who wait.
  let onRow: @Sendable () -> Void
  /// Is handed every row of the county once, and those of mixed sheets that name no county.
  let onPrivate: @Sendable (PrivateRow) -> Void
  let programs: [String: Program]
  let programNames: CountyRules.ProgramNames
  let categories: [Program: Set<String>]
  /// Those that are paid month by month.
  let continuing: Set<Program>
  /// The kinds of the boards that cases are posted on, by the boards' keys and titles.
  let boards: [String: Board.Kind]
  private let villagesByName: [String: [DivisionCode]]

  package init(
    county: DivisionCode, tree: DivisionTree, rules: CountyRules, calendar: WorkCalendar,
    standards: [Standard], adoptedOn: CalendarDay?, columns: ColumnNames, mint: @escaping CaseIDMint,
    onRow: @escaping @Sendable () -> Void = {}, onPrivate: @escaping @Sendable (PrivateRow) -> Void = { _ in }
  ) {
    self.county = county
    self.tree = tree
    self.rules = rules
    self.calendar = calendar
    self.standards = CountyStandards(standards, county: county, city: tree.root.code)
    self.adoptedOn = adoptedOn
    self.columns = columns
    self.mint = mint
    self.onRow = onRow
    self.onPrivate = onPrivate
    var programs: [String: Program] = [:]
    var categories: [Program: Set<String>] = [:]
    for rule in rules.profiles.flatMap(\.programs) {
      for name in [rule.program.key, rule.name, rule.shortName] + rule.aliases {
        programs[name] = rule.program
      }
      categories[rule.program, default: []].formUnion(rule.categories.keys)
    }
    self.programs = programs
    programNames = rules.programNames
    self.categories = categories
    continuing = rules.continuingPrograms
    let boards = rules.profiles.flatMap(\.boards).filter(hasPostings)
    self.boards = Dictionary(boards.flatMap { [($0.key, $0.kind), ($0.title, $0.kind)] }) { first, _ in first
    }
    villagesByName = villageNames(county, tree)
  }

  /// The boards that a case can be posted on under the rules of a day; of all of them where the day is not known.
  func postingBoards(on day: CalendarDay?) -> [Board] {
    let profiles = day.map { [rules[$0]] } ?? rules.profiles
    return profiles.flatMap(\.boards).filter(hasPostings).reduce(into: []) { boards, board in
      if !boards.contains(board) { boards.append(board) }
    }
  }

  /// Whether the county answers for what is no county's own.
  var isFirst: Bool { tree.counties.first?.code == county }

  /// The villages that the names of town and village fit, of this county now: one, unless they are not known or not
  /// enough.
  func villages(town: String, village: String) -> [DivisionCode] {
    villagesByName["\(town)/\(village)"] ?? []
  }

  /// The towns of this county.
  var towns: [Division] { tree[county].map(tree.children) ?? [] }

  /// Whether a row of a mixed sheet is this county's: the row names it, or names none and this is the site's first.
  func owns(_ cells: CellReader) -> Bool {
    let code = DivisionCode(cells.bytes(.division))
    let byCode = code.flatMap { tree.current($0) ?? tree.current($0.county) }?.code.county
    let named = byCode ?? tree.county(named: cells.text(.countyName))?.code
    return (named ?? tree.counties.first?.code) == county
  }
}

private func hasPostings(_ board: Board) -> Bool { board.kind != .longTerm }

/// Villages by `town/village`, under each name that they go by.
private func villageNames(_ county: DivisionCode, _ tree: DivisionTree) -> [String: [DivisionCode]] {
  var names: [String: [DivisionCode]] = [:]
  for village in tree.all(.village) where village.code.county == county {
    for name in tree.names(of: village) { names[name, default: []].append(village.code) }
  }
  // A name that a village of today has is not one of former days.
  var former: [String: [DivisionCode]] = [:]
  for ended in tree.ended where ended.division.level == .village && ended.current.code.county == county {
    for name in tree.names(of: ended.division) { former[name, default: []].append(ended.division.code) }
  }
  return names.merging(former) { today, _ in today }
}

extension DivisionTree {
  fileprivate func names(of village: Division) -> Set<String> {
    let town = known(village.code.town)?.name ?? ""
    return Set([village.name, village.registeredName].map { "\(town)/\($0)" })
  }
}
