import Foundation

/// A village or a community, with what its synthetic register has to add up to.
struct Village {
  let code: String
  let name: String
  let urban: Bool
  let model: Bool
  let county: String
  let town: String
  var quota = Quota()

  /// As people write it in an address.
  var short: String {
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
  var villages: [Village]
}

struct County {
  let code: String
  let name: String
  /// Place among the counties: which habits its clerks have.
  let index: Int
  var towns: [Town]

  var villages: [Village] { towns.flatMap(\.villages) }
  var short: String { String(code.prefix(6)) }
}

struct City {
  let code: String
  let name: String
  var counties: [County]

  var villages: [Village] { counties.flatMap(\.villages) }

  /// `divisions.csv` of the site.
  func writeDivisions(to file: URL) throws {
    var rows = [[code, name, "city", "", "0", "", "", ""]]
    for county in counties {
      rows.append([county.code, county.name, "county", code, "0", "", "", ""])
      for town in county.towns {
        rows.append([town.code, town.name, "town", county.code, town.model ? "1" : "0", "", "", ""])
        for village in town.villages {
          rows.append([village.code, village.name, "village", town.code, village.model ? "1" : "0", "", "", ""])
        }
      }
    }
    try writeTable("code,name,level,parent,model,valid_from,valid_until,successor", rows, to: file)
  }
}
