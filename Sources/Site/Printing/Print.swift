import Cases
package import Diagnostics
import Notices
import Pages
import Paper
import Privacy
import Scan
import Templates
import Vocabulary

/// What a printing has made.
package struct PrintOutcome: Sendable {
  package var report = Report()
  /// Files in `print/`, sheets of A4 in them, and files that were written because they have changed.
  package fileprivate(set) var files = 0
  package fileprivate(set) var sheets = 0
  package fileprivate(set) var written = 0

  /// 0 all printed; 1 stopped, nothing changed; 4 stopped by the leak scan.
  package var exitStatus: Int32 { report.stops ? (report.hasLeaks ? 4 : 1) : 0 }
}

/// Writes what hangs as paper into `print/`, which is the office's own: town by town, through the same gate as the web
/// and scanned like it. It prints nothing but what is published: the codes of the rows have to stand on their pages.
///
/// - Parameter town: whose papers alone are made; nil for all, with an index of them.
/// - Returns: nil when the site has no such town.
func printPapers(
  _ folder: SiteFolder, of town: DivisionCode?, _ options: BuildOptions, _ progress: Progress = Progress()
) async throws -> PrintOutcome? {
  let lock = try await SiteLock(folder, progress)
  defer { lock.release() }
  var outcome = PrintOutcome()
  try folder.refuseInterrupted()
  let templates = PaperTemplates(folder, into: &outcome.report)
  let asOf = options.asOf ?? PartStore.lastDay(in: folder)
  guard let content = SiteContent(folder, asOf: asOf, into: &outcome.report), let templates,
    !outcome.report.stops
  else { return outcome }
  let day = content.day
  if let town, content.tree[town]?.level != .town { return nil }
  let press = try PaperPress(folder, content, templates, on: day, options)
  let places = PaperPlaces(folder)
  defer { places.removeUnfinished() }

  let counties = content.tree.counties.filter { town == nil || town?.county == $0.code }
  var made = try await counties.concurrently(progress) { try press.papers(of: $0, only: town, in: places) }
  for county in made { outcome.report.add(contentsOf: county.report) }
  var results = made.map(\.result)
  var scan = content.scan(of: &results, press.key)
  let towns = made.flatMap(\.towns)
  if town == nil {
    let index = press.maker.index(towns, day: day.chinese)
    if let scanned = scan.pass(index) { made[0].files.append(try places.add(scanned)) }
  }
  _ = scan.finish(folder, press.key, into: &outcome.report)
  guard !outcome.report.stops else { return outcome }
  let files = made.flatMap(\.files)
  try places.finish(files, of: town)
  outcome.files = files.count
  outcome.sheets = towns.flatMap(\.files).reduce(0) { $0 + $1.sheets }
  outcome.written = files.count(where: \.isNew)
  return outcome
}

/// What the papers of a site are made with.
struct PaperPress: Sendable {
  let key: MasterKey
  let maker: PaperMaker
  private let content: SiteContent
  private let pages: PageMaker
  private let caseIDs: CaseIDs
  private let day: CalendarDay
  private let published: PublishedCodes

  init(
    _ folder: SiteFolder, _ content: SiteContent, _ templates: PaperTemplates, on day: CalendarDay,
    _ options: BuildOptions
  ) throws {
    let isDemo = content.settings.isDemo
    key = try folder.masterKey(
      isDemo: isDemo, keyFile: options.keyFile, manifest: Manifest(folder), mayKeep: false
    ).key
    caseIDs = try folder.caseIDs(key, isDemo: isDemo)
    pages = content.maker(on: day, newest: nil)
    maker = PaperMaker(templates, pages)
    published = PublishedCodes(folder)
    (self.content, self.day) = (content, day)
  }

  /// The papers of a county, scanned, and waiting beside those that are in `print/`.
  func papers(of county: Division, only town: DivisionCode?, in places: PaperPlaces) throws -> CountyPapers {
    let collector = NeedleCollector(key)
    let order = content.order(on: day, county, key, [], for: .print)
    let (result, hanging, names) = gate(county, content, order, caseIDs, Progress(), collector)
    var papers = CountyPapers(result)
    if papers.report.stops { return papers }
    let words = content.publicWords(with: names.all)
    var scan = LeakScan(Scanner(collector.needles, publicWords: words), attachments: [:])
    try pages.texts(hanging) { texts in
      guard town == nil || texts.town.code == town else { return }
      papers.report.add(contentsOf: published.missing(in: texts))
      let (town, files) = maker.files(texts, names, county: county.name)
      papers.towns.append(town)
      for file in files {
        if let scanned = scan.pass(file) { papers.files.append(try places.add(scanned)) }
      }
    }
    (papers.result.needles, papers.result.leaks) = (collector.needles, scan.findings)
    return papers
  }
}

/// The papers of a county.
struct CountyPapers: Sendable {
  /// What was read; of what it reports only what stops is said again.
  var result: CountyResult
  var report = Report()
  var towns: [PrintedTown] = []
  var files: [PaperPlaces.File] = []

  init(_ result: CountyResult) {
    self.result = result
    for finding in result.report.diagnostics where finding.severity == .stop { report.add(finding) }
  }
}
