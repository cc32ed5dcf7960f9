import Notices
import Vocabulary

let quarter = Quarter("2015Q3")!
let city = division("611000000000", "商洛市", .city)
let danfeng = division("611022000000", "丹凤县", .county)
let shangzhou = division("611002000000", "商州区", .county)

let (urban, rural, tekun) = (Program("urban_dibao"), Program("rural_dibao"), Program("tekun"))
let temporary = Program("temporary")

func division(_ code: String, _ name: String, _ level: Division.Level) -> Division {
  Division(code: DivisionCode(code)!, name: name, level: level, parent: nil, isModel: false)
}

let profile = RuleProfile(
  key: "t", document: "", from: nil, until: nil, boards: [], sequence: [],
  programs: [
    rule(urban, .continuing), rule(rural, .continuing), rule(tekun, .continuing), rule(temporary, .oneOff),
  ], bodies: [:])

func rule(_ program: Program, _ kind: Program.Kind) -> ProgramRule {
  ProgramRule(
    program: program, name: program.key, shortName: program.key, aliases: [], source: "", group: "",
    kind: kind,
    isListed: true, categories: [:], appraisal: .none, spotCheckPercent: nil, direct: DirectCases(), steps: []
  )
}

/// Continuing: so many households of `persons` in all, at `fen` a month.
func inForce(_ households: Int, _ persons: Int, _ fen: Int) -> ProgramTally {
  var tally = ProgramTally()
  (tally.householdsInForce, tally.personsInForce, tally.monthlyOutlay) = (households, persons, Fen(fen))
  return tally
}

func granted(_ grants: Int, _ personTimes: Int, _ fen: Int) -> ProgramTally {
  var tally = ProgramTally()
  (tally.grants, tally.personTimes, tally.quarterOneOff) = (grants, personTimes, Fen(fen))
  return tally
}

func tally(_ programs: [Program: [TallyPart: ProgramTally]], exempt: Int = 0, due: Int = 0) -> QuarterTally {
  var tally = QuarterTally()
  tally.programs = programs
  tally.exempt = exempt
  tally.publicity.due = due
  return tally
}

func figures(
  _ tallies: [Quarter: [DivisionCode: QuarterTally]], previous: Bool = false, yearAgo: Bool = false,
  oversight: OversightBook? = nil, rowsInError: Int = 0
) -> Figures {
  Figures(
    RegisterSums(
      quarter, tallies: tallies, reachesPrevious: previous, reachesYearAgo: yearAgo,
      rowsInError: rowsInError),
    city: city, counties: [danfeng, shangzhou], profile: profile, oversight: oversight)
}

/// The lines of the file that begin with `start`, without it.
func lines(_ figures: Figures, _ start: String) -> [String] {
  String(decoding: figures.csv(), as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix(start) }
    .map { String($0.dropFirst(start.count)) }
}
