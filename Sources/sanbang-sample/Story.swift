/// Which places show what: the quiet village, the heads who have not endorsed, the cases to be held.
struct Story {
  /// A village whose only notice under way came down the day before the site's day.
  let quiet: String
  /// Two villages that have endorsed neither this quarter nor the one before.
  let unendorsed: [Village]
  /// A village that missed one quarter only, which holds nothing.
  let late: String
  private let held: [[HeldCase]]

  init(_ city: City) {
    let counties = city.counties
    func shown(_ place: Int) -> [Village] {
      let county = counties[place % counties.count]
      let models = county.villages.filter(\.model)
      return models.isEmpty ? county.villages : models
    }
    quiet = shown(2).last?.code ?? ""
    unendorsed = [shown(0), shown(5)].compactMap { $0.last }
    late = shown(4).dropFirst().first?.code ?? ""
    var held = counties.map { _ in [HeldCase]() }
    var place = 0
    for fault in Fault.allCases where !fault.unendorsed {
      let villages = shown(place).filter { !$0.urban }
      if let village = villages.first ?? shown(place).first {
        held[place % counties.count].append(HeldCase(fault: fault, village: village))
      }
      place += 1
    }
    for (number, village) in unendorsed.enumerated() {
      let index = (number == 0 ? 0 : 5) % counties.count
      held[index] += [.unendorsedReview, .unendorsedApproval].map { HeldCase(fault: $0, village: village) }
    }
    self.held = held
  }

  func held(in county: County) -> [HeldCase] { held[county.index] }

  /// The row as it is, or unsigned, or signed too late, or nil when it was never written.
  func endorsement(_ row: [String], _ village: Village, _ quarter: Quarter, _ procedure: Procedure)
    -> [String]?
  {
    let age = Quarter(of: procedure.asOf).index - quarter.index
    func signed(_ day: Day?) -> [String] { Array(row.dropLast()) + [day?.iso ?? ""] }
    switch (village.code, age) {
    case (late, 1): return signed(nil)
    case (unendorsed.first?.code, 0): return signed(procedure.days.onOrAfter(procedure.asOf + 3))
    case (unendorsed.first?.code, 1): return signed(nil)
    case (unendorsed.first?.code, 2), (unendorsed.last?.code, 0): return nil
    case (unendorsed.last?.code, 1): return signed(nil)
    default: return row
    }
  }
}
