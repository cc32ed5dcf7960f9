package import Diagnostics
package import Vocabulary

/// A condition of 三级签字、三权分离 (design §5): a case that fails it is held off the board.
///
/// A class, for a city asks them some millions of times, and copies of them cost more than the asking.
package final class Gate: Sendable {
  /// Stable name, such as `gate.same-hand`.
  package let id: String
  package let boards: Set<Board.Kind>
  /// Why the case is held, for the office.
  package let reason: Message
  /// Changes to `GateCase.example`, on the first of `boards`, that leave it open.
  package let passing: [@Sendable (inout GateCase) -> Void]
  /// Changes to it that make it hold.
  package let failing: [@Sendable (inout GateCase) -> Void]
  /// The boards once more: to look through two is quicker than to hash, half a million times.
  private let kinds: [Board.Kind]
  private let condition: @Sendable (CaseRecord, Circumstances) -> Bool

  init(
    _ id: String, on boards: Set<Board.Kind>, _ reason: Message,
    passing: [@Sendable (inout GateCase) -> Void], failing: [@Sendable (inout GateCase) -> Void],
    condition: @escaping @Sendable (CaseRecord, Circumstances) -> Bool
  ) {
    self.id = id
    self.boards = boards
    self.reason = reason
    self.passing = passing
    self.failing = failing
    kinds = Array(boards)
    self.condition = condition
  }

  /// Whether the gate keeps the case off the board; stock comes from before the gates.
  package func holds(_ record: CaseRecord, _ at: Circumstances) -> Bool {
    kinds.contains(at.posting.step.board.kind) && !record.isStock && condition(record, at)
  }

  package func holds(_ candidate: GateCase) -> Bool { holds(candidate.record, candidate.at) }

  /// Those that hold a case, in the order of the procedure.
  static func holding(_ record: CaseRecord, _ at: Circumstances) -> [Gate] {
    let gates = all.span
    var holding: [Gate] = []
    for place in gates.indices where gates[place].holds(record, at) { holding.append(gates[place]) }
    return holding
  }

  /// In the order of the procedure.
  package static let all = [
    investigators, appraisal, signOff, sameHand, verification, mustVisit, notPosted, reviewPeriod, objection,
    spotCheck, endorsement, calendar,
  ]
}
