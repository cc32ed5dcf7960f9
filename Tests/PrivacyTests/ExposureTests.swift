import Cases
import Notices
import Privacy
import RegisterFixtures
import Testing
import Vocabulary

/// What the privacy report counts, on rows that can be counted by hand.
struct ExposureTests {
  private func uniqueness(_ looks: [UInt64]) -> Uniqueness {
    var counter = ClassCounter()
    // What an earlier group left must not count.
    for group in [Array(repeating: 7, count: 40), looks] {
      counter.begin(group.count)
      for look in group { counter.add(look) }
    }
    return counter.found
  }

  /// fk of sdcMicro's freqCalc tests, of its five persons by status, and of ARX's test.csv by its columns (f = 1 for all:
  /// a mean risk of 1) and by zip code alone.
  @Test(arguments: [
    ([1, 2, 1, 3, 4, 4, 5, 1], 3, 5, 5), ([1, 2, 2, 1, 3], 1, 5, 3), ([1, 2, 3, 4, 5, 6, 7], 7, 7, 7),
    ([81667, 81675, 81925, 81931, 81931, 81931, 81931], 3, 3, 4), ([], 0, 0, 0), ([0, 0], 0, 2, 1),
  ])
  func equalRowsAreCounted(_ looks: [UInt64], _ alone: Int, _ belowThree: Int, _ classes: Int) {
    let found = uniqueness(looks)
    #expect(found.rows == looks.count && found.alone == alone)
    #expect(found.belowThree == belowThree && found.classes == classes)
  }

  /// Four households of one village: two alike but for the name, one with another sum, one of another programme.
  private static let rows = [
    row("K1"), row("K2", ["applicant": "李四"]), row("K3", ["amount": "260"]),
    row("K4", ["program": "tekun", "category": "分散", "amount": "260"]),
  ]

  @Test func eachColumnAddsWhatItTellsApart() throws {
    let board = try #require(Published(Self.rows).publication.exposure.boards["long-term"])
    func alone(_ showing: Showing) -> Int? { board.village[showing]?.alone }
    #expect(board.columns == [.applicant, .program, .coveredPersons, .amount, .since, .change])
    #expect(alone(.all) == 4 && alone(.without(.applicant)) == 2 && alone(.without(.program)) == 2)
    #expect(alone(.without(.amount)) == 2 && alone(.without(.since)) == 4)
    #expect(alone(.upTo(.applicant)) == 1 && board.village[.upTo(.applicant)]?.belowThree == 1)
    #expect(alone(.upTo(.program)) == 2 && board.villages == 1)
    // In bands 200 and 260 are the same, and 张三丰 is 张*丰 each time.
    #expect(alone(.amount(.band)) == 2 && alone(.otherName) == 4 && alone(.amount(.grade)) == 2)
    #expect(board.village[.amount(.exact)] == nil, "the policy's own is no alternative")
  }

  @Test func aTownComparesItsVillages() throws {
    let rows = [row("K1"), row("K2", ["division": "611022106201"]), row("K3", ["division": "611022107200"])]
    let exposure = Published(rows).publication.exposure
    #expect(exposure.boards["long-term"]?.village[.all]?.alone == 3)
    #expect(exposure.boards["long-term"]?.town[.all]?.alone == 1)
    #expect(exposure.divisions[code("611022106000")]?.belowThree == 2)
    #expect(exposure.divisions[code("611022107200")]?.alone == 1)
  }

  /// What the policy hides is not measured, whatever the register knows.
  @Test func onlyWhatIsShownCounts() throws {
    var policy = Published.open
    policy.amount = .band
    policy.columns["long-term"] = [.web: [.required, .amount]]
    let board = try #require(Published(Self.rows, policy: policy).publication.exposure.boards["long-term"])
    #expect(board.columns == [.applicant, .program, .amount])
    #expect(board.village[.all]?.alone == 2 && board.village[.amount(.exact)]?.alone == 4)
    policy.columns["long-term"] = [.web: .required]
    let bare = try #require(Published(Self.rows, policy: policy).publication.exposure.boards["long-term"])
    #expect(bare.village[.amount(.exact)] == nil, "no sum is shown: none is the alternative of another")
  }

  @Test func theListOfTheQuarterBeforeIsMatched() {
    let before: Row = withoutPapers + ["effective_from": "2015-01"]
    let rows = [
      row("K1", before), row("K2", before + ["applicant": "李四", "ended_on": "2015-09-01"]),
      row("K3", before + ["applicant": "王五", "ended_on": "2015-10-01"]),
      row("K4", before + ["applicant": "赵六"]), row("K5", before + ["applicant": "孙七"]),
      row("K6", before + ["applicant": "孙八"]),
      row("K7", withoutPapers + ["effective_from": "2015-10", "applicant": "周九"]),
    ]
    let published = Published(rows, changes: "K4,2015-10-01,300,,\n", adoptedOn: "2015-12-01")
    let link = published.publication.exposure.quarters[Places.village]
    var expected = LinkCounts()
    // K5 and K6 look the same; K3 has left, K7 has come, K4 has changed.
    (expected.rows, expected.before, expected.matched, expected.joined, expected.left) = (5, 5, 1, 2, 2)
    #expect(link == expected && !expected.namesOne)
  }

  @Test(arguments: [
    ([1, 2, 3], [1, 2, 3], 3, 0, 0), ([1, 1, 2], [1, 2], 1, 0, 1), ([], [4], 0, 1, 0),
    ([5, 5], [5, 5], 0, 0, 0),
    ([9, 1], [1, 8], 1, 1, 1),
  ])
  func twoListsAreLaidSideBySide(_ old: [UInt64], _ new: [UInt64], _ matched: Int, _ joined: Int, _ left: Int)
  {
    let link = LinkCounts(from: old, to: new)
    #expect(link.matched == matched && link.joined == joined && link.left == left)
    #expect(link.namesOne == (joined == 1 || left == 1))
  }

  @Test func sumsTellIncomeAndCategory() {
    let rows = [
      row("K1", ["amount": "1000"]), row("K2", ["amount": "400"]),
      row("K3", ["program": "tekun", "category": "分散", "covered_persons": "1", "amount": "800"]),
      row("K4", ["program": "urban_dibao"]),
      row("K5", ["program": "temporary", "category": "", "effective_from": ""]),
    ]
    var expected = AmountInference()
    (expected.rows, expected.full, expected.below, expected.noStandard) = (4, 2, 1, 1)
    #expect(
      Published(rows).publication.exposure.amounts == expected, "one standard for all categories tells none")
    var policy = Published.open
    policy.amount = .band
    #expect(Published(rows, policy: policy).publication.exposure.amounts == AmountInference())
  }
}
