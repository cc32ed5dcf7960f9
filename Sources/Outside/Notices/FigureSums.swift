public import Vocabulary

/// The sums of all counties, quarter by quarter, as far back as the register reaches.
public struct RegisterSums: Sendable {
  let quarter: Quarter
  let tallies: [Quarter: [DivisionCode: QuarterTally]]
  let reachesPrevious: Bool
  let reachesYearAgo: Bool
  let rowsInError: Int

  /// - Parameters:
  ///   - tallies: of each county, by its code, for `quarter`, the one before and the one a year ago.
  ///   - rowsInError: rows of the whole register that are in no figure.
  public init(
    _ quarter: Quarter, tallies: [Quarter: [DivisionCode: QuarterTally]], reachesPrevious: Bool,
    reachesYearAgo: Bool, rowsInError: Int
  ) {
    self.quarter = quarter
    self.tallies = tallies
    self.reachesPrevious = reachesPrevious
    self.reachesYearAgo = reachesYearAgo
    self.rowsInError = rowsInError
  }
}

extension Figures {
  /// Every figure, the city's first, then each county's by code; the city is the sum of its counties.
  ///
  /// - Parameter breakdowns: the lines of the sensitive tables, as the gate lets them out.
  public init(
    _ sums: RegisterSums, city: Division, counties: [Division], profile: RuleProfile,
    oversight: OversightBook?, breakdowns: [Figure] = []
  ) {
    let counties = counties.sorted { $0.code < $1.code }
    var list = FigureList(
      sums: sums, city: city.code, counties: counties.map(\.code), profile: profile,
      oversight: oversight ?? OversightBook([]),
      breakdowns: Dictionary(grouping: breakdowns, by: \.division))
    // The site of a single county is its own city.
    let below = counties.filter { $0.code != city.code }
    for division in [city] + below { list.addAll(of: division.code) }
    self.init(quarter: sums.quarter, city: city, counties: below, profile: profile, lines: list.lines)
  }
}

/// The lines as they are being made.
private struct FigureList {
  let sums: RegisterSums
  let city: DivisionCode
  let counties: [DivisionCode]
  let profile: RuleProfile
  let oversight: OversightBook
  let breakdowns: [DivisionCode: [Figure]]
  var lines: [Figure] = []

  mutating func addAll(of division: DivisionCode) {
    let now = tally(division, sums.quarter)
    let isCity = division == city
    let previous = isCity && sums.reachesPrevious ? tally(division, sums.quarter.previous) : nil
    let yearAgo = isCity && sums.reachesYearAgo ? tally(division, sums.quarter.yearAgo) : nil
    for (program, kind) in profile.summedPrograms {
      for measure in Measure.all(of: kind) {
        let value = { (tally: QuarterTally) in tally[program, .whole].value(measure) }
        add(division, program, measure, value(now))
        if let previous {
          add(division, program, measure.previous, value(previous))
          add(division, program, measure.change, difference(value(now), value(previous)))
        }
        if let yearAgo { add(division, program, measure.yearAgo, value(yearAgo)) }
      }
      for part in program.parts {
        for measure in Measure.parts(of: kind) {
          add(division, program, measure.of(part), now[program, part].value(measure))
        }
      }
    }
    for line in breakdowns[division] ?? [] {
      add(division, line.program, line.measure, line.value, line.value == nil ? line.status : nil)
    }
    for item in oversight.items { addOversight(item, division) }
    for measure in Measure.publicity { add(division, nil, measure, now.publicity.value(measure)) }
    if isCity { addRegister(exempt: now.exempt) }
  }

  /// Fewer than ten exempt households are not counted in public: a small number points at families.
  private mutating func addRegister(exempt: Int) {
    add(city, nil, .exemptHouseholds, exempt >= 10 ? exempt : nil, .hidden)
    if sums.rowsInError > 0 { add(city, nil, .rowsInError, sums.rowsInError) }
  }

  private mutating func addOversight(_ item: OversightItem, _ division: DivisionCode) {
    for column in [OversightRow.Column.value, .yearToDate, .campaign] {
      let all = counties.map { oversight.value(item, column, of: $0) }
      let known = all.compactMap(\.self)
      guard column == .value || !known.isEmpty else { continue }
      let measure = Measure(item, column)
      if division == city {
        let sum = known.isEmpty ? nil : known.reduce(0, +)
        add(city, nil, measure, sum, !known.isEmpty && known.count < all.count ? .provisional : nil)
      } else {
        add(division, nil, measure, oversight.value(item, column, of: division))
      }
    }
  }

  /// `status` says why there is no value, or what is the matter with it.
  private mutating func add(
    _ division: DivisionCode, _ program: Program?, _ measure: Measure, _ value: Int?,
    _ status: Figure.Status? = nil
  ) {
    let complete: Figure.Status = sums.rowsInError > 0 || status == .provisional ? .provisional : .final
    let status = value == nil ? status ?? .notReported : complete
    lines.append(Figure(division: division, program: program, measure: measure, value: value, status: status))
  }

  private func tally(_ division: DivisionCode, _ quarter: Quarter) -> QuarterTally {
    let all = sums.tallies[quarter] ?? [:]
    return (division == city ? counties : [division]).compactMap { all[$0] }.reduce(QuarterTally(), +)
  }
}

private func difference(_ now: Int?, _ before: Int?) -> Int? {
  if let now, let before { now - before } else { nil }
}

extension RuleProfile {
  /// In the order of the lines: dibao leads the programmes that it sums.
  public var summedPrograms: [(program: Program, kind: Program.Kind)] {
    let all = programs.map { (program: $0.program, kind: $0.kind) }
    let first = all.firstIndex { Program.summedAsDibao.contains($0.program) }
    guard let first else { return all }
    return all[..<first] + [(.dibao, .continuing)] + all[first...]
  }
}

extension Program {
  /// What is shown apart of it.
  var parts: [TallyPart] {
    switch key {
    case "tekun": [.category("集中"), .category("分散")]
    case "temporary": [.urgent]
    default: []
    }
  }
}

extension QuarterTally {
  fileprivate subscript(program: Program, part: TallyPart) -> ProgramTally {
    let programs = program == .dibao ? Program.summedAsDibao : [program]
    return programs.compactMap { self.programs[$0]?[part] }.reduce(ProgramTally(), +)
  }
}
