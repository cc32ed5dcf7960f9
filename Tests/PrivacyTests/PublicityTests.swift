import Cases
import Notices
import Privacy
import RegisterFixtures
import Testing
import Vocabulary

/// How the boards were kept, and what the city's figures make of its counties, of the register of `TallyTests`.
@Suite struct PublicityTests {
  @Test func publicity() {
    // Posted in the third quarter: A, D, E, H, J on two boards each; D's approval nobody signed.
    let third = TallyTests.published.tally("2015Q3").publicity
    #expect([third.due, third.made, third.held, third.objections] == [10, 9, 1, 2])
    // One county, two towns and four villages, and no head has signed.
    #expect(third.endorsementsMissing == 7)
    let second = TallyTests.published.tally("2015Q2").publicity
    #expect([second.due, second.made, second.held, second.objections] == [2, 2, 0, 0])
    #expect(TallyTests.published.tally("2015Q3").exempt == 1)
  }

  /// By the quarter of the decision; D and J are paid too early, and J was decided in October.
  @Test func decisionsAndPayments() {
    let changes: [Row] = [
      ["approved_on": "2015-07-21"], ["approved_on": "2015-07-30"],
      ["approved_on": "2015-07-21", "exempt": "隐私保护"],
      ["approved_on": "2015-07-21", "effective_from": "2015-07"],
    ]
    let hasty = changes.enumerated().map { number, change in row("L\(number)", change) }
    let published = Published(
      TallyTests.rows + hasty, changes: TallyTests.changes, quarters: ["2015Q3", "2015Q4"])
    let sums = ["2015Q3", "2015Q4"].map { published.tally($0).publicity }
    #expect(sums.map(\.decisionsEarly) == [2, 0] && sums.map(\.decisionsLate) == [1, 0])
    #expect(sums.map(\.paymentsEarly) == [2, 1])
  }

  @Test func endorsementsOfTheQuarter() throws {
    let quarter = try #require(Quarter("2015Q3"))
    let signed = ["611022000000": "2015-09-30", "611022106000": "2015-10-01", "611022106200": "2015-08-01"]
      .map {
        (EndorsementBook.Key(code($0.key), quarter), Endorsement(signer: "周七", signedOn: day($0.value)))
      }
    let book = EndorsementBook(Dictionary(uniqueKeysWithValues: signed))
    let published = Published(TallyTests.rows, quarters: ["2015Q3"], endorsements: book)
    #expect(published.tally("2015Q3").publicity.endorsementsMissing == 5)
  }

  @Test func theCityIsTheSumOfItsCounties() throws {
    let quarter = try #require(Quarter("2015Q3"))
    let elsewhere = TallyTests.rows.filter { ["A", "E", "K"].contains($0["case_id"]) }.map { row in
      row + ["division": "611002100200"]
    }
    let other = Published(elsewhere, of: Places.otherCounty, quarters: ["2015Q3"])
    let tallies = [
      Places.county: TallyTests.published.tally("2015Q3"), Places.otherCounty: other.tally("2015Q3"),
    ]
    let figures = Figures(
      RegisterSums(
        quarter, tallies: [quarter: tallies], reachesPrevious: false, reachesYearAgo: false, rowsInError: 0),
      city: Places.tree.root, counties: Places.tree.counties, profile: Rules.of2012, oversight: nil)
    func city(_ program: String?, _ measure: Measure) -> Int? {
      figures[Places.tree.root.code, program.map { Program($0) }, measure]?.value
    }
    #expect(city("rural_dibao", .householdsInForce) == 3 && city("rural_dibao", .monthlyOutlay) == 550_00)
    #expect(city("dibao", .personsInForce) == 7 && city("tekun", .quarterOutlay) == 2000_00)
    #expect(
      city("temporary", .grants) == 1 && city(nil, .postingsDue) == 14
        && city(nil, .endorsementsMissing) == 10)
    #expect(city(nil, .exemptHouseholds) == nil)
  }
}
