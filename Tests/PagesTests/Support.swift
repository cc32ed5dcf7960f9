import Notices
import Vocabulary

let quarter = Quarter("2015Q3")!
let city = division("611000000000", "商洛市", .city)
let counties = zip(["商州区", "洛南县", "丹凤县"], ["02", "21", "22"]).map { name, number in
  division("6110\(number)000000", name, .county)
}

func division(_ code: String, _ name: String, _ level: Division.Level) -> Division {
  Division(code: DivisionCode(code)!, name: name, level: level, parent: nil, isModel: false)
}

/// The programmes of 2012, where `without` does not name them.
func profile(without: Set<String> = []) -> RuleProfile {
  let programs = [
    ("urban_dibao", "城市低保"), ("rural_dibao", "农村低保"), ("tekun", "五保供养"), ("medical", "医疗救助"),
    ("temporary", "临时救助"),
    ("disaster", "受灾救助"), ("education", "教育救助"), ("housing", "住房救助"), ("employment", "就业救助"),
  ]
  let rules = programs.enumerated().filter { !without.contains($0.element.0) }.map { index, names in
    ProgramRule(
      program: Program(names.0), name: names.1, shortName: names.1, aliases: [],
      source: names.0 == "medical" ? "数据由医疗保障部门提供" : "", group: "", kind: index < 3 ? .continuing : .oneOff,
      isListed: index < 6, categories: names.0 == "tekun" ? ["集中": "集中供养"] : [:], appraisal: .none,
      spotCheckPercent: nil, direct: DirectCases(), steps: [])
  }
  return RuleProfile(
    key: "t", document: "", from: nil, until: nil, boards: [], sequence: [], programs: rules, bodies: [:])
}

/// Sums that are all different, so that no number can stand in for another.
func tallies(_ seed: Int) -> [DivisionCode: QuarterTally] {
  var next = seed * 100_003
  func number() -> Int {
    next += 7919
    return next
  }
  func programTally() -> ProgramTally {
    var tally = ProgramTally()
    (tally.householdsInForce, tally.personsInForce, tally.monthlyOutlay) = (number(), number(), Fen(number()))
    (tally.householdsJoined, tally.personsJoined, tally.householdsJoinedFound) = (
      number(), number(), number()
    )
    (tally.householdsLeft, tally.personsLeft) = (number(), number())
    (tally.quarterOutlay, tally.yearOutlay) = (Fen(number()), Fen(number()))
    (tally.grants, tally.personTimes, tally.quarterOneOff) = (number(), number(), Fen(number()))
    (tally.yearGrants, tally.yearPersonTimes, tally.yearOneOff) = (number(), number(), Fen(number()))
    return tally
  }
  return Dictionary(
    uniqueKeysWithValues: counties.map { county in
      var tally = QuarterTally()
      for rule in profile().programs { tally.programs[rule.program] = [.whole: programTally()] }
      tally.programs[Program("tekun")]?[.category("集中")] = programTally()
      tally.programs[Program("temporary")]?[.urgent] = programTally()
      (tally.publicity.due, tally.publicity.made, tally.publicity.held) = (number(), number(), number())
      tally.exempt = number()
      return (county.code, tally)
    })
}

/// What every county but the last reports of everything.
func oversight() -> OversightBook {
  var next = 31
  let keys =
    OversightMeasure.allCases.filter { $0 != .fundsSpent }.map(\.rawValue) + ["funds_spent_yuan:tekun"]
  return OversightBook(
    keys.flatMap { key in
      counties.dropLast(key == "media_disclosures" ? 1 : 0).map { county in
        next += 977
        return OversightRow(
          county: county.code, item: OversightItem(key)!, values: [.value: next, .yearToDate: next * 2])
      }
    })
}

func figures(
  reaching: Bool = true, rowsInError: Int = 0, profile: RuleProfile = profile(),
  oversight: OversightBook? = oversight(), breakdowns: [Figure] = []
) -> Figures {
  let all = [quarter: tallies(3), quarter.previous: tallies(2), quarter.yearAgo: tallies(1)]
  return Figures(
    RegisterSums(
      quarter, tallies: all, reachesPrevious: reaching, reachesYearAgo: reaching, rowsInError: rowsInError),
    city: city, counties: counties, profile: profile, oversight: oversight, breakdowns: breakdowns)
}
