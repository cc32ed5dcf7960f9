import Vocabulary

/// Makes case_ids for cases whose sheet has none, or finds the ones that were made before: one for each subject.
package typealias CaseIDMint = @Sendable (_ subjects: Secret<[[UInt8]]>) -> [MintedCaseID]

/// A case_id of ours. It tells nothing of the person: tags hang on it.
package struct MintedCaseID: Sendable {
  package let id: String
  /// What a new one has to be kept under; nil when there is nothing to keep.
  package let key: String?

  package init(id: String, key: String?) {
    self.id = id
    self.key = key
  }
}

extension CaseBook {
  /// Gives every case without a case_id one that it will have in the next build too, whatever the order of the rows:
  /// by the resident, the programme and, for a one-off grant, its first day. Of several alike, the one that is paid
  /// from an earlier day comes first.
  mutating func mintCaseIDs(in context: ReadingContext) {
    guard !unnumbered.isEmpty else { return }
    let order = unnumbered.sorted { records[$0].comesBefore(records[$1]) }
    var counts: [CaseSubject: Int] = [:]
    let subjects = order.map { place in
      let subject = CaseSubject(records[place], in: context)
      counts[subject, default: 0] += 1
      return subject.bytes(counts[subject] ?? 0, of: county)
    }
    number(order, by: context.mint(Secret(subjects)))
  }
}

/// What tells a case from the others of a county.
private struct CaseSubject: Hashable {
  let resident: ResidentID
  let program: Program
  let day: CalendarDay?

  init(_ record: CaseRecord, in context: ReadingContext) {
    resident = record.residentID.reveal
    program = record.program
    let first = record.firstNotice
    day = context.rules[first ?? .init(number: 0)][program]?.kind == .oneOff ? first : nil
  }

  func bytes(_ ordinal: Int, of county: DivisionCode) -> [UInt8] {
    let day = day?.description ?? ""
    return resident.bytes + Array("|\(county)|\(program.key)|\(day)|\(ordinal)".utf8)
  }
}

extension CaseRecord {
  fileprivate func comesBefore(_ other: CaseRecord) -> Bool {
    let (mine, theirs) = (effectiveFrom?.number ?? .max, other.effectiveFrom?.number ?? .max)
    return mine == theirs ? location < other.location : mine < theirs
  }
}
