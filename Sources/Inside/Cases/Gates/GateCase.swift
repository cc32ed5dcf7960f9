/// A case before the gates of one board, with what they look at beside the case itself.
package struct GateCase: Sendable {
  package var record: CaseRecord
  package var posting: Posting
  /// Its review posting under the same profile; nil when there is none.
  package var review: Posting?
  /// Of its batch (county, programme, approval posting day): how many cases, how many visited.
  package var batch: (cases: Int, visited: Int)
  /// Whether the village, the town and the county have endorsed in time; nil where the site does not ask.
  package var endorsed: Endorsed?

  package struct Endorsed: Sendable {
    package var village: Bool
    package var town: Bool
    package var county: Bool

    package init(village: Bool, town: Bool, county: Bool) {
      self.village = village
      self.town = town
      self.county = county
    }
  }

  package init(
    record: CaseRecord, posting: Posting, review: Posting?, batch: (cases: Int, visited: Int),
    endorsed: Endorsed?
  ) {
    self.record = record
    self.posting = posting
    self.review = review
    self.batch = batch
    self.endorsed = endorsed
  }

  /// The ids of the gates that hold it, in the order of the procedure.
  package var holdingGates: [Gate] {
    let gates = Gate.all.span
    var holding: [Gate] = []
    for place in gates.indices where gates[place].holds(self) { holding.append(gates[place]) }
    return holding
  }
}
