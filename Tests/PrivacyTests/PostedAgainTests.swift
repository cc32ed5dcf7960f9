import Cases
import Diagnostics
import Notices
import Privacy
import RegisterFixtures
import Testing
import Vocabulary

/// A notice that is posted again after an objection, on its board and in the figures.
@Suite struct PostedAgainTests {
  static let again = """
    案件编号,榜次,轮次,张贴日期,撤下日期
    A,审核公示,1,2015-09-21,2015-09-24
    A,审核公示,2,2015-10-26,
    B,审核公示,1,2015-09-07,2015-09-08
    B,审核公示,2,2015-09-10,
    """
  static let objections = """
    案件编号,榜次,收到日期,处理结果,办结日期
    A,审核公示,2015-09-22,成立,2015-09-24
    B,审核公示,2015-10-08,,
    C,审核公示,2015-09-08,不成立,2015-09-09
    """
  static let rows = ["A", "B", "C"].map {
    row($0, ["review_posted": "2015-09-07", "approval_posted": "", "approved_on": "", "effective_from": ""])
  }

  static func published(on date: String) -> Published {
    Published(
      rows, sheets: [sheet("p.csv", again), sheet("o.csv", objections)], on: date,
      quarters: ["2015Q3", "2015Q4"])
  }

  @Test(arguments: [
    ("2015-09-21", true), ("2015-09-23", true), ("2015-09-24", false), ("2015-10-25", false),
    ("2015-10-26", true),
    ("2015-11-02", true), ("2015-11-03", false),
  ])
  func hangsRoundByRound(date: String, hangs: Bool) {
    let published = Self.published(on: date)
    #expect(published.boards(of: "A") == (hangs ? ["review"] : []))
    #expect(published.publication.held.isEmpty)
  }

  /// The dates of the notice are those of the round that hangs.
  @Test func theNoticeIsTheLastRounds() {
    let facts = Self.published(on: "2015-10-26").notice("review").sections.map(\.facts)
    #expect(facts.map(\.posted) == [day("2015-10-26")] && facts.map(\.lastDay) == [day("2015-11-02")])
    #expect(Self.published(on: "2015-10-20").notice("review").cameDown == day("2015-09-24"))
  }

  /// A case counts once a quarter, as its last round by then; an objection in the quarter of the notice it was
  /// raised against, once it has come.
  @Test func aQuarterCountsEachOnce() {
    let published = Self.published(on: "2016-01-04")
    let third = published.tally("2015Q3").publicity
    // By the end of September A's first notice was objected to, B's and C's were made.
    #expect([third.due, third.made, third.held, third.objections] == [3, 2, 1, 2])
    let fourth = published.tally("2015Q4").publicity
    #expect([fourth.due, fourth.made, fourth.held, fourth.objections] == [1, 1, 0, 0])
  }

  @Test func overdueObjectionsAreTold() {
    func found(_ date: String) -> [String] { Self.published(on: date).publication.report.sorted.map(place) }
    #expect(found("2015-11-04") == [] && found("2015-11-05") == ["3:3 objection.overdue"])
  }
}
