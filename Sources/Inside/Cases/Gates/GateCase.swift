/// A case before the gates of one board.
package struct GateCase: Sendable {
  package var record: CaseRecord
  package var at: Circumstances

  /// The gates that hold it, in the order of the procedure.
  package var holdingGates: [Gate] { Gate.holding(record, at) }
}
