import Cases
import Notices
import Vocabulary

/// Sums the cases of one county quarter by quarter (design §9).
struct Tallying {
  private let procedure: Procedure
  private var quarters: [(quarter: Quarter, days: QuarterDays, tally: QuarterTally)]

  init(procedure: Procedure, quarters: Set<Quarter>) {
    self.procedure = procedure
    self.quarters = quarters.sorted().map { ($0, QuarterDays($0), QuarterTally()) }
  }

  mutating func add(_ record: CaseRecord) {
    for index in quarters.indices {
      let days = quarters[index].days
      if record.isExempt(on: days.last) {
        if counts(record, as: .exempt, days) { quarters[index].tally.exempt += 1 }
        continue
      }
      if let rule = procedure.rules[days.last][record.program], record.isApproved(by: days.last) {
        for part in parts(of: record, rule, days) {
          quarters[index].tally.programs[record.program, default: [:]][part, default: ProgramTally()]
            .add(record, rule.kind, days)
        }
      }
      quarters[index].tally.publicity.add(record, procedure, days)
    }
  }

  func finish(_ county: DivisionCode, _ tree: DivisionTree) -> [Quarter: QuarterTally] {
    var finished: [Quarter: QuarterTally] = [:]
    for (quarter, days, tally) in quarters {
      finished[quarter] = tally
      finished[quarter]?.publicity.endorsementsMissing = [.county, .town, .village].flatMap(tree.all).count {
        $0.code.county == county
          && procedure.endorsements.endorsement(of: $0.code, for: quarter, on: days.last) == nil
      }
    }
    return finished
  }

  /// An exempt household is counted while it is in force, a one-off grant in its quarter.
  private func counts(_ record: CaseRecord, as standing: Standing, _ days: QuarterDays) -> Bool {
    guard let rule = procedure.rules[days.last][record.program] else { return false }
    switch rule.kind {
    case .continuing: return record.isInForce(on: days.last)
    case .oneOff: return record.approvedOn.map { days.quarter.contains($0) } ?? false
    }
  }

  private func parts(of record: CaseRecord, _ rule: ProgramRule, _ days: QuarterDays) -> [TallyPart] {
    if rule.kind == .oneOff { return record.isUrgent ? [.whole, .urgent] : [.whole] }
    let category = record.terms(on: days.last).category
    return category.isEmpty ? [.whole] : [.whole, .category(category)]
  }
}

/// The days of a quarter that its sums look at.
struct QuarterDays {
  let quarter: ClosedRange<CalendarDay>
  let year: ClosedRange<CalendarDay>
  /// First days of its three months.
  let months: [CalendarDay]
  /// First days of the months from January to its last.
  let monthsOfYear: [CalendarDay]
  var last: CalendarDay { quarter.upperBound }

  init(_ quarter: Quarter) {
    let ofYear = (1...quarter.number).map { Quarter(year: quarter.year, number: $0)! }
    self.quarter = quarter.firstDay...quarter.lastDay
    year = ofYear[0].firstDay...quarter.lastDay
    months = quarter.monthStarts
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

extension PublicityTally {
  /// Adds the postings of a case whose day lies in the quarter, judged on its last day.
  mutating func add(_ record: CaseRecord, _ procedure: Procedure, _ days: QuarterDays) {
    let postings = [Board.Kind.review, .approval].compactMap { procedure.posting(of: record, on: $0) }
      .filter { days.quarter.contains($0.posted) }
    guard !postings.isEmpty else { return }
    for posting in postings {
      due += 1
      if procedure.holdingGates(record, posting, on: days.last).isEmpty { made += 1 } else { held += 1 }
    }
    if record.objection.reveal != .none { objections += 1 }
  }
}
