import Cases
import Diagnostics
import Notices
import Privacy
import Vocabulary

/// The counties' results together: every row of the sheets, once.
struct Totals {
  private(set) var sheets: [SheetAccount] = []
  private(set) var standings: [Standing: Int] = [:]
  private(set) var held: [HeldCase] = []
  private(set) var published = PublishedRows()
  private(set) var exposure = Exposure()
  /// The lists beside those that are in `public/` now; nil where nothing was to be published.
  private(set) var lists: ListComparison?
  /// The case_ids that were minted for the first time.
  private(set) var minted: [String: String] = [:]

  init(_ counties: [CountyResult], into report: inout Report) {
    var accounts: [String: SheetAccount] = [:]
    for county in counties {
      for sheet in county.sheets {
        if accounts[sheet.file]?.add(sheet) == nil { accounts[sheet.file] = sheet }
      }
      standings.merge(county.standings, uniquingKeysWith: +)
      held += county.held
      published += county.published
      exposure += county.exposure
      if let lists = county.lists { self.lists = lists + self.lists }
      minted.merge(county.minted) { first, _ in first }
      report.add(contentsOf: county.report)
    }
    for problem in unmatchedEverywhere(counties) {
      accounts[problem.location.file]?.addUnmatched()
      report.add(problem)
    }
    sheets = accounts.values.sorted { $0.file < $1.file }
    if !report.stops { checkSums(into: &report) }
  }

  var rows: RowCounts { sheets.reduce(into: RowCounts()) { $0 += $1.rows } }

  /// The sums that the reports print have to hold; where they do not, the program is wrong, not the office.
  private func checkSums(into report: inout Report) {
    for sheet in sheets where !sheet.isReconciled { report.add(unreconciled(sheet.file)) }
    if rows.cases != standings.values.reduce(0, +) + rows.casesInError {
      report.add(unreconciled("content/cases"))
    }
  }
}

/// A row of a mixed sheet that fits no county's case is in error, once.
private func unmatchedEverywhere(_ counties: [CountyResult]) -> [Diagnostic] {
  var common = Set((counties.first?.unmatched ?? []).map(\.location))
  for county in counties.dropFirst() { common.formIntersection(county.unmatched.map(\.location)) }
  return (counties.first?.unmatched ?? []).filter { common.contains($0.location) }
}

/// A warning: what is due to come down has to come down all the same.
private func unreconciled(_ file: String) -> Diagnostic {
  Diagnostic(
    .warning, "report.unreconciled", at: SourceLocation(file),
    Message("行数对不上：有的行没有计入，或计入了两次", "the sums do not hold: a row is not counted, or counted twice"),
    remedy: Message("这是程序的错误，请告知开发者", "this is an error of the program: tell its makers"))
}

/// How many rows hang, by board: of villages alone, for a town's notices show the same rows again.
package struct PublishedRows: Codable, Sendable {
  package private(set) var notices = 0
  /// By the boards' keys.
  package private(set) var boards: [String: Int] = [:]

  init() {}

  init(_ publication: CountyPublication) {
    for notice in publication.villages.values.joined() where !notice.isEmpty {
      notices += 1
      boards[notice.board.key, default: 0] += notice.sections.reduce(0) { $0 + $1.entries.count }
    }
  }

  package var rows: Int { boards.values.reduce(0, +) }

  static func += (a: inout PublishedRows, b: PublishedRows) {
    a.notices += b.notices
    a.boards.merge(b.boards, uniquingKeysWith: +)
  }
}
