import Foundation
import TestSupport

/// The site that has everything with a county's register of plain lists in place of its own: stock that is paid month
/// by month, and grants that go from the decision straight to the long-term board.
struct ListSite {
  let site: TestSite

  /// A line of a case sheet.
  struct Row {
    var caseID: String
    var program = "rural_dibao"
    var village: String
    let applicant: String
    let residentID: String
    var amount = "200"
    var approvedOn = ""
    var effectiveFrom = "2013-05"
    var endedOn = ""
    var exempt = ""

    /// - Parameter number: up to 999; tells the case from all others.
    init(_ number: Int, in village: String) {
      caseID = "L\(number)"
      self.village = village
      let names = Array("国平军英华明红建芳玲")
      applicant = "王\(names[number / 10 % 10])\(names[number % 10])"
      residentID = checked("61109919550303\(String(number + 1000).dropFirst())")
    }

    /// A grant of 医疗救助 to a dibao household.
    static func grant(_ number: Int, in village: String, on day: String) -> Row {
      var row = Row(number, in: village)
      (row.program, row.approvedOn, row.effectiveFrom) = ("medical", day, "")
      return row
    }
  }

  static let bigVillage = "611022106200"
  static let smallVillage = "611022106201"
  static let farVillage = "611022100201"

  /// 36 households in the big village, 14 in the small one, 20 in another town.
  static let households =
    (0..<36).map { Row($0, in: bigVillage) } + (100..<114).map { Row($0, in: smallVillage) }
    + (200..<220).map { Row($0, in: farVillage) }

  init(_ rows: [Row] = households) throws {
    site = try TestSite()
    // Less to make: releases are no notices.
    for part in ["cases", "releases", "oversight"] { try site.remove("content/\(part)") }
    try write(rows)
  }

  /// One of `households` that is published already.
  static func published() throws -> ListSite {
    let site = try built.get()
    return ListSite(site: try TestSite(copyOf: site))
  }

  private static let built = Result {
    let list = try ListSite()
    guard try list.site.build().status == 0 else { throw CocoaError(.fileReadUnknown) }
    return list.site
  }

  private init(site: TestSite) { self.site = site }

  func write(_ rows: [Row], to name: String = "名单", of county: String = "611022-丹凤县") throws {
    let header =
      "case_id,program,division,applicant,resident_id,covered_persons,amount,group,approved_on,effective_from,ended_on,end_reason,exempt\n"
    let lines = rows.map { row in
      let group = row.program == "medical" ? "低保" : ""
      let reason = row.endedOn.isEmpty ? "" : "收入提高"
      return [
        row.caseID, row.program, row.village, row.applicant, row.residentID, "1", row.amount, group,
        row.approvedOn, row.effectiveFrom, row.endedOn, reason, row.exempt,
      ].joined(separator: ",") + "\n"
    }
    try site.write(header + lines.joined(), to: "content/cases/\(county)/\(name).csv")
  }
}

/// `reports/plan.json`.
struct PlanFile: Decodable {
  struct Counts: Decodable, Equatable { let publish, update, withdraw, unchanged: Int }
  struct Rows: Decodable, Equatable { let old, new: Int }
  struct Files: Decodable, Equatable { let new, changed, removed, unchanged: Int }
  struct Village: Decodable {
    let code: String
    let boards: [String: Rows]
  }
  struct Change: Decodable {
    let path: String
    let old, new: String?
    let rowsOld, rowsNew: Int
  }
  struct Finding: Decodable {
    let division: String
    let board: String?
    let rows: Rows
    let unexplained: Int
  }

  let digest: String
  let provisional: Bool
  let notices: Counts
  let rows: Rows
  let files: Files
  let villages: [Village]
  let changes: [Change]
  let brake: [Finding]
}

extension TestSite {
  /// What the last dry run or build has planned.
  func plan() throws -> PlanFile {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(PlanFile.self, from: Data(contentsOf: reports.appending(path: "plan.json")))
  }
}

/// With the check digit of GB 11643.
func checked(_ digits: String) -> String {
  let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  let sum = zip(digits, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
  return digits + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
}
