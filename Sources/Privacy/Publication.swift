package import Cases
package import Diagnostics
package import Notices
package import Vocabulary

/// What `publish` needs beside the book.
package struct PublicationOrder: Sendable {
  package let day: CalendarDay
  package let channel: Channel
  package let tree: DivisionTree
  package let rules: CountyRules
  package let calendar: WorkCalendar
  package let endorsements: EndorsementBook
  package let waitsForEndorsement: Bool
  package let policy: PrivacyPolicy
  package let key: MasterKey
  /// The quarters whose sums are needed.
  package let quarters: Set<Quarter>
  /// For the privacy report alone.
  package let standards: CountyStandards
  /// Of the whole site, where the office has given them; for the privacy report alone.
  package let households: HouseholdCounts?
  /// What was taken down by hand.
  let withdrawals: [Withdrawal]

  package init(
    day: CalendarDay, channel: Channel, tree: DivisionTree, rules: CountyRules, calendar: WorkCalendar,
    endorsements: EndorsementBook, waitsForEndorsement: Bool, policy: PrivacyPolicy, key: MasterKey,
    quarters: Set<Quarter>, standards: CountyStandards, households: HouseholdCounts? = nil,
    withdrawals: [Withdrawal] = []
  ) {
    self.day = day
    self.channel = channel
    self.tree = tree
    self.rules = rules
    self.calendar = calendar
    self.endorsements = endorsements
    self.waitsForEndorsement = waitsForEndorsement
    self.policy = policy
    self.key = key
    self.quarters = quarters
    self.standards = standards
    self.households = households
    self.withdrawals = withdrawals
  }

  /// Whether a board is on its channel: the web has a page of what hangs on paper alone too, with sums and no row.
  func shows(_ step: Step) -> Bool { channel == .web || step.channel.includes(channel) }
}

/// What comes out of a book: what the public may read, and what the office has to know.
package struct Publication: Sendable {
  package let published: CountyPublication
  /// For paper alone, where the policy is signed for it.
  package let paperNames: PaperNames
  package let held: [HeldCase]
  package let standings: [Standing: Int]
  /// The days to come on which any of this changes by itself.
  package let turningDays: TurningDays
  /// For the other counties; empty on the site of one.
  package let traces: CountyTraces
  /// What its boards give away.
  package var exposure: Exposure
  /// Two equal tags in one notice; objections that are overdue.
  package var report: Report
}

/// A case that a gate keeps off a board, for `reports/held.csv`: by place, never by name.
package struct HeldCase: Sendable {
  package let location: SourceLocation
  package let board: String
  package let gates: [Gate]

  package init(location: SourceLocation, board: String, gates: [Gate]) {
    (self.location, self.board, self.gates) = (location, board, gates)
  }
}
