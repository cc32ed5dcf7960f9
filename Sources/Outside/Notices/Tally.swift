public import Vocabulary

/// The sums of one programme in one county for one quarter (design §9). Exempt cases are in none of them.
public struct ProgramTally: Codable, Sendable {
  public package(set) var householdsInForce = 0
  public package(set) var personsInForce = 0
  public package(set) var householdsJoined = 0
  public package(set) var personsJoined = 0
  public package(set) var householdsJoinedFound = 0
  public package(set) var householdsLeft = 0
  public package(set) var personsLeft = 0
  public package(set) var monthlyOutlay = Fen.zero
  public package(set) var quarterOutlay = Fen.zero
  public package(set) var yearOutlay = Fen.zero
  public package(set) var grants = 0
  public package(set) var personTimes = 0
  public package(set) var quarterOneOff = Fen.zero
  public package(set) var yearGrants = 0
  public package(set) var yearPersonTimes = 0
  public package(set) var yearOneOff = Fen.zero

  package init() {}

  public static func + (a: ProgramTally, b: ProgramTally) -> ProgramTally {
    var sum = a
    sum.householdsInForce += b.householdsInForce
    sum.personsInForce += b.personsInForce
    sum.householdsJoined += b.householdsJoined
    sum.personsJoined += b.personsJoined
    sum.householdsJoinedFound += b.householdsJoinedFound
    sum.householdsLeft += b.householdsLeft
    sum.personsLeft += b.personsLeft
    sum.monthlyOutlay += b.monthlyOutlay
    sum.quarterOutlay += b.quarterOutlay
    sum.yearOutlay += b.yearOutlay
    sum.grants += b.grants
    sum.personTimes += b.personTimes
    sum.quarterOneOff += b.quarterOneOff
    sum.yearGrants += b.yearGrants
    sum.yearPersonTimes += b.yearPersonTimes
    sum.yearOneOff += b.yearOneOff
    return sum
  }
}

/// What of a programme is summed: all of it, or the cases of one category or the urgent ones.
public enum TallyPart: Hashable, Codable, Sendable {
  case whole
  case category(String)
  case urgent
}

/// How the boards of a quarter were kept (T9).
public struct PublicityTally: Codable, Sendable {
  public package(set) var due = 0
  public package(set) var made = 0
  public package(set) var held = 0
  public package(set) var objections = 0
  public package(set) var endorsementsMissing = 0
  public package(set) var decisionsEarly = 0
  public package(set) var decisionsLate = 0
  public package(set) var paymentsEarly = 0

  package init() {}

  public static func + (a: PublicityTally, b: PublicityTally) -> PublicityTally {
    var sum = a
    sum.due += b.due
    sum.made += b.made
    sum.held += b.held
    sum.objections += b.objections
    sum.endorsementsMissing += b.endorsementsMissing
    sum.decisionsEarly += b.decisionsEarly
    sum.decisionsLate += b.decisionsLate
    sum.paymentsEarly += b.paymentsEarly
    return sum
  }
}

/// Everything that one county's register gives to one quarter.
public struct QuarterTally: Sendable {
  public package(set) var programs: [Program: [TallyPart: ProgramTally]] = [:]
  public package(set) var publicity = PublicityTally()
  /// Exempt households of one county: the office's alone; the public may read the city's sum.
  package var exempt = 0
  /// Of the listed programmes; the truth, and therefore the office's alone.
  package var breakdowns: [Program: BreakdownTally] = [:]

  package init() {}

  public static func + (a: QuarterTally, b: QuarterTally) -> QuarterTally {
    var sum = a
    sum.programs.merge(b.programs) { $0.merging($1, uniquingKeysWith: +) }
    sum.publicity = a.publicity + b.publicity
    sum.exempt += b.exempt
    sum.breakdowns.merge(b.breakdowns, uniquingKeysWith: +)
    return sum
  }
}
