extension CountyMaker {
  /// Dibao and tekun of one village: exactly its quota in force, and those that have left besides.
  mutating func addHouseholds(of village: Village) {
    for covered in householdSizes(village.quota.dibaoHouseholds, village.quota.dibaoPersons) {
      var row = dibao(village, covered: covered)
      addMembers(of: row)
      vary(&row)
      keep(row)
      if dice.hits(12) { addLeaver(dibao(village, covered: 1 + dice.below(3))) }
    }
    for _ in 0..<village.quota.tekun {
      keep(tekun(village))
      if dice.hits(9) { addLeaver(tekun(village)) }
    }
  }

  /// A household in force: mostly stock, else joined in one of the quarters since.
  mutating func dibao(_ village: Village, covered: Int, age: ClosedRange<Int> = 19...88) -> CaseRow {
    let start = startDay()
    var row = household(village, covered: covered, age: age, on: start.day)
    begin(&row, start)
    return row
  }

  mutating func tekun(_ village: Village, age: ClosedRange<Int>? = nil) -> CaseRow {
    let start = startDay()
    var row = elder(village, age: age, on: start.day)
    begin(&row, start)
    return row
  }

  /// A dibao household that has not applied yet.
  mutating func household(_ village: Village, covered: Int, age: ClosedRange<Int> = 19...88, on day: Day)
    -> CaseRow
  {
    var row = newCase(village.urban ? .urbanDibao : .ruralDibao, village, person(age, on: day))
    row.covered = covered
    row.size = covered + (dice.hits(60) ? 0 : 1 + dice.below(2))
    row.category = dice.pick(["A", "B", "B", "B", "C", "C"])
    row.amount = dibaoAmount(row.program, row.category, covered)
    row.cause = dice.pick(Self.causes)
    if row.cause == "因残" { row.disability = dice.pick(["肢体", "肢体", "视力", "听力", "智力", "精神", "言语"]) }
    addRareCircumstances(to: &row)
    return row
  }

  /// Somebody old, or disabled, without anyone.
  mutating func elder(_ village: Village, age: ClosedRange<Int>? = nil, on day: Day) -> CaseRow {
    let young = age == nil && dice.hits(12)
    var row = newCase(.tekun, village, person(age ?? (young ? 20...58 : 60...88), on: day))
    row.category = dice.hits(22) ? "集中" : "分散"
    row.amount = row.category == "集中" ? 500_00 : 412_50
    row.cause = age != nil ? "孤弱" : young ? "因残" : "年老无赡养"
    if young { row.disability = dice.pick(["肢体", "智力", "精神", "多重"]) }
    return row
  }

  private static let causes = [
    "因病", "因病", "因病", "因残", "因学", "缺劳动力", "缺劳动力", "年老无赡养", "失业", "因灾", "其他",
  ]

  /// Yuan a person by category, under the standard of every year, less what the household earns.
  mutating func dibaoAmount(_ program: Program, _ category: String, _ covered: Int) -> Int {
    let rates = program == .urbanDibao ? ["A": 345, "B": 270, "C": 195] : ["A": 160, "B": 125, "C": 90]
    let full = rates[category, default: 90] * 100 * covered
    return full - dice.below(6) * 500 - (dice.hits(8) ? 250 : 0)
  }

  private typealias Start = (day: Day, round: Round?)

  private mutating func startDay() -> Start {
    // The newest round counts twice, so that 新增 shows on most boards.
    if dice.hits(17), let newest = quarterly.last {
      let round = dice.pick(quarterly + [newest])
      return ((round.approvedOn ?? procedure.asOf).firstOfNextMonth, round)
    }
    let year = procedure.adoptedOn.parts.year - 1 - dice.pick([0, 0, 1, 1, 2, 3])
    return (Day(year, 1 + dice.below(12), 1), nil)
  }

  private mutating func begin(_ row: inout CaseRow, _ start: Start) {
    if let round = start.round { return sign(&row, round) }
    row.effectiveFrom = start.day
    if dice.hits(20) { row.approvedOn = start.day - 2 - dice.below(20) }
    if dice.hits(30) { row.verification = "通过" }
    if dice.hits(25) { row.cause = "" }
    if dice.hits(10) { row.size = 0 }
  }

  private mutating func keep(_ row: CaseRow) {
    book.cases.append(row)
    if row.reviewPosted == nil { supported[row.village.code, default: []].append(row) }
  }

  /// A case that ended some time between the start of the register and the site's day.
  private mutating func addLeaver(_ left: CaseRow) {
    var row = left
    let first = max(procedure.adoptedOn, row.effectiveFrom ?? procedure.adoptedOn) + 20
    guard first < procedure.asOf else { return }
    let day = first + dice.below(procedure.asOf.number - first.number)
    row.endedOn = dice.hits(70) ? min(day.firstOfNextMonth, procedure.asOf) : day
    if row.program == .tekun {
      row.endReason = dice.pick(["死亡", "死亡", "死亡", "自愿放弃"])
      row.endingPosted = row.endedOn.map { procedure.days.onOrBefore($0 - 10) }
    } else {
      row.endReason = dice.pick(["收入提高", "收入提高", "收入提高", "死亡", "迁出", "自愿放弃", "疑似虚报", "其他"])
    }
    book.cases.append(row)
  }

  /// `households` sizes of one to six that add up to `persons`, shaped as in the whole city.
  private mutating func householdSizes(_ households: Int, _ persons: Int) -> [Int] {
    let shape = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4]
    var sizes = (0..<households).map { _ in dice.hits(4) ? 5 + dice.below(2) : dice.pick(shape) }
    var sum = sizes.reduce(0, +)
    let target = min(max(persons, households), households * 6)
    while sum != target {
      let place = dice.below(households)
      let step = sum < target ? 1 : -1
      guard (1...6).contains(sizes[place] + step) else { continue }
      sizes[place] += step
      sum += step
    }
    return sizes
  }
}
