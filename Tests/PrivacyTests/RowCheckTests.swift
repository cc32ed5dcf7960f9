import Cases
import Notices
import Privacy
import RegisterFixtures
import Testing
import Vocabulary

/// The finished rows held against the register: what must not be there is found where it is.
struct RowCheckTests {
  private static let rows = [row("K1"), row("K2", ["applicant": "李四"]), row("K3", ["applicant": "张五"])]

  private func check(_ records: [CaseRecord], threshold: Int) -> RowCheck {
    var policy = PrivacyPolicy()
    policy.rarityThreshold = threshold
    let published = Published(Self.rows)
    let order = PublicationOrder(
      day: published.day, channel: .web, tree: Places.tree, rules: Rules.county, calendar: Calendars.of2015,
      endorsements: EndorsementBook([:]), waitsForEndorsement: false, policy: policy, key: .demo,
      quarters: [],
      standards: CountyStandards([], county: Places.county, city: Places.county))
    return RowCheck(published.publication.published, records, NameMask(for: records, threshold: 1), order)
  }

  @Test func whatIsInOrderIsClean() {
    #expect(check(Reading(Self.rows).records, threshold: 1).isClean)
    #expect(Published(Self.rows).publication.exposure.check.isClean)
  }

  @Test func initialsThatTooFewShareAreCounted() {
    var expected = RowCheck()
    expected.rareInitials = 1
    #expect(check(Reading(Self.rows).records, threshold: 2) == expected)
    expected.rareInitials = 3
    #expect(check(Reading(Self.rows).records, threshold: 3) == expected)
  }

  @Test func rowsOfMinorsAndOfExemptCasesAreCounted() {
    var expected = RowCheck()
    (expected.minors, expected.exempt, expected.rareInitials) = (1, 2, 1)
    let minor = ["resident_id": residentID(9, born: "20000101")]
    let rows = [
      row("K1", minor), row("K2", ["applicant": "李四", "exempt": "隐私保护"]), row("K3", ["applicant": "张五"]),
    ]
    #expect(check(Reading(rows).records, threshold: 1) == expected)
  }
}
