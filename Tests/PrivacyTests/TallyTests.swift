import Cases
import Notices
import Privacy
import RegisterFixtures
import Testing
import Vocabulary

/// The figures of a small register, by hand (design §9).
@Suite struct TallyTests {
  static let oneOff: Row = ["category": "", "effective_from": "", "review_posted": "", "approval_posted": ""]

  static let earlier: Row = [
    "review_posted": "2014-12-01", "approval_posted": "2014-12-10", "approved_on": "2014-12-20",
    "effective_from": "2015-01",
  ]

  static let rows: [Row] = [
    row("A", ["origin": "主动发现"]),
    row(
      "B",
      [
        "review_posted": "2015-05-04", "approval_posted": "2015-05-13", "approved_on": "2015-05-22",
        "effective_from": "2015-06", "amount": "100", "covered_persons": "1",
      ]),
    row(
      "C",
      earlier + [
        "amount": "300", "covered_persons": "3", "ended_on": "2015-08-15",
      ]),
    row(
      "D",
      [
        "program": "urban_dibao", "effective_from": "2015-07-15", "amount": "400.50", "covered_persons": "1",
        "approver": "",
        "objection": "待处理",
      ]),
    row("E", ["program": "五保", "category": "集中", "amount": "500", "covered_persons": "1"]),
    row("F", oneOff + ["program": "temporary", "urgent": "是", "amount": "1000", "covered_persons": "3"]),
    row("G", oneOff + ["program": "temporary", "approved_on": "2015-02-10", "amount": "800"]),
    row(
      "H",
      [
        "program": "medical", "category": "", "effective_from": "", "review_posted": "2015-09-07",
        "approval_posted": "2015-09-16", "approved_on": "2015-10-08", "amount": "5000",
      ]),
    row(
      "I",
      oneOff + [
        "program": "education", "approved_on": "2015-09-01", "amount": "2000", "covered_persons": "1",
      ]),
    // Decided in October, paid from September: not counted by the end of September.
    row(
      "J",
      [
        "review_posted": "2015-09-07", "approval_posted": "2015-09-16", "approved_on": "2015-10-08",
        "effective_from": "2015-09", "objection": "不成立",
      ]),
    row("K", ["exempt": "隐私保护"]),
  ]
  static let changes = "B,2015-09,150,2,"
  static let published = Published(rows, changes: changes, quarters: ["2015Q2", "2015Q3", "2015Q4"])

  static func sums(_ program: String, _ part: TallyPart = .whole, _ quarter: String = "2015Q3")
    -> ProgramTally
  {
    published.tally(quarter).programs[Program(program)]?[part] ?? ProgramTally()
  }

  static func inForce(_ tally: ProgramTally) -> [Int] {
    [tally.householdsInForce, tally.personsInForce, tally.monthlyOutlay.count]
  }

  static func moved(_ tally: ProgramTally) -> [Int] {
    [
      tally.householdsJoined, tally.personsJoined, tally.householdsJoinedFound, tally.householdsLeft,
      tally.personsLeft,
    ]
  }

  static func paid(_ tally: ProgramTally) -> [Int] { [tally.quarterOutlay.count, tally.yearOutlay.count] }

  static func granted(_ tally: ProgramTally) -> [Int] {
    [
      tally.grants, tally.personTimes, tally.quarterOneOff.count, tally.yearGrants, tally.yearPersonTimes,
      tally.yearOneOff.count,
    ]
  }

  @Test func ruralDibao() {
    let third = Self.sums("rural_dibao")
    #expect(Self.inForce(third) == [2, 4, 350_00])
    #expect(Self.moved(third) == [1, 2, 1, 1, 3])
    // July: B 100, C 300. August: A 200, B 100, C 300. September: A 200, B 150. Before: six times C, June's B.
    #expect(Self.paid(third) == [1350_00, 1350_00 + 1900_00])
    let second = Self.sums("rural_dibao", .whole, "2015Q2")
    #expect(Self.inForce(second) == [2, 4, 400_00] && Self.moved(second) == [1, 1, 0, 0, 0])
    #expect(Self.paid(second) == [1000_00, 1900_00])
    // J's money of September is of the year, though it was decided in October.
    let fourth = Self.sums("rural_dibao", .whole, "2015Q4")
    #expect(Self.inForce(fourth) == [3, 6, 550_00] && Self.moved(fourth) == [0, 0, 0, 0, 0])
    #expect(Self.paid(fourth) == [1650_00, 1650_00 + 3250_00 + 200_00])
  }

