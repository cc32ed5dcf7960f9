import Cases
import Vocabulary

/// Finds the turning days of one county: each day after the build's own with which `Publisher` compares the build's.
///
/// Sums and releases look at the last days of quarters alone, so they need none but the quarters' first days, which
/// every site turns on.
struct TurningSearch {
  private let order: PublicationOrder
  private let procedure: Procedure
  private(set) var days = TurningDays()
  private let quarter: Quarter
  /// First days of the quarter before, of this one, and of the two after it.
  private let quarters: [CalendarDay]
  private let laterProfiles: [CalendarDay]

  init(_ order: PublicationOrder, _ procedure: Procedure, county: DivisionCode) {
    self.order = order
    self.procedure = procedure
    quarter = Quarter(containing: order.day)
    quarters = [quarter.previous, quarter, quarter.next, quarter.next.next].map(\.firstDay)
    let changes = order.rules.profiles.flatMap { [$0.from, $0.until.map { $0 + 1 }] }.compactMap { $0 }
    laterProfiles = Set(changes).filter { $0 > order.day }.sorted()
    for day in laterProfiles { note(day, .rules) }
    for day in order.tree.changes.keys { note(day, .unseen) }
    for day in order.standards.changes { note(day, .standards) }
    for signed in order.endorsements.signedDays(in: county) { note(signed, .endorsed) }
  }

  /// Adds a case with its postings on the review and approval boards; exempt ones have none.
  mutating func add(_ record: CaseRecord, _ postings: [Posting], isExempt: Bool) {
    addObjections(of: record, isExempt: isExempt)
    // A case that is not judged yet stops being a minor's on a birthday.
    if record.dayOfJudgement ?? .distant > order.day {
      note(record.residentID.reveal.born.years(later: 18), .unseen)
    }
    // Nothing else of what is exempt is looked at day by day.
    guard !isExempt else { return }
    addGrant(of: record)
    // A case is under way from its first posting on, whatever board that would be on.
    for day in [record.reviewPosted, record.approvalPosted] + record.rounds.map(\.posted) {
      note(day, .unseen)
    }
    for posting in postings { add(posting, of: record) }
    addEndings(of: record)
    for variation in record.variations { note(variation.from, .varied) }
    note(record.correctedOn, .corrected)
  }

  private mutating func note(_ day: CalendarDay?, _ reason: TurningDays.Reason) {
    if let day, day > order.day { days.add(day, reason) }
  }

  private mutating func add(_ posting: Posting, of record: CaseRecord) {
    let (kind, lastDay) = (posting.step.board.kind, posting.lastDayUp)
    guard order.shows(posting.step) else { return addUnseen(posting) }
    if posting.posted > order.day {
      note(posting.posted, isHeld(record, posting, on: posting.posted) ? .held : .posted(on: kind))
    }
    guard lastDay + 1 > order.day else { return }
    note(lastDay + 1, isHeld(record, posting, on: lastDay) ? .held : .over(on: kind))
  }

  private mutating func addUnseen(_ posting: Posting) {
    note(posting.posted, .unseen)
    note(posting.lastDayUp + 1, .unseen)
  }

  private func isHeld(_ record: CaseRecord, _ posting: Posting, on day: CalendarDay) -> Bool {
    !procedure.holdingGates(record, posting, on: day).isEmpty
  }

  /// Under the rules of the day, and under those that are to come.
  private mutating func addEndings(of record: CaseRecord) {
    guard record.endingPosted != nil else { return }
    for (index, day) in ([order.day] + laterProfiles).enumerated() {
      let next = laterProfiles.dropFirst(index).first ?? .distant
      for posting in record.endings(on: day, under: order.rules, calendar: order.calendar) {
        if posting.posted < next, index == 0 || posting.posted >= day {
          add(posting, of: record)
        } else {
          addUnseen(posting)
        }
      }
    }
    note(record.endingPosted, .unseen)
  }

  /// On and off the long-term board.
  private mutating func addGrant(of record: CaseRecord) {
    note(record.approvedOn, .unseen)
    note(record.effectiveFrom, .unseen)
    note(record.endedOn, .unseen)
    guard let approved = record.approvedOn else { return }
    if let from = record.effectiveFrom {
      addContinuing(record, from: max(approved, from), until: record.endedOn)
    }
    guard approved >= quarters[0] else { return }
    if approved > order.day, kind(of: record, on: approved) == .oneOff { note(approved, .granted) }
    let over = dayOver(ofGrant: approved)
    if kind(of: record, on: over) == .oneOff { note(over, .grantOver) }
  }

  private mutating func addContinuing(
    _ record: CaseRecord, from begun: CalendarDay, until ended: CalendarDay?
  ) {
    if let ended, ended <= begun { return }
    if kind(of: record, on: begun) == .continuing { note(begun, .granted) }
    if let ended, ended > order.day, kind(of: record, on: ended) == .continuing { note(ended, .ended) }
  }

  /// When what is paid once leaves the board: it hangs in its quarter and in the next.
  private func dayOver(ofGrant approved: CalendarDay) -> CalendarDay {
    if approved < quarters[1] { return quarters[2] }
    if approved < quarters[2] { return quarters[3] }
    return Quarter(containing: approved).next.next.firstDay
  }

  /// How it is paid; nil where it is not on a long-term board by the rules of that day.
  private func kind(of record: CaseRecord, on day: CalendarDay) -> Program.Kind? {
    guard let rule = order.rules[day][record.program], rule.isListed, let step = rule.step(.longTerm),
      order.shows(step)
    else { return nil }
    return rule.kind
  }

  /// Those of exempt cases have a due day that the office is told of, and no notice.
  private mutating func addObjections(of record: CaseRecord, isExempt: Bool) {
    for objection in record.objections {
      note(objection.receivedOn, isExempt ? .unseen : .objected)
      note(objection.closedOn, isExempt ? .unseen : .objectionClosed)
      if let due = procedure.dueDay(of: objection, against: record), objection.isOpen(on: due) {
        note(due + 1, isExempt ? .unseen : .objectionOverdue)
      }
    }
  }
}

extension CalendarDay {
  /// After every day that a sheet can have.
  fileprivate static let distant = CalendarDay(number: .max)
}
