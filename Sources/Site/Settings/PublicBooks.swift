import Diagnostics
import Vocabulary

extension OfficeBook {
  /// `content/offices.csv`
  init(_ folder: SiteFolder, _ tree: DivisionTree, into report: inout Report) {
    let table = PublicTable(
      "content/offices.csv", in: folder,
      required: ["division", "office", "phone", "address", "hours", "responsible"],
      optional: ["objection_contact"], into: &report)
    self.init(
      (table?.rows ?? []).compactMap { row in
        row.division("division", in: tree, into: &report).map { division in
          Office(
            division: division.code, name: row["office"], phone: row["phone"], address: row["address"],
            hours: row["hours"], responsible: row["responsible"], contact: row["objection_contact"])
        }
      })
  }
}

extension EndorsementBook {
  /// `content/endorsements.csv`
  init(_ folder: SiteFolder, _ tree: DivisionTree, into report: inout Report) {
    let table = PublicTable(
      "content/endorsements.csv", in: folder, required: ["division", "quarter", "signer", "signed_on"],
      mayBeMissing: true, into: &report)
    var endorsements: [Key: Endorsement] = [:]
    for row in table?.rows ?? [] {
      guard let division = row.knownDivision("division", in: tree, into: &report),
        let quarter = row.quarter("quarter", into: &report)
      else { continue }
      endorsements[Key(division.code, quarter)] = Endorsement(
        signer: row["signer"], signedOn: row.optionalDay("signed_on", into: &report))
    }
    self.init(endorsements)
  }
}

extension WorkCalendar {
  /// `content/holidays.csv`
  init(_ folder: SiteFolder, into report: inout Report) {
    let table = PublicTable("content/holidays.csv", in: folder, required: ["date", "kind"], into: &report)
    var days: [CalendarDay: Kind] = [:]
    for row in table?.rows ?? [] {
      let kind = row.value("kind", Message("off 或 work", "off or work"), into: &report) { Kind(rawValue: $0) }
      if let day = row.day("date", into: &report), let kind { days[day] = kind }
    }
    self.init(days)
  }
}

/// `content/standards.csv`
func standards(_ folder: SiteFolder, _ tree: DivisionTree, into report: inout Report) -> [Standard] {
  let table = PublicTable(
    "content/standards.csv", in: folder,
    required: ["division", "program", "category", "from", "until", "amount", "unit", "document"],
    mayBeMissing: true, into: &report)
  return (table?.rows ?? []).compactMap { row in
    let unit = row.value("unit", Message("yuan/month 或 yuan/year", "yuan/month or yuan/year"), into: &report)
    {
      Standard.Unit(rawValue: $0)
    }
    let until = row.optionalDay("until", into: &report)
    guard let division = row.division("division", in: tree, into: &report),
      let from = row.day("from", into: &report), let amount = row.yuan("amount", into: &report), let unit
    else { return nil }
    return Standard(
      division: division.code, program: Program(row["program"]), category: row["category"], from: from,
      until: until,
      amount: amount, unit: unit, document: row["document"])
  }
}