  @Test func othersThatContinue() {
    // Paid from the middle of July: the first of August is the first that finds it.
    #expect(
      Self.inForce(Self.sums("urban_dibao")) == [1, 1, 400_50]
        && Self.paid(Self.sums("urban_dibao")) == [801_00, 801_00])
    #expect(Self.moved(Self.sums("urban_dibao")) == [1, 1, 0, 0, 0])
    #expect(
      Self.inForce(Self.sums("tekun")) == [1, 1, 500_00]
        && Self.paid(Self.sums("tekun")) == [1000_00, 1000_00])
    #expect(Self.inForce(Self.sums("tekun", .category("集中"))) == [1, 1, 500_00])
    #expect(Self.inForce(Self.sums("tekun", .category("分散"))) == [0, 0, 0])
    #expect(Self.inForce(Self.sums("rural_dibao", .category("A"))) == [2, 4, 350_00])
  }

  @Test func grants() {
    #expect(Self.granted(Self.sums("temporary")) == [1, 3, 1000_00, 2, 5, 1800_00])
    #expect(Self.granted(Self.sums("temporary", .urgent)) == [1, 3, 1000_00, 1, 3, 1000_00])
    #expect(Self.granted(Self.sums("temporary", .whole, "2015Q2")) == [0, 0, 0, 1, 2, 800_00])
    #expect(Self.granted(Self.sums("medical")) == [0, 0, 0, 0, 0, 0])
    #expect(Self.granted(Self.sums("medical", .whole, "2015Q4")) == [1, 2, 5000_00, 1, 2, 5000_00])
    // Counted, and never a row.
    #expect(Self.granted(Self.sums("education")) == [1, 1, 2000_00, 1, 1, 2000_00])
    #expect(!Self.published.entries.contains { $0.program?.program.key == "education" })
  }
}

/// The same by cause, group, age, sex and disability.
@Suite struct BreakdownTallyTests {
  private static let published = Published(
    [
      row("A", ["cause": "因病", "disability": "肢体"]), row("B", ["cause": "因病", "amount": "100"]),
      row("C", ["cause": ""]),
      row("D", TallyTests.earlier + ["cause": "因学", "ended_on": "2015-08-15"]),
      row("E", ["cause": "因学", "exempt": "隐私保护"]),
      row("F", TallyTests.oneOff + ["program": "temporary", "cause": "因灾", "group": "低保"]),
      row("G", TallyTests.oneOff + ["program": "education", "cause": "因学"]),
    ], quarters: ["2015Q3"])

  private func counts(_ program: String, _ breakdown: Breakdown) -> [String: Int] {
    let sums = Self.published.tally("2015Q3").breakdowns[Program(program)]?[breakdown].map(\.cases) ?? []
    return Dictionary(uniqueKeysWithValues: zip(breakdown.categories, sums)).filter { $0.value > 0 }
  }

  @Test func everyCaseIsInOneCategoryOfEach() {
    #expect(counts("rural_dibao", .cause) == ["因病": 2, "未登记": 1])
    #expect(counts("rural_dibao", .disability) == ["肢体": 1, "未登记": 2])
    #expect(counts("temporary", .cause) == ["因灾": 1] && counts("temporary", .group) == ["低保": 1])
    for breakdown in Breakdown.allCases where breakdown != .group {
      #expect(counts("rural_dibao", breakdown).values.reduce(0, +) == 3, "\(breakdown)")
    }
    // Of dibao no group is told, and of an unlisted programme nothing.
    #expect(counts("rural_dibao", .group).isEmpty && counts("education", .cause).isEmpty)
  }

  @Test func moneyIsOfTheSameCases() throws {
    let tally = try #require(Self.published.tally("2015Q3").breakdowns[Program("rural_dibao")])
    let amounts = tally[.cause].map(\.money.count)
    #expect(amounts[0] > 100_00 && amounts.reduce(0, +) > amounts[0] && tally.largest.count >= 100_00)
    #expect(tally.left == 1 && tally.entered == 3)
  }

  @Test func aTableIsOfOneDimension() {
    #expect(Breakdown.width == Breakdown.allCases.map(\.categories.count).reduce(0, +))
    let places = Breakdown.allCases.flatMap { breakdown in
      breakdown.categories.indices.map { breakdown.offset + $0 }
    }
    #expect(places == Array(0..<Breakdown.width))
  }
}
