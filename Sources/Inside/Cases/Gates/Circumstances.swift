/// What the gates look at beside the case itself, which is not copied for them.
package struct Circumstances: Sendable {
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
  }
}
