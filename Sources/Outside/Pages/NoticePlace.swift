import Markup
import Notices
import Vocabulary

/// What is the same on all notices of a division, worked out once for them.
struct NoticePlace {
  let division: Division
  /// With those above it below the city.
  let fullName: String
  let path: PagePath
  let ancestors: [(name: String, path: PagePath)]
  /// The values of wording that names it, with room for those of a section.
  let names: [String: String]
  /// The values of wording that says where to turn.
  let contacts: [String: String]
  /// On a town's notices, between whose rows they stand.
  let villageNames: [DivisionCode: String]?
  let endorsements: [SignedEndorsement]

  init(_ division: Division, _ facts: SiteFacts) {
    self.division = division
    fullName = facts.tree.fullName(of: division)
    path = .division(division)
    ancestors = placesAbove(division, facts.tree)
    var names = [
      "division": fullName, "place": division.name, "quarter": facts.quarter.chinese,
      "town": facts.tree[division.code.town]?.name ?? "",
      "county": facts.tree[division.code.county]?.name ?? "",
    ]
    names.reserveCapacity(40)
    self.names = names
    contacts = facts.contacts(of: division)
    let villages = division.level == .town ? facts.tree.children(of: division) : nil
    villageNames = villages.map { Dictionary($0.map { ($0.code, $0.name) }) { first, _ in first } }
    endorsements = facts.signed(for: division)
  }
}

extension SiteFacts {
  fileprivate func contacts(of division: Division) -> [String: String] {
    var values: [String: String] = [:]
    if let office = offices.window(for: division, in: tree) { values.add(office, prefix: "") }
    let county = tree[division.code.county].flatMap { offices.window(for: $0, in: tree) }
    values["county_office"] = county?.name
    values["county_phone"] = county?.phone
    values["city_phone"] = hotlines["city"]?.phone
    values["helpline"] = hotlines["helpline"]?.phone
    values["discipline"] = hotlines["discipline"]?.phone
    return values
  }

  /// The heads who answer for it: of the village where it is one's, the town, the county.
  fileprivate func signed(for division: Division) -> [SignedEndorsement] {
    tree.path(to: division).filter { $0.level != .city }.map { head in
      let signed = [quarter, quarter.previous].lazy.compactMap { quarter in
        self.endorsements.endorsement(of: head.code, for: quarter, on: self.day).map { (quarter, $0) }
      }.first
      return SignedEndorsement(
        level: head.level.label, division: head.name,
        signer: signed?.1.signer ?? offices[head.code]?.responsible ?? "",
        signed: signed.map { "\($0.1.signedOn?.chinese ?? "")（\($0.0.chinese)）" } ?? "尚未签字")
    }
  }
}

extension Division.Level {
  /// As a notice names the level.
  fileprivate var label: String {
    switch self {
    case .city: "市级"
    case .county: "县（区）级"
    case .town: "镇（街道）级"
    case .village: "村（社区）级"
    }
  }
}

extension [String: String] {
  /// Fills the fields of wording that name an office; what is empty has no value.
  mutating func add(_ office: Office, prefix: String) {
    let all = [
      ("office", office.name), ("phone", office.phone), ("address", office.address), ("hours", office.hours),
      ("contact", office.contact),
    ]
    for (name, value) in all where !value.isEmpty { self[prefix + name] = value }
  }
}
