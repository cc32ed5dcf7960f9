/// Makes one county's cases, in the order of `make`; every step has a file of its own.
struct CountyMaker {
  let county: County
  let staff: Staff
  let names: NameBook
  let numbers: NumberOffice
  let procedure: Procedure
  let seed: UInt64
  let live: LiveRounds
  let quarterly: [Round]
  let weekly: [Round]
  var dice: Dice
  var book = CountyBook()
  /// Old cases in force, by village: their people are the ones who get medical aid without a notice.
  var supported: [String: [CaseRow]] = [:]
  /// The cases made to be held, for the summary at the end.
  var marked: [(id: String, fault: Fault)] = []

  init(
    _ county: County, _ staff: Staff, _ names: NameBook, _ numbers: NumberOffice, _ procedure: Procedure,
    seed: UInt64
  ) {
    (self.county, self.staff, self.names, self.numbers) = (county, staff, names, numbers)
    (self.procedure, self.seed) = (procedure, seed)
    live = LiveRounds(procedure)
    quarterly = procedure.quarterly(county)
    weekly = procedure.weekly(county)
    dice = Dice(seed: seed, county.code)
  }

  /// The whole county. `quiet` is a village with nothing under way.
  mutating func make(_ heldCases: [HeldCase], quiet: String) {
    for village in county.villages { addHouseholds(of: village) }
    for village in county.villages { addGrants(of: village) }
    addPipeline(quiet: quiet)
    addExemptCases()
    for held in heldCases { add(held) }
    breakPastProcedures()
    visitHouseholds()
  }

  /// A resident who has lived `age` years on `day`.
  mutating func person(_ age: ClosedRange<Int>, on day: Day, female: Bool? = nil, surname: String? = nil)
    -> Person
  {
    let (year, month, date) = day.parts
    let born = Day(year - dice.within(age), month, date) - 1 - dice.below(364)
    let isFemale = female ?? dice.hits(42)
    let (name, family) = names.full(female: isFemale, surname: surname, &dice)
    let (number, birthday) = numbers.resident(born: born, female: isFemale)
    return Person(name: name, surname: family, number: number, born: birthday, female: isFemale)
  }

  mutating func newCase(_ program: Program, _ village: Village, _ person: Person) -> CaseRow {
    var row = CaseRow(id: numbers.caseID(), program: program, village: village, person: person)
    if dice.hits(85) { row.phone = numbers.phone() }
    if dice.hits(96) { row.address = address(village) }
    if dice.hits(97) { row.bank = numbers.bankAccount() }
    return row
  }

  /// Village and group, sometimes with a comma or on two lines, never a house number.
  private mutating func address(_ village: Village) -> String {
    let place = "\(village.town)\(village.short)\(1 + dice.below(9))组"
    switch dice.below(20) {
    case 0: return place + ",河东"
    case 1: return place + "\n(老戏楼对面)"
    case 2: return place + "\"新院\""
    case 3...9: return village.county + place
    default: return place
    }
  }

  /// Signs the case for a round, as a clerk who keeps the rules would.
  mutating func sign(_ row: inout CaseRow, _ round: Round) {
    let town = String(row.village.code.prefix(9)) + "000"
    let team = dice.shuffled(staff.investigators[town, default: []])
    row.investigators = Array(team.prefix(dice.hits(15) ? 3 : 2))
    row.origin = dice.hits(15) ? "主动发现" : "本人申请"
    row.verification = "通过"
    (row.relative, row.complaint) = (false, false)
    let byVillage = row.program == .tekun || row.program == .disaster
    let townReviewer = dice.pick(staff.reviewers[town, default: []])
    row.reviewer = byVillage ? staff.villageHeads[row.village.code, default: ""] : townReviewer
    row.approver = dice.pick(staff.approvers)
    row.payer = dice.pick(staff.payers)
    post(&row, round)
  }

  /// Sets the round's days, and with them appraisal and county visit of dibao.
  mutating func post(_ row: inout CaseRow, _ round: Round) {
    row.reviewPosted = round.reviewPosted
    row.approvalPosted = round.approvalPosted
    row.approvedOn = round.approvedOn
    if row.program.isContinuing { row.effectiveFrom = round.approvedOn?.firstOfNextMonth }
    guard row.program.isDibao else { return }
    let reviewed = round.reviewPosted ?? round.approvalPosted ?? procedure.asOf
    row.appraisedOn = procedure.days.onOrBefore(reviewed - 3 - dice.below(6))
    row.appraisal = "通过"
    row.visited = dice.hits(38)
    if dice.hits(1.2) { (row.relative, row.visited) = (true, true) }
    if dice.hits(1) { (row.complaint, row.visited) = (true, true) }
    if dice.hits(1.5) { row.objection = "不成立" }
  }
}
