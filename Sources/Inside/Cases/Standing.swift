package import Vocabulary

/// Where a valid case stands on a day. Every case has exactly one standing (design §5).
package enum Standing: String, CaseIterable, Codable, Sendable {
  /// Never a row: declared, or the applicant is a minor.
  case exempt
  /// Taken down by hand.
  case withdrawn
  /// Of a programme that is counted and never listed.
  case unlisted
  case published
  /// Due on a board, kept off it by a gate, and on no other.
  case held
  case ended
  /// Under way, with nothing hanging today.
  case between
  case notYetDue
}

extension CaseRecord {
  /// Where a case stands that hangs nowhere and is not held.
  package func standingOffBoards(on day: CalendarDay, kind: Program.Kind) -> Standing {
    if let ended = endedOn, ended <= day { return .ended }
    if kind == .oneOff, isApproved(by: day) { return .ended }
    let begun = [reviewPosted, approvalPosted, approvedOn, endingPosted].contains {
      $0.map { $0 <= day } ?? false
    }
    return begun ? .between : .notYetDue
  }
}
