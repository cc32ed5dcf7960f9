package import Diagnostics
import Tables
package import Vocabulary

/// An objection (异议) against a case on a board, as `objections.csv` has it.
package struct ObjectionRecord: Sendable {
  package let location: SourceLocation
  package let kind: Board.Kind
  package let receivedOn: CalendarDay
  /// Whether it was upheld; nothing while it is open.
  package let isUpheld: Secret<Bool?>
  package let closedOn: CalendarDay?

  /// How it stands on a day by which it has been received.
  package func isOpen(on day: CalendarDay) -> Bool { closedOn.map { $0 > day } ?? true }
}

/// Reads one row of an objection sheet, but for whose it is; nil when it is in error.
func objectionRecord(from cells: inout CellReader, in context: ReadingContext) -> ObjectionRecord? {
  cells.require(.receivedOn)
  let received = cells.day(.receivedOn)
  let kind = checkedBoard(&cells, context, on: received)
  let isUpheld = cells.word(.result).map { $0 == "成立" }
  let closed = cells.day(.closedOn)
  if cells.bytes(.result).isEmpty != cells.bytes(.closedOn).isEmpty {
    cells.missing(cells.bytes(.result).isEmpty ? .result : .closedOn)
  }
  if let received, let closed, closed < received {
    cells.find(.objectionClosed, .closedOn, before(.closedOn, closed, .receivedOn, received))
  }
  guard cells.isSound, let kind, let received else { return nil }
  return ObjectionRecord(
    location: cells.place(.receivedOn), kind: kind, receivedOn: received, isUpheld: Secret(isUpheld),
    closedOn: closed)
}

extension CaseRecord {
  /// How objections stand on a day for a posting on a board: those against it and, before the approval, those
  /// against the review. Without `objections.csv`, what the case sheet says.
  package func objection(against kind: Board.Kind, on day: CalendarDay) -> Objection {
    guard !objections.isEmpty else { return objection.reveal }
    let raised = objections.filter { ($0.kind == .review || $0.kind == kind) && $0.receivedOn <= day }
    if raised.contains(where: { isInForce($0, on: day) }) { return .upheld }
    if raised.contains(where: { $0.isOpen(on: day) }) { return .open }
    return raised.isEmpty ? .none : .rejected
  }

  /// An upheld objection ends the notice that it was raised against, not the one posted after it was closed.
  private func isInForce(_ objection: ObjectionRecord, on day: CalendarDay) -> Bool {
    guard objection.isUpheld.reveal == true, let closed = objection.closedOn, closed <= day else {
      return false
    }
    return !rounds.contains { $0.kind == objection.kind && (closed...day).contains($0.posted) }
  }

  /// Whether an objection was received by a day against what was posted on one of some days.
  package func hasObjection(
    against days: ClosedRange<CalendarDay>, by day: CalendarDay
  ) -> Bool {
    guard !objections.isEmpty else { return objection.reveal != .none }
    return objections.contains { objection in
      guard objection.kind != .ending, objection.receivedOn <= day else { return false }
      let posted = rounds.filter { $0.kind == objection.kind }.map(\.posted)
      let target = posted.last { $0 <= objection.receivedOn } ?? self.posted(on: objection.kind)
      return target.map(days.contains) ?? false
    }
  }
}
