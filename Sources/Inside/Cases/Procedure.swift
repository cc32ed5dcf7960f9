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

  package init(
    rules: CountyRules, calendar: WorkCalendar, endorsements: EndorsementBook, waitsForEndorsement: Bool,
    records: [CaseRecord]
  ) {
    self.rules = rules
    self.calendar = calendar
    self.endorsements = endorsements
    self.waitsForEndorsement = waitsForEndorsement
    var batches: [Batch: (cases: Int, visited: Int)] = [:]
    for record in records where !record.isStock {
      guard let posted = record.approvalPosted else { continue }
      let batch = Batch(program: record.program, posted: posted)
      batches[batch, default: (0, 0)].cases += 1
      if record.isSpotChecked.reveal { batches[batch, default: (0, 0)].visited += 1 }
    }
    self.batches = batches
  }

  package func posting(of record: CaseRecord, on kind: Board.Kind) -> Posting? {
    record.posting(on: kind, under: rules, calendar: calendar)
  }

  /// Its postings on the review and approval boards, past ones and those to come.
  package func postings(of record: CaseRecord) -> [Posting] {
    record.reviewPosted == nil && record.approvalPosted == nil
      ? [] : [.review, .approval].compactMap { posting(of: record, on: $0) }
  }

  /// The gates that keep a posting of a case off its board, as they stand on a day.
  package func holdingGates(_ record: CaseRecord, _ posting: Posting, on day: CalendarDay) -> [Gate] {
    if record.isStock { return [] }
    let review = posting.step.board.kind == .approval ? self.posting(of: record, on: .review) : posting
    return GateCase(
      record: record, posting: posting, review: review, batch: batch(of: record),
      endorsed: waitsForEndorsement ? endorsed(record, posting, on: day) : nil
    ).holdingGates
  }

  /// Whether papers of its review or approval are still outstanding (手续补正中) for a case that is paid.
  package func hasPapersOutstanding(_ record: CaseRecord, on day: CalendarDay) -> Bool {
    guard !record.isStock, let first = record.firstNotice, let rule = rules[first][record.program],
      !record.isDirect(under: rule)
    else { return false }
    return [Board.Kind.review, .approval].contains { kind in
      guard rule.step(kind) != nil else { return false }
      guard let posting = posting(of: record, on: kind) else { return true }
      return !holdingGates(record, posting, on: day).isEmpty
    }
  }

  private func batch(of record: CaseRecord) -> (cases: Int, visited: Int) {
    record.approvalPosted.flatMap { batches[Batch(program: record.program, posted: $0)] } ?? (0, 0)
  }

  private func endorsed(_ record: CaseRecord, _ posting: Posting, on day: CalendarDay) -> GateCase.Endorsed {
    let village = record.terms(on: posting.posted).division
    func covers(_ division: DivisionCode) -> Bool {
      endorsements.covers(division, posted: posting.posted, on: day)
    }
    return GateCase.Endorsed(
      village: covers(village), town: covers(village.town), county: covers(village.county))
  }
}
