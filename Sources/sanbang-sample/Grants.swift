extension CountyMaker {
  /// One-off grants: the quota since 1 January, and a smaller number of the year before.
  mutating func addGrants(of village: Village) {
    let pool = dice.shuffled(supported[village.code, default: []])
    var medicalPool = pool[...]
    var temporaryPool = dice.shuffled(pool)[...]
    let thisYear = Day(procedure.asOf.parts.year, 1, 1)
    let windows = [(procedure.adoptedOn...(thisYear - 1), 0.6), (thisYear...procedure.asOf, 1)]
    for (window, share) in windows {
      for _ in 0..<scaled(village.quota.medical, share) { addMedical(village, window, &medicalPool) }
      for _ in 0..<scaled(village.quota.temporary, share) { addTemporary(village, window, &temporaryPool) }
      for program in [Program.disaster, .education, .housing, .employment] {
        let percent = program == .disaster ? 1.5 : 0.8
        for _ in 0..<village.quota.dibaoHouseholds where dice.hits(percent) {
          addGrant(oneOff(program, village, person(19...85, on: window.lowerBound)), window)
        }
      }
    }
  }

  private mutating func scaled(_ count: Int, _ share: Double) -> Int {
    let exact = Double(count) * share
    return Int(exact) + (dice.hits((exact - exact.rounded(.down)) * 100) ? 1 : 0)
  }

  private mutating func addMedical(
    _ village: Village, _ window: ClosedRange<Day>, _ pool: inout ArraySlice<CaseRow>
  ) {
    guard dice.hits(42), let head = pool.popFirst() else {
      var row = oneOff(.medical, village, person(19...88, on: window.lowerBound))
      row.group = dice.pick(["低保边缘", "一般困难"])
      return addGrant(row, window)
    }
    var row = oneOff(.medical, village, head)
    row.group = head.program == .tekun ? "特困" : "低保"
    addGrant(row, window)
  }

  private mutating func addTemporary(
    _ village: Village, _ window: ClosedRange<Day>, _ pool: inout ArraySlice<CaseRow>
  ) {
    let head = dice.hits(25) ? pool.popFirst() : nil
    var row =
      head.map { oneOff(.temporary, village, $0) }
      ?? oneOff(.temporary, village, person(19...85, on: window.lowerBound))
    row.group = head.map { $0.program == .tekun ? "特困" : "低保" } ?? dice.pick(["低保边缘", "一般困难"])
    row.urgent = dice.hits(22)
    addGrant(row, window)
  }

  /// The same resident as in a continuing case, with the same telephone, house and account.
  private mutating func oneOff(_ program: Program, _ village: Village, _ known: CaseRow) -> CaseRow {
    var row = oneOff(program, village, known.person)
    (row.phone, row.address, row.bank) = (known.phone, known.address, known.bank)
    return row
  }

  mutating func oneOff(_ program: Program, _ village: Village, _ person: Person) -> CaseRow {
    var row = newCase(program, village, person)
    row.size = 1 + dice.below(5)
    row.origin = "本人申请"
    switch program {
    case .medical:
      row.cause = "因病"
      row.amount = dice.within(4...90) * 50_00 + (dice.hits(20) ? dice.below(4900) : 0)
    case .temporary:
      row.cause = dice.pick(["意外事故", "因病", "因灾", "因学", "其他"])
      row.amount = dice.within(3...40) * 100_00
      row.urgent = false
    case .disaster:
      row.cause = "因灾"
      row.covered = 1 + dice.below(row.size)
      row.amount = row.covered * dice.within(2...8) * 100_00
    case .housing: row.amount = dice.within(50...150) * 100_00
    case .education: (row.cause, row.amount) = ("因学", dice.within(10...60) * 100_00)
    default: (row.cause, row.amount) = ("失业", dice.within(5...30) * 100_00)
    }
    return row
  }

  /// Whether the profile has no notice before the decision.
  func isDirect(_ row: CaseRow) -> Bool {
    row.program == .medical ? row.group == "低保" || row.group == "特困" : row.urgent == true
  }

  private mutating func addGrant(_ grant: CaseRow, _ window: ClosedRange<Day>) {
    var row = grant
    let months = row.program == .disaster ? 7...10 : 1...12  // Floods come in summer.
    let rounds = weekly.filter { round in
      round.approvedOn.map { window.contains($0) && months.contains($0.parts.month) } ?? false
    }
    if isDirect(row) || row.program.isUnlisted || rounds.isEmpty {
      sign(&row, Round(approvedOn: workDay(in: window)))
    } else {
      sign(&row, dice.pick(rounds))
    }
    book.cases.append(row)
  }

  private mutating func workDay(in window: ClosedRange<Day>) -> Day {
    let span = window.upperBound.number - window.lowerBound.number + 1
    let day = procedure.days.onOrAfter(window.lowerBound + dice.below(span))
    return window.contains(day) ? day : procedure.days.onOrBefore(window.upperBound)
  }
}
