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
      let rows = city.counties.flatMap { lines(of: $0, quarter) }
      try writeTable(
        "county,measure,value,year_to_date,campaign,note", rows,
        to: folder.appending(path: "2015Q\(quarter).csv"))
    }
  }

  private func lines(of county: County, _ quarter: Int) -> [[String]] {
    let quarters = (1...quarter).map { measures(county, $0) }
    return quarters[quarter - 1].indices.compactMap { place in
      let (measure, value) = quarters[quarter - 1][place]
      // One county never reports this measure, and another left it out in the second quarter.
      let isMedia = measure == "media_disclosures"
      if isMedia && county.index == 5 { return nil }
      if isMedia && county.index == 1 && quarter == 2 { return [county.code, measure, "", "", "", "未及时上报"] }
      let yearToDate = quarters.reduce(0) { $0 + $1[place].1 }
      // The registered groups are a stock, which does not add up over quarters.
      let total = measure.hasPrefix("group_") ? "" : String(yearToDate)
      let campaign = Self.ofCampaign.contains(measure) ? String(yearToDate + value / 4) : ""
      return [county.code, measure, String(value), total, campaign, ""]
    }
  }

  /// What the campaign counts from its start in the year before.
  private static let ofCampaign: Set<String> = [
    "cases_investigated", "persons_disciplined", "wrong_grants_cleared_persons",
  ]

  /// All measures of one quarter in a fixed order; the third is the one that the seed article tells of.
  private func measures(_ county: County, _ quarter: Int) -> [(String, Int)] {
    var dice = Dice(seed: seed, "oversight \(county.code) \(quarter)")
    let households = max(20, county.villages.reduce(0) { $0 + $1.quota.dibaoHouseholds })
    let facts = reported[county.code] ?? Accountability(cleared: 0, cases: 0, persons: 0)
    let share = quarter == 3 ? 1 : 5
    let complaints = 4 + dice.below(18)
    let checked = households * 4 / 10
    let programs = funds.map { (":" + $0, households * $1 / 400) }
    let spent = [("", programs.reduce(0) { $0 + $1.1 })] + programs
    return [
      ("town_reviewed_households", households - dice.below(8)),
      ("county_spot_checked_households", households * 3 / 10 + 1 + dice.below(households / 20)),
      ("bureau_inspections", 3 + dice.below(6)),
      ("complaints_received", complaints), ("complaints_resolved", complaints - dice.below(3)),
      ("cases_investigated", facts.cases / share), ("persons_disciplined", facts.persons / share),
      ("wrong_grants_cleared_persons", facts.cleared / share),
      ("recovered_yuan", facts.cleared / share * 185),
      ("verifications_run", checked), ("verifications_mismatched", checked / 25),
      ("media_disclosures", 1 + dice.below(4)), ("window_applications", households / 6 + dice.below(30)),
      ("referred_education", 2 + dice.below(12)), ("referred_housing", 1 + dice.below(8)),
      ("referred_employment", 3 + dice.below(14)),
      ("group_registered_borderline", households / 9), ("group_registered_hardship", households / 14),
    ] + spent.map { ("funds_allocated_yuan\($0)", $1 + $1 / 20) }
      + spent.map { ("funds_spent_yuan\($0)", $1) }
  }

  /// Yuan a quarter for 400 dibao households' worth of county.
  private let funds = [
    ("urban_dibao", 210_000), ("rural_dibao", 190_000), ("tekun", 90_000), ("medical", 160_000),
    ("temporary", 45_000),
  ]
}
