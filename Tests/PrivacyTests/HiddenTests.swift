import Cases
import Notices
import Privacy
import RegisterFixtures
import Testing
import Vocabulary

/// What no longer hangs, and what never does, on 31 October 2015.
@Suite struct HiddenTests {
  @Test func whatHungSaysWhenItCameDown() {
    let held: Row = BoardTests.underReview + ["review_posted": "2015-10-20", "reviewer": ""]
    let published = Published([
      row("K1", ["ended_on": "2015-09-10"]), row("K2", ["ended_on": "2015-10-20"]),
      row("K3", ["ended_on": "2015-10-05"]), row("K4", held),
      // Not paid yet, and already to end: it has not hung.
      row("K6", ["effective_from": "2015-11", "ended_on": "2015-12-15", "division": "611022107201"]),
      row("K5", ["ended_on": "2015-11-05", "division": "611022106201"]),
      row(
        "L1",
        BoardTests.oneOff + [
          "approved_on": "2015-06-30", "review_posted": "2015-06-01", "approval_posted": "2015-06-10",
          "division": "611022107200",
        ]),
    ])
    #expect(published.notice("review").cameDown == day("2015-07-14") && published.notice("review").isEmpty)
    #expect(published.notice("approval").cameDown == day("2015-07-22"))
    let longTerm = published.notice("long-term")
    #expect(longTerm.cameDown == day("2015-10-20") && longTerm.isEmpty)
    // K2 and K3 left in this quarter, K1 in the one before; never who.
    #expect(longTerm.sections.map(\.left) == [2])
    #expect(published.notice("long-term", Places.nextVillage).cameDown == nil)
    #expect(published.notice("ending").cameDown == nil)
    #expect(published.notice("long-term", code("611022107200")).cameDown == day("2015-10-01"))
    #expect(published.notice("long-term", code("611022107201")).cameDown == nil)
  }

  /// No row, no tag, no figure but one, and not even a place among the held.
  @Test func exemptAndMinors() {
    let visible = [row("K1"), row("K2", BoardTests.underReview)]
    let hidden =
      ["隐私保护", "儿童", "特殊疾病"].enumerated().flatMap { number, reason in
        [
          row("E\(number)", ["exempt": reason]),
          row("F\(number)", BoardTests.underReview + ["exempt": reason, "reviewer": ""]),
        ]
      } + [
        row("M1", ["resident_id": residentID(9, born: "19980101")]),
        row("M2", ["exempt": "其他", "ended_on": "2015-10-02"]),
      ]
    let (without, with) = (
      Published(visible, quarters: ["2015Q3"]), Published(hidden + visible, quarters: ["2015Q3"])
    )
    #expect(with.entries.map(\.tag) == without.entries.map(\.tag) && with.entries.count == 2)
    #expect(with.publication.held.isEmpty && with.publication.standings == [.exempt: 8, .published: 2])
    #expect(with.notice("long-term").sections.map(\.left) == without.notice("long-term").sections.map(\.left))
    #expect(with.notice("long-term").cameDown == nil)
    // Paid on 30 September: E0, E1, E2, M1, M2.
    #expect(with.tally("2015Q3").exempt == 5 && without.tally("2015Q3").exempt == 0)
    #expect(Self.figures(with.tally("2015Q3")) == Self.figures(without.tally("2015Q3")))
  }

  /// All that the public can read of a tally, in an order of its own.
  static func figures(_ tally: QuarterTally) -> [String] {
    tally.programs.flatMap { program in program.value.map { "\(program.key) \($0.key) \($0.value)" } }
      .sorted()
      + ["\(tally.publicity)"]
  }
}
