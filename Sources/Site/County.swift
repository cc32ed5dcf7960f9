import Cases
import Diagnostics
import Notices
import Pages
import Privacy
import Scan
import Vocabulary

/// What remains of a county when its book is gone: sums, digests and places.
struct CountyResult: Sendable {
  let county: DivisionCode
  let tallies: [Quarter: QuarterTally]
  let held: [HeldCase]
  let standings: [Standing: Int]
  let turningDays: TurningDays
  var traces: CountyTraces
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
  /// What its pages were scanned for, and what was found.
  var needles: Needles?
  var leaks = LeakFindings()
  /// Digest of what it was made from, where an earlier build has made it.
  var keptInputs: String?
  /// The same, taken before it was read, where this build has made it: a sheet may be saved meanwhile.
  var madeFrom: String?
  /// Whether its pages have waited to be merged.
  var isApart = false
  /// Names the file in which its needles and traces are kept; nil where nothing is kept.
  var keptDigests: String?
}

/// One county from its sheets through the gate; nothing of it is kept but what may be published, sums and places.
func gate(
  _ county: Division, _ content: SiteContent, _ order: PublicationOrder, _ caseIDs: CaseIDs,
  _ progress: Progress, _ collector: NeedleCollector? = nil
) -> (result: CountyResult, published: CountyPublication, names: PaperNames) {
  let context = content.context(for: county, caseIDs, progress, collector)
  var report = Report()
  var unmatched: [Diagnostic] = []
  let found = content.cases.sheets(of: county.code, into: &report)
  let book = read(found, in: context, into: &report, unmatched: &unmatched)
  collector?.add(book.records)
  let (sheets, minted) = (book.sheets, book.minted)
  let publication = publish(book, as: order)
  report.add(contentsOf: publication.report)
  let result = CountyResult(
    county: county.code, tallies: publication.published.quarters, held: publication.held,
    standings: publication.standings, turningDays: publication.turningDays, traces: publication.traces,
    sheets: sheets,
    published: PublishedRows(publication.published), exposure: publication.exposure, unmatched: unmatched,
    minted: minted, report: report)
  return (result, publication.published, publication.paperNames)
}

/// One county from its sheets to its staged pages, each of them scanned for what stands in the sheets.
func make(
  _ county: Division, _ content: SiteContent, on day: CalendarDay, _ key: MasterKey, _ caseIDs: CaseIDs,
  _ stage: Stage, _ progress: Progress
) throws(DiskError) -> CountyResult {
  let collector = NeedleCollector(key)
  let out = content.releasesOut(on: day)
  let order = content.order(on: day, county, key, quartersNeeded(for: out))
  var (result, published, _) = gate(county, content, order, caseIDs, progress, collector)
  if result.report.stops { return result }
  let known = collector.needles
  var scan = content.scan(for: known)
  var lists = ListComparison(result.exposure, content, in: stage)
  try content.maker(on: day, newest: out.last).county(published) { (file) throws(DiskError) in
    guard let scanned = scan.pass(file) else { return }
    let staged = try stage.add(scanned)
    result.staged.append(staged)
    lists.add(file, staged)
  }
  (result.needles, result.leaks) = (known, scan.findings)
  result.exposure.check.foreignColumns = lists.foreignColumns
  result.lists = lists
  return result
}

extension CountyResult {
  /// Of a county that was to be built apart, and was not.
  init(missing county: Division) {
    var report = Report()
    report.stop(
      "part.missing", at: SourceLocation(".sanbang/parts/\(county.code.countyDigits).json"),
      Message(
        "\(county.name)没有做好，或已过时", "\(county.name) has not been built, or not for this day and content"),
      remedy: Message(
        "先运行 sanbang build --only \(county.code.countyDigits)，再合并",
        "run `sanbang build --only \(county.code.countyDigits)` first, then merge"))
    self.init(
      county: county.code, tallies: [:], held: [], standings: [:], turningDays: TurningDays(),
      traces: CountyTraces(), sheets: [],
      published: PublishedRows(), exposure: Exposure(), unmatched: [], minted: [:], report: report)
  }
}

extension SiteContent {
  /// What a county's sheets are read with.
  func context(
    for county: Division, _ caseIDs: CaseIDs, _ progress: Progress,
    _ collector: NeedleCollector? = nil
  ) -> ReadingContext {
    ReadingContext(
      county: county.code, tree: tree, rules: rules.rules(of: county.code), calendar: calendar,
      standards: standards, adoptedOn: settings.adoptedOn, columns: columns, mint: caseIDs.mint,
      onRow: { progress.update { $0.rows += 1 } }, onPrivate: { row in collector?.add(row) })
  }

  /// A scan of finished files for what is known of people, and for whatever looks like it.
  func scan(for needles: Needles) -> LeakScan {
    LeakScan(Scanner(needles, publicWords: publicWords), attachments: exemptions.attachments)
  }
}
