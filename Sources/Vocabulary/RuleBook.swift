/// All rule profiles of a site, with what single counties have of their own.
public struct RuleBook: Sendable {
  /// By their first day.
  public let profiles: [RuleProfile]
  private let countyProfiles: [DivisionCode: [RuleProfile]]

  /// - Parameter countyProfiles: for each county with rules of its own, as many profiles in the same order.
  public init(profiles: [RuleProfile], countyProfiles: [DivisionCode: [RuleProfile]]) {
    self.profiles = profiles
    self.countyProfiles = countyProfiles
  }

  /// The rules as one county reads them.
  public func rules(of county: DivisionCode) -> CountyRules {
    CountyRules(profiles: countyProfiles[county] ?? profiles)
  }

  /// The rules as the city reads them.
  public var rules: CountyRules { CountyRules(profiles: profiles) }
}

/// The profiles in one county. They cover every day between them.
public struct CountyRules: Sendable {
  public let profiles: [RuleProfile]

  init(profiles: [RuleProfile]) { self.profiles = profiles }

  public subscript(day: CalendarDay) -> RuleProfile {
    profiles.last { $0.isInForce(on: day) } ?? profiles[profiles.count - 1]
  }

  /// What is paid month by month under any of them.
  public var continuingPrograms: Set<Program> {
    Set(profiles.flatMap(\.programs).filter { $0.kind == .continuing }.map(\.program))
  }

  /// What sheets call the programmes.
  public struct ProgramNames: Sendable {
    /// The short ones that notices use too.
    public let usual: [String]
    /// Every name that is understood, the usual ones first, the keys last.
    public let all: [String]
  }

  public var programNames: ProgramNames {
    let programs = profiles.flatMap(\.programs)
    let usual = distinct(programs.map(\.shortName))
    let others = programs.map(\.name) + programs.flatMap(\.aliases) + programs.map(\.program.key)
    return ProgramNames(usual: usual, all: distinct(usual + others))
  }

  /// The boards of a day: those of its profile, then those that only other profiles have, for what was posted
  /// under one profile may still hang under the next.
  public func boards(on day: CalendarDay) -> [Board] {
    profiles.flatMap(\.boards).reduce(into: self[day].boards) { boards, board in
      if !boards.contains(where: { $0.key == board.key }) { boards.append(board) }
    }
  }
}

private func distinct(_ names: [String]) -> [String] {
  names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
}
