package import Vocabulary

/// The procedure of a county: the rules with what decides beside a case whether it may be posted.
package struct Procedure: Sendable {
  package let rules: CountyRules
  package let calendar: WorkCalendar
  package let endorsements: EndorsementBook
  /// Whether a notice waits for 三级签字背书 (`endorsement: hold`).
  package let waitsForEndorsement: Bool
  private let batches: [Batch: (cases: Int, visited: Int)]

  private struct Batch: Hashable {
    let program: Program
    let posted: CalendarDay
  }

  /// - Parameters:
  ///   - records: the county's cases.
  ///   - listed: the places of those in a batch; nil for all. The exempt ones are in none: else a notice of others
  ///     could hang, or not, by what is true of them.
  package init(
    rules: CountyRules, calendar: WorkCalendar, endorsements: EndorsementBook, waitsForEndorsement: Bool,
    records: [CaseRecord], listed: [Int]? = nil
  ) {
    self.rules = rules
    self.calendar = calendar
    self.endorsements = endorsements
    self.waitsForEndorsement = waitsForEndorsement
    var batches: [Batch: (cases: Int, visited: Int)] = [:]
    for place in listed ?? Array(records.indices) where !records[place].isStock {
      for posted in records[place].approvalDays {
        let batch = Batch(program: records[place].program, posted: posted)
        batches[batch, default: (0, 0)].cases += 1
        if records[place].isSpotChecked.reveal { batches[batch, default: (0, 0)].visited += 1 }
      }
    }
    self.batches = batches
  }

  /// Its posting on a board as it stands on a day: the last round that has come by then, else the first to come.
  package func posting(of record: CaseRecord, on kind: Board.Kind, by day: CalendarDay) -> Posting? {
    let postings = record.postings(on: kind, under: rules, calendar: calendar)
    return postings.last { $0.posted <= day } ?? postings.first
  }

  /// Its postings on the review and approval boards, one a round, past ones and those to come.
  package func postings(of record: CaseRecord) -> [Posting] {
    if record.reviewPosted == nil && record.approvalPosted == nil { return [] }
    return record.postings(on: .review, under: rules, calendar: calendar)
      + record.postings(on: .approval, under: rules, calendar: calendar)
  }

  /// The gates that keep a posting of a case off its board, as they stand on a day.
  package func holdingGates(_ record: CaseRecord, _ posting: Posting, on day: CalendarDay) -> [Gate] {
    if record.isStock { return [] }
    let kind = posting.step.board.kind
    let circumstances = Circumstances(
      posting: posting, review: kind == .approval ? self.posting(of: record, on: .review, by: day) : posting,
      batch: kind == .approval ? batch(of: record, posting) : (0, 0),
      endorsed: waitsForEndorsement ? endorsed(record, posting, on: day) : nil)
    if record.objections.isEmpty { return Gate.holding(record, circumstances) }
    var judged = record
    judged.objection = Secret(record.objection(against: kind, on: day))
    return Gate.holding(judged, circumstances)
  }

  /// Whether papers of its review or approval are still outstanding (手续补正中) for a case that is paid.
  package func hasPapersOutstanding(_ record: CaseRecord, on day: CalendarDay) -> Bool {
    guard !record.isStock, let first = record.firstNotice, let rule = rules[first][record.program],
      !record.isDirect(under: rule)
    else { return false }
    return [Board.Kind.review, .approval].contains { kind in
      guard rule.step(kind) != nil else { return false }
      guard let posting = posting(of: record, on: kind, by: day) else { return true }
      return !holdingGates(record, posting, on: day).isEmpty
    }
  }

  private func batch(of record: CaseRecord, _ posting: Posting) -> (cases: Int, visited: Int) {
    batches[Batch(program: record.program, posted: posting.posted)] ?? (0, 0)
  }

  private func endorsed(_ record: CaseRecord, _ posting: Posting, on day: CalendarDay)
    -> Circumstances.Endorsed
  {
    let village = record.terms(on: posting.posted).division
    func covers(_ division: DivisionCode) -> Bool {
      endorsements.covers(division, posted: posting.posted, on: day)
    }
    return Circumstances.Endorsed(
      village: covers(village), town: covers(village.town), county: covers(village.county))
  }
}

extension CaseRecord {
  /// The days of its batches: one for each time that it was posted for approval.
  fileprivate var approvalDays: [CalendarDay] {
    let days = rounds.filter { $0.kind == .approval }.map(\.posted)
    return days.isEmpty ? approvalPosted.map { [$0] } ?? [] : days
  }
}
