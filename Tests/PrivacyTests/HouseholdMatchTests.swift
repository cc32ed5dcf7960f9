import Notices
import Privacy
import RegisterFixtures
import Testing
import Vocabulary

/// K and δ of lists that can be counted by hand.
struct HouseholdMatchTests {
  @Test func theRisksAreThoseOfTheirDefinitions() {
    var match = HouseholdMatch()
    match.add(rows: 1, applicants: 1, of: 1)
    match.add(rows: 3, applicants: 3, of: 4)
    match.add(rows: 15, applicants: 14, of: 30)
    match.add(rows: 1, applicants: 1, of: 5)
    match.add(rows: 2, applicants: 2, of: 0)
    match.add(rows: 4, applicants: 4, of: nil)
    #expect(match.rows == 20 && match.rowsOutside == 4 && match.rowsByK[0] == 2)
    #expect(match.rows(below: 2) == 1 && match.rows(below: 5) == 4)
    #expect(abs(match.meanRisk - (1 + 3.0 / 4 + 15.0 / 30 + 1.0 / 5) / 20) < 1e-12)
    #expect(match.risk95 == 0.25, "of twenty rows one may have more")
    #expect(match.rowsCertain == 1 && match.largest == .init(listed: 1, households: 1))
  }

  /// More applicants than households are no more than all of them.
  @Test func aListThatIsOutOfDateMakesNobodyMoreThanCertain() {
    var match = HouseholdMatch()
    match.add(rows: 6, applicants: 5, of: 3)
    #expect(match.largest == .init(listed: 3, households: 3) && match.rowsCertain == 6)
    #expect(HouseholdMatch().meanRisk == 0 && HouseholdMatch().risk95 == 0)
  }

  @Test func rowsAreMatchedByTheInitialThatIsShown() throws {
    let rows = [
      row("K1"), row("K2", ["applicant": "张四"]), row("K3", ["applicant": "欧阳五"]),
      row("K4", ["division": "611022106201"]), row("K5", ["applicant": "孙七", "division": "611022107200"]),
    ]
    var policy = PrivacyPolicy()
    policy.rarityThreshold = 2
    let households = HouseholdCounts([
      Places.village: ["张": 2, "欧": 3, "钱": 4], Places.nextVillage: ["张": 1],
    ])
    let published = Published(rows, policy: policy, households: households)
    let match = try #require(published.publication.exposure.households)
    // 欧阳 and 孙 are rare: 某** could be any household of a rare initial; 611022107200 has no list.
    #expect(match.rowsByK == [2: 2, 7: 1, 1: 1] && match.rowsOutside == 1)
    #expect(match.rowsCertain == 3)
    #expect(Published(rows).publication.exposure.households == nil)
  }

  /// Two grants of one person are one household.
  @Test func aPersonOfTwoGrantsIsOneApplicant() throws {
    let same = residentID(1)
    let rows = [
      row("K1", ["resident_id": same]),
      row(
        "K2",
        [
          "resident_id": same, "program": "temporary", "category": "", "effective_from": "",
          "approved_on": "2015-08-01",
        ]),
    ]
    let households = HouseholdCounts([Places.village: ["张": 2]])
    let match = try #require(Published(rows, households: households).publication.exposure.households)
    #expect(
      match.rowsByK == [2: 2] && match.rowsCertain == 0 && match.largest == .init(listed: 1, households: 2))
  }
}
