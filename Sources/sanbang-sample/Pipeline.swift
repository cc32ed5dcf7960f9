extension CountyMaker {
  /// Dibao households for every one of these; the counts below are for so many.
  var bulk: Int { max(1, county.villages.reduce(0) { $0 + $1.quota.dibaoHouseholds } / 300) }

  /// Cases at every stage of the procedure on the site's day, spread over the villages in turn.
  mutating func addPipeline(quiet: String) {
    announceEndings()
    var turn = VillageTurn(dice.shuffled(county.villages.filter { $0.code != quiet }))
    let dibao: [(Round, Int)] = [
      (live.reviewRunning[0], 2), (live.reviewRunning[1], 1), (live.approvalRunning, 3), (live.between, 1),
      (live.toCome, 1), (live.decisionToCome, 1), (live.decided, 1),
    ]
    for (round, count) in dibao {
      for _ in 0..<count * bulk { if let village = turn.next() { addDibao(village, round) } }
    }
    for round in [live.reviewRunning[0], live.approvalRunning] {
      for _ in 0..<bulk { if let village = turn.next(rural: true) { addTekun(village, round) } }
    }
    for (program, round) in [
      (Program.medical, live.reviewRunning[0]), (.medical, live.reviewRunning[1]),
      (.medical, live.approvalRunning), (.temporary, live.reviewRunning[0]),
      (.temporary, live.approvalRunning),
      (.disaster, county.index % 2 == 0 ? live.reviewRunning[0] : live.toCome),
    ] {
      for _ in 0..<bulk { if let village = turn.next() { addGrant(program, village, round) } }
    }
    if let village = county.villages.first(where: { $0.code == quiet }) {
      addDibao(village, live.endedYesterday)
    }
    markNotes()
  }

  mutating func addDibao(_ village: Village, _ round: Round) {
    var row = household(village, covered: 1 + dice.below(4), on: procedure.asOf)
    sign(&row, round)
    addMembers(of: row)
    book.cases.append(row)
  }

  private mutating func addTekun(_ village: Village, _ round: Round) {
    var row = elder(village, on: procedure.asOf)
    sign(&row, round)
    book.cases.append(row)
  }

  private mutating func addGrant(_ program: Program, _ village: Village, _ round: Round) {
    var row = oneOff(program, village, person(19...85, on: procedure.asOf))
    row.group = "一般困难"
    sign(&row, round)
    book.cases.append(row)
  }

  /// A running notice with a correction, and one with an objection that was found groundless.
  private mutating func markNotes() {
    let running = book.cases.indices.filter {
      book.cases[$0].program.isDibao && book.cases[$0].reviewPosted == live.reviewRunning[1].reviewPosted
    }
    guard let first = running.first else { return }
    if county.index == 2 { book.cases[first].correctedOn = procedure.asOf - 1 }
    if county.index == 4 { book.cases[first].objection = "不成立" }
  }

  /// People whose support is about to end: still in force, with a notice of the county that runs.
  private mutating func announceEndings() {
    guard county.index == 1 || county.index == 2 else { return }
    let chosen = book.cases.indices.filter {
      let row = book.cases[$0]
      return row.program == .tekun && row.endedOn == nil && row.reviewPosted == nil
    }
    for index in chosen.prefix(bulk) {
      book.cases[index].endingPosted = procedure.days.onOrBefore(procedure.asOf - 2)
      book.cases[index].endedOn = (procedure.asOf + 10).firstOfNextMonth
      book.cases[index].endReason = "自愿放弃"
    }
  }
}

/// Villages one after the other, and round again.
struct VillageTurn {
  private let villages: [Village]
  private var place = -1

  init(_ villages: [Village]) { self.villages = villages }

  /// Nil when there is none of the kind.
  mutating func next(rural: Bool = false) -> Village? {
    for _ in villages.indices {
      place = (place + 1) % villages.count
      if !rural || !villages[place].urban { return villages[place] }
    }
    return nil
  }
}
