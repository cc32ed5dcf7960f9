import Notices
import Testing
import Vocabulary

@Suite struct NoticeTests {
  static let board = Board(key: "review", kind: .review, title: "审核公示")
  static let town = division("611022106000", "竹林关镇", .town)
  static let villages = ["611022106200", "611022106201", "611022106202"].map { DivisionCode($0)! }

  static func facts(_ posted: String?, _ group: String = "dibao", place: Int = 0, last: String? = nil)
    -> SectionFacts
  {
    SectionFacts(
      profile: "2012",
      group: group, kind: .continuing, issuer: town.code, article: "", counting: "",
      posted: posted.flatMap { CalendarDay(iso: $0) }, lastDay: last.flatMap { CalendarDay(iso: $0) },
      place: place)
  }

  static func entry(_ tag: UInt64, in village: DivisionCode, persons: Int = 1, fen: Int = 100) -> PublicEntry
  {
    PublicEntry(
      tag: RowTag(bits: tag), applicant: MaskedName(initial: "王"),
      program: EntryProgram(rural, name: "农村低保", place: 0), coveredPersons: persons, category: nil,
      amount: .exact(Fen(fen)), since: nil, change: nil, division: village)
  }

  static func section(
    _ facts: SectionFacts, _ entries: [PublicEntry], corrected: String? = nil, outstanding: Int = 0,
    left: Int = 0
  ) -> Section {
    var section = Section(facts)
    section.entries = entries
    (section.correctedOn, section.outstanding) = (corrected.flatMap { CalendarDay(iso: $0) }, outstanding)
    section.left = left
    return section
  }

  static func notice(_ village: Int, _ sections: [Section], cameDown: String? = nil) -> Notice {
    Notice(
      division: villages[village], board: board, sections: sections,
      cameDown: cameDown.flatMap { CalendarDay(iso: $0) })
  }

  /// Village by village, with the same tags; sums and last days are of all of them.
  @Test func aTownIsTheUnionOfItsVillages() {
    let (older, newer) = (
      Self.facts("2015-10-19", last: "2015-10-26"), Self.facts("2015-10-20", last: "2015-10-27")
    )
    let first = [
      Self.entry(9, in: Self.villages[0], persons: 2, fen: 150), Self.entry(10, in: Self.villages[0]),
    ]
    let second = [Self.entry(1, in: Self.villages[1], persons: 3, fen: 50)]
    let third = [Self.entry(5, in: Self.villages[2])]
    let union = Notice(
      town: Self.town, board: Self.board,
      of: [
        Self.notice(
          0, [Self.section(older, first, corrected: "2015-10-21", outstanding: 1, left: 2)],
          cameDown: "2015-10-01"),
        Self.notice(
          1, [Self.section(older, second, corrected: "2015-10-22", outstanding: 2, left: 3)],
          cameDown: "2015-10-05"),
        Self.notice(2, [Self.section(newer, third)]),
      ])
    #expect(union.division == Self.town.code && union.sections.map(\.facts) == [newer, older])
    #expect(union.sections.map { $0.entries.map(\.tag.bits) } == [[5], [9, 10, 1]])
    #expect(union.sections.map(\.households) == [1, 3] && union.households == 4)
    #expect(union.sections[1].persons == 6 && union.sections[1].amount == Fen(300))
    #expect(
      union.sections[1].correctedOn == CalendarDay(iso: "2015-10-22") && union.sections[0].correctedOn == nil)
    #expect(union.sections.map(\.outstanding) == [0, 3] && union.sections.map(\.left) == [0, 5])
    #expect(
      union.cameDown == CalendarDay(iso: "2015-10-05") && union.lastDay == CalendarDay(iso: "2015-10-27"))
  }

  @Test func sectionsNewestFirstThenInTheProfilesOrder() {
    let facts = [
      Self.facts("2015-10-19", "tekun", place: 2), Self.facts("2015-10-20", "tekun", place: 2),
      Self.facts("2015-10-19"),
      Self.facts("2015-10-20"),
    ]
    let shown = [facts[3], facts[1], facts[2], facts[0]]
    for order in [facts, facts.reversed(), shown] {
      #expect(Self.notice(0, order.map { Self.section($0, []) }).sections.map(\.facts) == shown)
    }
  }

  @Test func emptyNotices() {
    let none = Self.notice(0, [])
    #expect(none.isEmpty && none.households == 0 && none.lastDay == nil && none.cameDown == nil)
    // Those who left are said on a board without rows.
    #expect(Self.notice(0, [Self.section(Self.facts(nil), [], left: 1)]).isEmpty)
    let union = Notice(town: Self.town, board: Self.board, of: [none, none])
    #expect(union.isEmpty && union.sections.isEmpty && union.cameDown == nil)
  }

  @Test(
    arguments: [
      (0, "0000000000"), (1, "0000000001"), (31, "000000000Z"), (32, "0000000010"),
      (1 << 50 - 1, "ZZZZZZZZZZ"), (1 << 45, "1000000000"),
    ] as [(UInt64, String)])
  func tags(bits: UInt64, text: String) { #expect(RowTag(bits: bits).text == text) }

  @Test func masks() {
    #expect(MaskedName(initial: "张").text == "张**" && MaskedName(initial: "𠅤").text.unicodeScalars.count == 3)
  }
}
