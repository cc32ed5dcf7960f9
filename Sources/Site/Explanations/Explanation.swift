import Diagnostics

/// What a message means, for `sanbang explain`. Rules of rows and gates explain themselves; everything else that can be
/// said has its explanation here.
package struct Explanation: Sendable {
  package let id: String
  /// What has happened.
  let what: Message
  /// Why it matters.
  let why: Message
  /// How it is mended.
  let mend: Message
  /// How it looks when it is right; empty where words do.
  let example: String

  init(_ id: String, _ what: Message, why: Message, mend: Message, example: String = "") {
    self.id = id
    self.what = what
    self.why = why
    self.mend = mend
    self.example = example
  }

  /// By id.
  package static let all =
    (ofCases + ofSheets + ofFiles + ofSettings + ofSites + ofPublic + ofPlans + ofLedgers + ofRules
    + ofTemplates + ofPrinting + ofProse + ofReports + ofFrozen + ofLeaks)
    .sorted { $0.id < $1.id }
}
