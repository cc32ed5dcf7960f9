package import Vocabulary

/// What rows are checked against: everything about a county that is public.
package struct ReadingContext: Sendable {
  package let county: DivisionCode
  package let tree: DivisionTree
  package let rules: CountyRules
  /// Cases decided before this day are the stock.
  package let adoptedOn: CalendarDay?
  let programs: [String: Program]
  let categories: [Program: Set<String>]

  package init(county: DivisionCode, tree: DivisionTree, rules: CountyRules, adoptedOn: CalendarDay?) {
    self.county = county
    self.tree = tree
    self.rules = rules
    self.adoptedOn = adoptedOn
    var programs: [String: Program] = [:]
    var categories: [Program: Set<String>] = [:]
    for rule in rules.profiles.flatMap(\.programs) {
      for name in [rule.program.key, rule.name, rule.shortName] + rule.aliases { programs[name] = rule.program }
      categories[rule.program, default: []].formUnion(rule.categories.keys)
    }
    self.programs = programs
    self.categories = categories
  }

  /// A village of this county.
  func village(_ cell: ArraySlice<UInt8>) -> DivisionCode? {
    guard let code = DivisionCode(cell), code.county == county, tree[code]?.level == .village else { return nil }
    return code
  }

  /// The county that a row of a mixed sheet goes to: its own, or the site's first when it names none.
  func owns(_ cell: ArraySlice<UInt8>) -> Bool {
    let named = DivisionCode(cell).map(\.county).flatMap { tree[$0] }?.code
    return (named ?? tree.counties.first?.code) == county
  }
}
