import Markup
import Notices
import Vocabulary

/// A table of a release, and the name of its file.
struct ReleaseTable {
  let name: String
  let table: Table

  init(_ name: String, _ table: Table) {
    self.name = name
    self.table = table
  }
}

/// The tables of a release: all from the figures, and the standards from their own list.
struct ReleaseTables {
  let figures: Figures
  let standards: [Standard]

  /// The places that a release's wording may give to tables, in the order of the tables.
  static let names = [
    "overview", "urban_dibao", "rural_dibao", "tekun", "one_off", "disaster", "dynamics", "oversight",
    "publicity", "cause", "group", "age", "sex", "disability", "standards",
  ]

  /// What stands in a place, one after the other; nothing where the rules know no such programme.
  func tables(_ name: String) -> [ReleaseTable] {
    switch name {
    case "overview": overview
    case "urban_dibao": dibao(name, "表二　城市低保")
    case "rural_dibao": dibao(name, "表三　农村低保")
    case "tekun": tekun
    case "one_off": oneOff
    case "disaster": grants(of: Program(name), name, "表六　\(profile.shortName(Program(name)))")
    case "dynamics": dynamics
    case "oversight": oversight
    case "publicity": publicity
    case "standards": standardsInForce
    default: Breakdown(rawValue: name).map(broken) ?? []
    }
  }

  var profile: RuleProfile { figures.profile }
  var quarter: Quarter { figures.quarter }
  var lastDay: String { quarter.lastDay.chinese }

  /// Whose figures these are, where not the office's own.
  func sources(_ programs: [Program]) -> [String] {
    var notes: [String] = []
    for program in programs {
      guard let rule = profile[program], !rule.source.isEmpty else { continue }
      notes.append("\(rule.shortName)：\(rule.source)。")
    }
    return notes
  }

  private func dibao(_ key: String, _ caption: String) -> [ReleaseTable] {
    let program = Program(key)
    guard profile[program] != nil else { return [] }
    let columns: [FigureColumn] = [
      .init("期末户数", program, .householdsInForce), .init("期末人数", program, .personsInForce),
      .init("期末当月应发额", program, .monthlyOutlay), .init("本季应发额", program, .quarterOutlay),
      .init("本年累计应发额", program, .yearOutlay), .init("期末人均月补助", program, .averageSubsidy),
    ]
    let table = figures.byDivision(
      "\(caption)（\(lastDay)，户、人、元）", columns, notes: [quarter.stockAndFlow] + sources([program]))
    return [ReleaseTable(key, table)]
  }

  private var tekun: [ReleaseTable] {
    let tekun = Program("tekun")
    guard profile[tekun] != nil else { return [] }
    let (together, apart) = (TallyPart.category("集中"), TallyPart.category("分散"))
    func parts(_ word: String, _ measure: Measure) -> [FigureColumn] {
      [
        .init("期末" + word, tekun, measure), .init("其中集中供养", tekun, measure.of(together)),
        .init("其中分散供养", tekun, measure.of(apart)),
      ]
    }
    let name = profile.shortName(tekun)
    let people = figures.byDivision(
      "表四（一）　\(name)对象（\(lastDay)，户、人）",
      parts("户数", .householdsInForce) + parts("人数", .personsInForce))
    let money = figures.byDivision(
      "表四（二）　\(name)应发额（\(lastDay)，元）",
      parts("当月应发额", .monthlyOutlay) + [
        .init("本季应发额", tekun, .quarterOutlay), .init("本年累计应发额", tekun, .yearOutlay),
        .init("期末人均月供养金", tekun, .averageSubsidy),
      ], notes: [quarter.stockAndFlow] + sources([tekun]))
    return [ReleaseTable("tekun", people), ReleaseTable("tekun-outlay", money)]
  }

  private var publicity: [ReleaseTable] {
    let postings: [FigureColumn] = [
      .init("应公示", nil, .postingsDue), .init("已公示", nil, .postingsMade), .init("暂缓公示", nil, .postingsHeld),
      .init("收到异议", nil, .objections), .init("期末尚未签字的县区、镇、村", nil, .endorsementsMissing),
    ]
    let decisions: [FigureColumn] = [
      .init("公示期未满即批准", nil, .decisionsEarly), .init("逾期批准", nil, .decisionsLate),
      .init("批准当月或更早起发", nil, .paymentsEarly),
    ]
    return [
      ReleaseTable("publicity", figures.byDivision("表九（一）　公示工作（\(quarter.days)，件次、件、个）", postings)),
      ReleaseTable(
        "publicity-decisions",
        figures.byDivision(
          "表九（二）　批准和发放的时限（\(quarter.days)，件）", decisions,
          notes: ["按批准日期计入本季度；存量和直接办理的案件不计。"])),
    ]
  }
}
