import Cases
import Notices
import Vocabulary

/// Sums the cases of one county quarter by quarter (design §9).
struct Tallying {
  private let procedure: Procedure
  private var quarters: [QuarterSums]

  init(procedure: Procedure, quarters: Set<Quarter>) {
    self.procedure = procedure
    self.quarters = quarters.sorted().map { QuarterSums($0, procedure.rules[$0.lastDay]) }
  }

  /// Adds a case with its postings on the review and approval boards; exempt ones have none.
  mutating func add(_ record: CaseRecord, _ postings: [Posting], isExempt: Bool) {
    if isExempt {
      for index in quarters.indices { quarters[index].addExempt(record) }
      return
    }
    let traits = Traits(record)
    for index in quarters.indices {
      quarters[index].add(record, traits)
      quarters[index].publicity.add(record, postings, procedure, quarters[index].days)
    }
  }

  func finish(_ county: DivisionCode, _ tree: DivisionTree) -> [Quarter: QuarterTally] {
    let finished = quarters.map { sums in
      var tally = sums.tally
      let divisions = [.county, .town, .village].flatMap { tree.all($0, on: sums.days.last) }
        .filter { (tree.current($0.code) ?? $0).code.county == county }
      tally.publicity.endorsementsMissing = divisions.count {
        procedure.endorsements.endorsement(of: $0.code, for: sums.quarter, on: sums.days.last) == nil
      }
      return (sums.quarter, tally)
    }
    return Dictionary(finished) { first, _ in first }
  }
}

/// The sums of one quarter while cases are added; by the programmes' places, for there are a million additions.
private struct QuarterSums {
  let quarter: Quarter
  let days: QuarterDays
  let profile: RuleProfile
  var publicity = PublicityTally()
  private var wholes: [ProgramTally]
  private var parts: [[TallyPart: ProgramTally]]
  private var breakdowns: [BreakdownTally]
  private var exempt = 0
  private var current: (program: Program, place: Int)?

  init(_ quarter: Quarter, _ profile: RuleProfile) {
    self.quarter = quarter
    self.profile = profile
    days = QuarterDays(quarter)
    wholes = profile.programs.map { _ in ProgramTally() }
    parts = profile.programs.map { _ in [:] }
    breakdowns = profile.programs.map { _ in BreakdownTally() }
  }

  mutating func add(_ record: CaseRecord, _ traits: Traits) {
    guard record.isApproved(by: days.last), let place = place(of: record.program) else { return }
    let kind = profile.programs[place].kind
    wholes[place].add(record, kind, days)
    if profile.programs[place].isListed { breakdowns[place].add(record, traits, kind, days) }
    if let part = part(of: record, kind) {
      parts[place][part, default: ProgramTally()].add(record, kind, days)
    }
  }

  /// An exempt household is counted while it is in force, a one-off grant in its quarter.
  mutating func addExempt(_ record: CaseRecord) {
    guard let place = place(of: record.program) else { return }
    switch profile.programs[place].kind {
    case .continuing: exempt += record.isInForce(on: days.last) ? 1 : 0
    case .oneOff: exempt += record.approvedOn.map { days.quarter.contains($0) } ?? false ? 1 : 0
    }
  }

  /// Cases come programme by programme, so the last one is mostly the next one too.
  private mutating func place(of program: Program) -> Int? {
    if let current, current.program == program { return current.place }
    guard let place = profile.place(of: program) else { return nil }
    current = (program, place)
    return place
  }

  private func part(of record: CaseRecord, _ kind: Program.Kind) -> TallyPart? {
    if kind == .oneOff { return record.isUrgent ? .urgent : nil }
    let category = record.terms(on: days.last).category
    return category.isEmpty ? nil : .category(category)
  }

  var tally: QuarterTally {
    var tally = QuarterTally()
    for (place, rule) in profile.programs.enumerated() {
      tally.programs[rule.program] = parts[place].merging([.whole: wholes[place]]) { _, whole in whole }
      if rule.isListed { tally.breakdowns[rule.program] = breakdowns[place] }
    }
    tally.publicity = publicity
    tally.exempt = exempt
    return tally
  }
}

/// The days of a quarter that its sums look at: a class, for each case is held against each quarter's.
final class QuarterDays: Sendable {
  let quarter: ClosedRange<CalendarDay>
  let year: ClosedRange<CalendarDay>
  /// First days of its three months.
  let months: [CalendarDay]
  /// First days of the months from January to its last.
  let monthsOfYear: [CalendarDay]
  /// The last births of those who have come into each band of age after the first by its last day, which every year has.
  let births: [CalendarDay]
  var last: CalendarDay { quarter.upperBound }

