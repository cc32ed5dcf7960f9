public import Vocabulary

/// What a line of `figures.csv` measures (design §9), and in which unit.
public struct Measure: Hashable, Sendable {
  public let key: String
  public let unit: FigureUnit

  public init(_ key: String, _ unit: FigureUnit) {
    self.key = key
    self.unit = unit
  }

  /// The same figure of the quarter before, of a year ago, and the difference to the quarter before.
  public var previous: Measure { Measure(key + ".previous", unit) }
  public var yearAgo: Measure { Measure(key + ".year_ago", unit) }
  public var change: Measure { Measure(key + ".change", unit) }

  /// The part of it that `part` is.
  public func of(_ part: TallyPart) -> Measure {
    switch part {
    case .whole: self
    case .category(let code): Measure("\(key)/category/\(code)", unit)
    case .urgent: Measure(key + "/urgent/急难型", unit)
    }
  }

  /// A category of a sensitive table of it; money then counts in ten thousands.
  public func of(_ breakdown: Breakdown, _ category: String) -> Measure {
    let coarse: FigureUnit =
      switch unit {
      case .yuan: .wan
      case .yuanPerMonth: .wanPerMonth
      default: unit
      }
    return Measure("\(key)/\(breakdown.key)/\(category)", coarse)
  }

  /// What counties report, in one of the sheet's columns.
  public init(_ item: OversightItem, _ column: OversightRow.Column = .value) {
    self.init(item.key + (column == .value ? "" : "." + column.rawValue), item.measure.unit)
  }
}

extension Measure {
  public static let householdsInForce = Measure("households_in_force", .household)
  public static let personsInForce = Measure("persons_in_force", .person)
  public static let householdsJoined = Measure("households_joined", .household)
  public static let personsJoined = Measure("persons_joined", .person)
  public static let householdsJoinedFound = Measure("households_joined_found", .household)
  public static let householdsLeft = Measure("households_left", .household)
  public static let personsLeft = Measure("persons_left", .person)
  public static let monthlyOutlay = Measure("monthly_outlay", .yuanPerMonth)
  public static let quarterOutlay = Measure("quarter_outlay", .yuan)
  public static let yearOutlay = Measure("year_outlay", .yuan)
  public static let averageSubsidy = Measure("average_subsidy", .yuanPerPersonMonth)

  public static let grants = Measure("grants", .grant)
  public static let personTimes = Measure("person_times", .personTime)
  public static let quarterOneOff = Measure("quarter_outlay_one_off", .yuan)
  public static let yearGrants = Measure("year_grants", .grant)
  public static let yearPersonTimes = Measure("year_person_times", .personTime)
  public static let yearOneOff = Measure("year_outlay_one_off", .yuan)

  public static let postingsDue = Measure("postings_due", .posting)
  public static let postingsMade = Measure("postings_made", .posting)
  public static let postingsHeld = Measure("postings_held", .posting)
  public static let objections = Measure("objections", .grant)
  public static let endorsementsMissing = Measure("endorsements_missing", .division)

  public static let decisionsEarly = Measure("decisions_early", .grant)
  public static let decisionsLate = Measure("decisions_late", .grant)
  public static let paymentsEarly = Measure("payments_early", .grant)

  public static let exemptHouseholds = Measure("exempt_households", .household)
  public static let rowsInError = Measure("rows_in_error", .grant)

  public static let publicity = [
    postingsDue, postingsMade, postingsHeld, objections, endorsementsMissing, decisionsEarly, decisionsLate,
    paymentsEarly,
  ]

  /// What is measured of every programme of a kind, in the order of the lines.
  public static func all(of kind: Program.Kind) -> [Measure] {
    switch kind {
    case .continuing:
      [
        householdsInForce, personsInForce, householdsJoined, personsJoined, householdsJoinedFound,
        householdsLeft, personsLeft, monthlyOutlay, quarterOutlay, yearOutlay, averageSubsidy,
      ]
    case .oneOff: [grants, personTimes, quarterOneOff, yearGrants, yearPersonTimes, yearOneOff]
    }
  }

  /// How many cases a sensitive table of a programme counts, and what they receive.
  public static func broken(down kind: Program.Kind) -> (cases: Measure, money: Measure) {
    switch kind {
    case .continuing: (householdsInForce, monthlyOutlay)
    case .oneOff: (yearGrants, yearOneOff)
    }
  }

  /// What is measured of a part of a programme.
  static func parts(of kind: Program.Kind) -> [Measure] {
    kind == .continuing
      ? [householdsInForce, personsInForce, monthlyOutlay] : [grants, personTimes, quarterOneOff]
  }
}

extension ProgramTally {
  /// Fen for money; nil for the average among nobody.
  func value(_ measure: Measure) -> Int? {
    switch measure {
    case .householdsInForce: householdsInForce
    case .personsInForce: personsInForce
    case .householdsJoined: householdsJoined
    case .personsJoined: personsJoined
    case .householdsJoinedFound: householdsJoinedFound
    case .householdsLeft: householdsLeft
    case .personsLeft: personsLeft
    case .monthlyOutlay: monthlyOutlay.count
    case .quarterOutlay: quarterOutlay.count
    case .yearOutlay: yearOutlay.count
    case .averageSubsidy: monthlyOutlay.divided(by: personsInForce)?.count
    case .grants: grants
    case .personTimes: personTimes
    case .quarterOneOff: quarterOneOff.count
    case .yearGrants: yearGrants
    case .yearPersonTimes: yearPersonTimes
    case .yearOneOff: yearOneOff.count
    default: preconditionFailure("\(measure.key) is not measured of a programme")
    }
  }
}

extension PublicityTally {
  func value(_ measure: Measure) -> Int {
    switch measure {
    case .postingsDue: due
    case .postingsMade: made
    case .postingsHeld: held
    case .objections: objections
    case .endorsementsMissing: endorsementsMissing
    case .decisionsEarly: decisionsEarly
    case .decisionsLate: decisionsLate
    case .paymentsEarly: paymentsEarly
    default: preconditionFailure("\(measure.key) is not measured of the boards")
    }
  }
}
