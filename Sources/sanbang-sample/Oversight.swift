import Foundation

/// The three figures that the seed article gives for the city, by county.
private struct Accountability {
  let cleared: Int
  let cases: Int
  let persons: Int
}

/// Writes the supervision figures of two quarters: oversight/2015Q2.csv and 2015Q3.csv.
struct Oversight {
  private let city: City
  private let reported: [String: Accountability]
  private let seed: UInt64

  /// Reads the county split. Throws when the file cannot be read.
  init(_ city: City, split: URL, seed: UInt64) throws {
    (self.city, self.seed) = (city, seed)
    let pairs = try CSVTable(split).map { cell in
      (
        cell("county_code") + "000000",
        Accountability(
          cleared: cell.whole("wrong_grants_cleared"), cases: cell.whole("cases"),
          persons: cell.whole("persons_disciplined"))
      )
    }
    reported = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  func write(to folder: URL) throws {
    for quarter in 2...3 {
      var rows: [[String]] = []
      for county in city.counties { rows += measures(county, quarter) }
      try writeTable(
        "county,measure,value,year_to_date,campaign,note", rows, to: folder.appending(path: "2015Q\(quarter).csv"))
    }
  }

  private func measures(_ county: County, _ quarter: Int) -> [[String]] {
    var dice = Dice(seed: seed, "oversight \(county.code) \(quarter)")
    var rows: [[String]] = []
    func add(_ measure: String, _ value: Int, unknown: Bool = false, campaign: Int? = nil, note: String = "") {
      let yearToDate = value * quarter - value * quarter / 10
      rows.append([
        county.code, measure, unknown ? "" : String(value), unknown ? "" : String(max(value, yearToDate)),
        campaign.map(String.init) ?? "", note,
      ])
    }
    let households = max(20, county.villages.reduce(0) { $0 + $1.quota.dibaoHouseholds })
    let facts = reported[county.code] ?? Accountability(cleared: 0, cases: 0, persons: 0)
    let third = quarter == 3
    add("town_reviewed_households", households - dice.below(8))
    add("county_spot_checked_households", households * 3 / 10 + dice.below(max(1, households / 20)))
    add("bureau_inspections", 3 + dice.below(6))
    let complaints = 4 + dice.below(18)
    add("complaints_received", complaints)
    add("complaints_resolved", complaints - dice.below(3))
    add(
      "cases_investigated", third ? facts.cases : facts.cases / 4, campaign: facts.cases + facts.cases / 4)
    add(
      "persons_disciplined", third ? facts.persons : facts.persons / 4, campaign: facts.persons + facts.persons / 4)
    add(
      "wrong_grants_cleared_persons", third ? facts.cleared : facts.cleared / 5,
      campaign: facts.cleared + facts.cleared / 5, note: third && county.index == 0 ? "含自查自纠" : "")
    add("recovered_yuan", (third ? facts.cleared : facts.cleared / 5) * 185)
    let checked = households * 4 / 10
    add("verifications_run", checked)
    add("verifications_mismatched", checked / 25)
    // One county reports nothing, not even a row; another an empty one.
    if county.index != 5 { add("media_disclosures", 1 + dice.below(4), unknown: county.index == 1 && !third) }
    add("window_applications", households / 6 + dice.below(30))
    add("referred_education", 2 + dice.below(12))
    add("referred_housing", 1 + dice.below(8))
    add("referred_employment", 3 + dice.below(14))
    add("group_registered_borderline", households / 9)
    add("group_registered_hardship", households / 14)
    for (program, amount) in [
      ("urban_dibao", 210_000), ("rural_dibao", 190_000), ("tekun", 90_000), ("medical", 160_000), ("temporary", 45_000),
    ] {
      let spent = households * amount / 400
      add("funds_allocated_yuan:\(program)", spent + spent / 20)
      add("funds_spent_yuan:\(program)", spent)
    }
    return rows
  }
}
