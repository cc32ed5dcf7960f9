import Cases
import Diagnostics
import Notices
import Pages
import Privacy
import Vocabulary

/// What remains of a county when its pages are made and its book is gone.
struct CountyResult: Sendable {
  let county: DivisionCode
  let tallies: [Quarter: QuarterTally]
  let held: [HeldCase]
  let standings: [Standing: Int]
  let traces: CountyTraces
  let rows: RowCounts
  let published: Published
  let staged: [StagedFile]
  let report: Report
  /// Rows of mixed sheets that no case of this county fits.
  let unmatched: [Diagnostic]
  /// The case_ids that were minted for the first time, to be kept when the build publishes.
  let minted: [String: String]

  struct Published: Sendable {
    var notices = 0
    var rows = 0
  }
}

/// One county from its sheets to its staged pages; nothing of it is kept but sums and digests.
func make(
  _ county: Division, _ content: SiteContent, _ order: PublicationOrder, _ caseIDs: CaseIDs,
  _ maker: PageMaker, _ stage: Stage
) throws(DiskError) -> CountyResult {
  let context = ReadingContext(
    county: county.code, tree: content.tree, rules: content.rules.rules(of: county.code),
    calendar: content.calendar, standards: content.standards, adoptedOn: content.settings.adoptedOn,
    columns: content.columns, mint: caseIDs.mint)
  var report = Report()
  var unmatched: [Diagnostic] = []
  let book = read(content.cases.sheets(of: county.code), in: context, into: &report, unmatched: &unmatched)
  let (rows, minted) = (book.rows, book.minted)
  let publication = publish(book, as: order)
  report.add(contentsOf: publication.report)
  var staged: [StagedFile] = []
  if !report.stops {
    try maker.county(publication.published) { (file) throws(DiskError) in staged.append(try stage.add(file)) }
  }
  return CountyResult(
    county: county.code, tallies: publication.published.quarters, held: publication.held,
    standings: publication.standings, traces: publication.traces, rows: rows,
    published: .init(publication.published), staged: staged,
    report: report, unmatched: unmatched, minted: minted)
}

extension CountyResult.Published {
  /// Of villages alone: a town's notices show the same rows again.
  fileprivate init(_ publication: CountyPublication) {
    let notices = publication.villages.values.joined().filter { !$0.isEmpty }
    self.notices = notices.count
    rows = notices.reduce(0) { $0 + $1.households }
  }
}
