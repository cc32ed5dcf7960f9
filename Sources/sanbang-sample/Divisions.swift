import Foundation

/// A village or a community, with what its synthetic register has to add up to.
final class Village {
  let code: String
  let name: String
  /// As people write it in an address.
  let short: String
  let urban: Bool
  let model: Bool
  let county: String
  let town: String
  var quota: Quota

  init(code: String, name: String, urban: Bool, model: Bool, county: String, town: String, quota: Quota) {
    (self.code, self.name, self.urban, self.model) = (code, name, urban, model)
    (self.county, self.town, self.quota) = (county, town, quota)
    short = Self.shortened(name)
  }

  private static func shortened(_ name: String) -> String {
    for (long, short) in [
      ("社区居民委员会", "社区"), ("社区居委会", "社区"), ("居民委员会", ""), ("居委会", ""),
      ("村民委员会", "村"), ("村委会", "村"),
    ] where name.hasSuffix(long) {
      return name.dropLast(long.count) + short
    }
    return name
  }
}

/// In force, or granted in the year, on the day of the site.
struct Quota {
  var dibaoHouseholds = 0
  var dibaoPersons = 0
  var tekun = 0
  var medical = 0
  var temporary = 0
}

struct Town {
  let code: String
  let name: String
  let model: Bool
  let villages: [Village]
}

struct County {
  let code: String
  let name: String
  /// Place among the counties: which habits its clerks have.
  let index: Int
  let towns: [Town]

  var villages: [Village] { towns.flatMap(\.villages) }
  var short: String { String(code.prefix(6)) }
}

struct City {
  let code: String
  let name: String
  let counties: [County]

  var villages: [Village] { counties.flatMap(\.villages) }
  var placeNames: [String] {
    [name] + counties.map(\.name) + counties.flatMap { $0.towns.map(\.name) } + villages.map(\.name)
  }

  /// `divisions.csv` of the site.
  func writeDivisions(to file: URL) throws {
    var rows = [[code, name, "city", "", "0", "", "", ""]]
    for county in counties {
      rows.append([county.code, county.name, "county", code, "0", "", "", ""])
      for town in county.towns {
        rows.append([town.code, town.name, "town", county.code, town.model ? "1" : "0", "", "", ""])
        for village in town.villages {
          let model = village.model ? "1" : "0"
          rows.append([village.code, village.name, "village", town.code, model, "", "", ""])
        }
      }
    }
    try writeTable("code,name,level,parent,model,valid_from,valid_until,successor", rows, to: file)
  }
}
