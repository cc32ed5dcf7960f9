import Testing
import Vocabulary

@Suite struct RuleBookTests {
  static let county = code("611022000000")
  static let book = RuleBook(
    profiles: [profile("2012", until: "2021-06-30"), profile("2021", from: "2021-07-01")],
    countyProfiles: [
      county: [profile("2012 of the county", until: "2021-06-30"), profile("2021", from: "2021-07-01")]
    ])

  static func profile(
    _ key: String, from: String? = nil, until: String? = nil, boards: [Board] = []
  ) -> RuleProfile {
    RuleProfile(
      key: key, document: "", from: from.map(day), until: until.map(day), boards: boards, sequence: [],
      programs: [rule("a", "first"), rule("b", "second"), rule("c", "first")],
      bodies: [.town: [IssuingBody(ending: "街道", name: "办事处"), IssuingBody(ending: "", name: "人民政府")]])
  }

  static func rule(_ key: String, _ group: String) -> ProgramRule {
    ProgramRule(
      program: Program(key), name: "", shortName: "", aliases: [], source: "", group: group,
      kind: .continuing,
      isListed: true, categories: [:], appraisal: .none, spotCheckPercent: nil, direct: DirectCases(),
      steps: [])
  }

  @Test(arguments: [
    ("1900-01-01", "2012"), ("2015-10-31", "2012"), ("2021-06-30", "2012"), ("2021-07-01", "2021"),
    ("2099-01-01", "2021"),
  ])
  func theDayChooses(date: String, key: String) {
    #expect(Self.book.rules[day(date)].key == key)
    #expect(Self.book.rules(of: code("611002000000"))[day(date)].key == key)
  }

  @Test func aCountyHasItsOwn() {
    let own = Self.book.rules(of: Self.county)
    #expect(own[day("2015-10-31")].key == "2012 of the county" && own[day("2021-07-01")].key == "2021")
  }

  @Test func aBoardThatOnlyTheOldRulesHaveIsStillThere() {
    let review = Board(key: "review", kind: .review, title: "审核公示")
    let renamed = Board(key: "review", kind: .review, title: "初审公示")
    let village = Board(key: "village", kind: .review, title: "村榜")
    let rules = RuleBook(
      profiles: [
        Self.profile("old", until: "2021-06-30", boards: [village, review]),
        Self.profile("new", from: "2021-07-01", boards: [renamed]),
      ], countyProfiles: [:]
    ).rules
    #expect(rules.boards(on: day("2021-07-01")) == [renamed, village])
    #expect(rules.boards(on: day("2021-06-30")) == [village, review])
  }

  @Test func placesInTheOrderOfThePage() {
    let profile = Self.profile("p")
    #expect(["a", "b", "c", "d"].map { profile.place(of: Program($0)) } == [0, 1, 2, nil])
    #expect(["first", "second", "none"].map { profile.place(ofGroup: $0) } == [0, 1, 3])
    #expect(profile[Program("b")]?.group == "second" && profile[Program("d")] == nil)
  }

  @Test(arguments: [("竹林关镇", "竹林关镇人民政府"), ("城关街道", "城关街道办事处")])
  func issuers(town: String, issuer: String) {
    let division = Division(code: code("611022106000"), name: town, level: .town, parent: nil, isModel: false)
    #expect(Self.profile("p").issuer(for: division) == issuer)
  }

  @Test(
    arguments: [
      ("2015Q4", "2015-10-05", "2015-10-20", true), ("2015Q3", "2015-10-05", "2015-10-20", true),
      ("2015Q2", "2015-10-05", "2015-10-20", false), ("2016Q1", "2015-10-05", "2015-10-20", false),
      ("2015Q4", "2015-10-20", "2015-10-20", true), ("2015Q4", "2015-10-21", "2015-10-20", false),
      ("2015Q4", nil, "2015-10-20", false),
    ] as [(String, String?, String, Bool)])
  func endorsementOfTheQuarterOrTheOneBefore(quarter: String, signed: String?, on: String, covers: Bool)
    throws
  {
    let key = EndorsementBook.Key(Self.county, try #require(Quarter(quarter)))
    let book = EndorsementBook([key: Endorsement(signer: "周七", signedOn: signed.map(day))])
    #expect(book.covers(Self.county, posted: day("2015-10-12"), on: day(on)) == covers)
    #expect(!book.covers(code("611002000000"), posted: day("2015-10-12"), on: day(on)))
  }

  @Test func channels() {
    #expect(Channel.allCases.filter { $0.includes(.web) } == [.web, .both])
    #expect(Channel.allCases.filter { $0.includes(.print) } == [.print, .both])
  }
}
