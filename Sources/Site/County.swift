import Cases
import Diagnostics
import Notices
import Pages
import Privacy
import Vocabulary

/// What remains of a county when its book is gone: sums, digests and places.
struct CountyResult: Sendable {
  let county: DivisionCode
  let tallies: [Quarter: QuarterTally]
  let held: [HeldCase]
  let standings: [Standing: Int]
  let traces: CountyTraces
  let sheets: [SheetAccount]
  let published: PublishedRows
  /// What its boards give away.
  var exposure: Exposure
  /// Rows of mixed sheets that no case of this county fits.
  let unmatched: [Diagnostic]
  /// The case_ids that were minted for the first time, to be kept when the build publishes.
  let minted: [String: String]
  let report: Report
  /// Its pages; none where the county was only checked.
  var staged: [StagedFile] = []
  /// Its lists beside those that are in `public/` now; nil where it was only checked.
  var lists: ListComparison?
}

/// One county from its sheets through the gate; nothing of it is kept but what may be published, sums and places.
func gate(
  _ county: Division, _ content: SiteContent, _ order: PublicationOrder, _ caseIDs: CaseIDs,
  _ progress: Progress
) -> (result: CountyResult, published: CountyPublication) {
  let context = ReadingContext(
    county: county.code, tree: content.tree, rules: content.rules.rules(of: county.code),
    calendar: content.calendar, standards: content.standards, adoptedOn: content.settings.adoptedOn,
    columns: content.columns, mint: caseIDs.mint, onRow: { progress.update { $0.rows += 1 } })
  var report = Report()
  var unmatched: [Diagnostic] = []
  let found = content.cases.sheets(of: county.code, into: &report)
  let book = read(found, in: context, into: &report, unmatched: &unmatched)
  let (sheets, minted) = (book.sheets, book.minted)
  let publication = publish(book, as: order)
  report.add(contentsOf: publication.report)
  let result = CountyResult(
    county: county.code, tallies: publication.published.quarters, held: publication.held,
    standings: publication.standings, traces: publication.traces, sheets: sheets,
    published: PublishedRows(publication.published), exposure: publication.exposure, unmatched: unmatched, minted: minted, report: report)
  return (result, publication.published)
}

/// One county from its sheets to its staged pages.
func make(
  _ county: Division, _ content: SiteContent, _ order: PublicationOrder, _ caseIDs: CaseIDs,
  _ maker: PageMaker, _ stage: Stage, _ progress: Progress
) throws(DiskError) -> CountyResult {
  var (result, published) = gate(county, content, order, caseIDs, progress)
  if result.report.stops { return result }
  var lists = ListComparison(published, content, result.exposure, in: stage)
  try maker.county(published) { (file) throws(DiskError) in
    let staged = try stage.add(file)
    result.staged.append(staged)
    lists.add(file, staged)
  }
  result.exposure.check.foreignColumns = lists.foreignColumns
  result.lists = lists
  return result
}