  init(_ quarter: Quarter) {
    let ofYear = (1...quarter.number).map { Quarter(year: quarter.year, number: $0)! }
    self.quarter = quarter.firstDay...quarter.lastDay
    year = ofYear[0].firstDay...quarter.lastDay
    months = quarter.monthStarts
    births = [60, 70, 80].map { quarter.lastDay.years(later: -$0) }
    monthsOfYear = ofYear.flatMap(\.monthStarts)
  }
}

extension ProgramTally {
  /// Adds a case that is counted by the quarter's last day.
  mutating func add(_ record: CaseRecord, _ kind: Program.Kind, _ days: QuarterDays) {
    switch kind {
    case .continuing: addContinuing(record, days)
    case .oneOff: addOneOff(record, days)
    }
  }

  private mutating func addContinuing(_ record: CaseRecord, _ days: QuarterDays) {
    guard let from = record.effectiveFrom else { return }
    if record.isInForce(on: days.last) {
      let terms = record.terms(on: days.last)
      householdsInForce += 1
      personsInForce += terms.coveredPersons
      monthlyOutlay += terms.amount
    }
    if days.quarter.contains(from) {
      householdsJoined += 1
      personsJoined += record.terms(on: from).coveredPersons
      if record.isFound { householdsJoinedFound += 1 }
    }
    if let ended = record.endedOn, days.quarter.contains(ended) {
      householdsLeft += 1
      personsLeft += record.terms(on: ended).coveredPersons
    }
    for month in days.monthsOfYear where from <= month && !(record.endedOn.map { $0 <= month } ?? false) {
      let amount = record.terms(on: month).amount
      yearOutlay += amount
      if month >= days.quarter.lowerBound { quarterOutlay += amount }
    }
  }

  private mutating func addOneOff(_ record: CaseRecord, _ days: QuarterDays) {
    guard let approved = record.approvedOn, days.year.contains(approved) else { return }
    let terms = record.terms(on: approved)
    yearGrants += 1
    yearPersonTimes += terms.coveredPersons
    yearOneOff += terms.amount
    guard days.quarter.contains(approved) else { return }
    grants += 1
    personTimes += terms.coveredPersons
    quarterOneOff += terms.amount
  }
}

extension BreakdownTally {
  /// Adds a case that is in force on the quarter's last day, or a grant of its year; or counts it among those who left.
  fileprivate mutating func add(
    _ record: CaseRecord, _ traits: Traits, _ kind: Program.Kind, _ days: QuarterDays
  ) {
    switch kind {
    case .continuing:
      let (was, isNow) = (record.isInForce(on: days.quarter.lowerBound + -1), record.isInForce(on: days.last))
      if isNow { add(record.terms(on: days.last).amount, traits, kind, days) }
      entered += isNow && !was ? 1 : 0
      if was, !isNow {
        left += 1
        largest = max(largest, record.terms(on: days.quarter.lowerBound + -1).amount)
      }
    case .oneOff:
      guard let approved = record.approvedOn, days.year.contains(approved) else { return }
      add(record.terms(on: approved).amount, traits, kind, days)
      entered += days.quarter.contains(approved) ? 1 : 0
    }
  }

  private mutating func add(_ amount: Fen, _ traits: Traits, _ kind: Program.Kind, _ days: QuarterDays) {
    largest = max(largest, amount)
    for breakdown in Breakdown.allCases where breakdown.applies(to: kind) {
      add(amount, to: breakdown, at: traits.place(in: breakdown, days))
    }
  }
}

extension PublicityTally {
  /// Adds the postings of a case whose day lies in the quarter, judged on its last day, and what its decision broke.
  /// What was posted again by then counts once, as its last round.
  mutating func add(_ record: CaseRecord, _ postings: [Posting], _ procedure: Procedure, _ days: QuarterDays)
  {
    var isDue = false
    for (index, posting) in postings.enumerated() where days.quarter.contains(posting.posted) {
      let next = index + 1 < postings.count ? postings[index + 1] : nil
      if let next, next.step.board == posting.step.board, next.posted <= days.last { continue }
      isDue = true
      due += 1
      if procedure.holdingGates(record, posting, on: days.last).isEmpty { made += 1 } else { held += 1 }
    }
    if isDue, record.hasObjection(against: days.quarter, by: days.last) { objections += 1 }
    addLapses(of: record, procedure, days)
  }

  /// Those of a decision of the quarter.
  private mutating func addLapses(of record: CaseRecord, _ procedure: Procedure, _ days: QuarterDays) {
    guard let approved = record.approvedOn, days.quarter.contains(approved) else { return }
    for lapse in record.lapses(under: procedure.rules, calendar: procedure.calendar) {
      switch lapse {
      case .decidedEarly: decisionsEarly += 1
      case .decidedLate: decisionsLate += 1
      case .paidEarly: paymentsEarly += 1
      }
    }
  }
}
