package import Vocabulary

/// The two profiles of the design, as far as the tests look at them.
package enum Rules {
  package static let book = RuleBook(profiles: [of2012, of2021], countyProfiles: [:])
  package static let county = book.rules(of: Places.county)

  private static let boards = [
    Board(key: "review", kind: .review, title: "审核公示"),
    Board(key: "approval", kind: .approval, title: "审批公示"),
    Board(key: "long-term", kind: .longTerm, title: "长期公示"),
    Board(key: "ending", kind: .ending, title: "终止公示"),
  ]
  private static let week = PeriodRule(days: 7, counting: .calendar, words: "自次日起计算七天")

  package static let of2012 = RuleProfile(
    key: "2012", document: "民发〔2012〕220号", from: nil, until: day("2021-06-30"), boards: boards,
    sequence: [.review, .approval, .decision],
    programs: [
      rule("urban_dibao", "城市低保", ["城镇低保"], dibao, appraisal: .required, spotCheck: 30, steps: threeBoards()),
      rule(
        "rural_dibao", "农村低保", [], dibao, appraisal: .required, spotCheck: 30, ceiling: 5000,
        decision: DecisionLimit(days: 3, daysAfterObjection: 20), steps: threeBoards()),
      rule(
        "tekun", "五保供养", ["五保", "特困供养"], tekun, standards: .required,
        steps: threeBoards(reviewBy: .village) + [ending]),
      rule("medical", "医疗救助", [], oneOff, direct: DirectCases(groups: ["低保", "特困"]), steps: threeBoards()),
      rule("temporary", "临时救助", [], oneOff, direct: DirectCases(urgent: true), steps: threeBoards()),
      rule("education", "教育救助", [], unlisted, steps: []),
    ], bodies: [:],
    objections: ObjectionRule(days: 20, counting: .working, article: "民发〔2012〕220号"))

  package static let of2021 = RuleProfile(
    key: "2021", document: "民发〔2021〕57号", from: day("2021-07-01"), until: nil, boards: boards,
    sequence: [.review, .decision, .approval],
    programs: [
      rule("rural_dibao", "农村低保", [], dibao, appraisal: .afterObjection, steps: threeBoards(shown: 30)),
      rule("temporary", "临时救助", [], oneOff, direct: DirectCases(urgent: true), steps: threeBoards(shown: 30)),
    ], bodies: [:])

  package static let standards = [
    standard("611022000000", "rural_dibao", "6000", .year), standard("611000000000", "tekun", "800", .month),
  ]

  private static func standard(_ division: String, _ program: String, _ yuan: String, _ unit: Standard.Unit)
    -> Standard
  {
    Standard(
      division: code(division), program: Program(program), category: "", from: day("2010-01-01"), until: nil,
      amount: Fen(yuan: yuan)!, unit: unit, document: "示例文件")
  }

  private typealias Sort = (group: String, kind: Program.Kind, isListed: Bool, categories: [String: String])
  private static let dibao: Sort = ("dibao", .continuing, true, ["A": "A类", "B": "B类"])
  private static let tekun: Sort = ("tekun", .continuing, true, ["集中": "集中供养", "分散": "分散供养"])
  private static let oneOff: Sort = ("one-off", .oneOff, true, [:])
  private static let unlisted: Sort = ("one-off", .oneOff, false, [:])

  private static func rule(
    _ key: String, _ name: String, _ aliases: [String], _ sort: Sort,
    appraisal: ProgramRule.Appraisal = .none,
    spotCheck: Int? = nil, ceiling: Int? = nil, standards: StandardNeed = .optional,
    decision: DecisionLimit? = nil, direct: DirectCases = DirectCases(), steps: [Step]
  ) -> ProgramRule {
    ProgramRule(
      program: Program(key), name: name, shortName: name, aliases: aliases, source: "", group: sort.group,
      kind: sort.kind, isListed: sort.isListed, categories: sort.categories, appraisal: appraisal,
      spotCheckPercent: spotCheck, ceiling: ceiling.map { Fen($0 * 100) }, standards: standards,
      decisionLimit: decision, direct: direct, steps: steps)
  }

  private static func threeBoards(reviewBy level: Division.Level = .town, shown: Int? = nil) -> [Step] {
    [
      step(boards[0], level, week), step(boards[1], .county, shown == nil ? week : nil, shown: shown),
      step(boards[2], .county, nil),
    ]
  }

  private static let ending = step(boards[3], .county, week)

  private static func step(_ board: Board, _ level: Division.Level, _ period: PeriodRule?, shown: Int? = nil)
    -> Step
  {
    Step(board: board, level: level, article: "", period: period, shownDays: shown, channel: .both)
  }
}
