import Notices
import Pages
import Privacy
import Vocabulary

/// A release that is out, finished.
struct FinishedRelease {
  let document: ReleaseDocument
  /// What it was frozen with, else what the register gives.
  let figures: Figures
  /// What the register gives today; nil where that is what is shown.
  let today: Figures?
  /// New versions that its front matter tells of.
  let changes: Int
  let frame: ReleaseFrame
}

/// The quarters whose sums the releases that are out need: their own, those between two of them, the ones before, the ones
/// a year ago.
func quartersNeeded(for releases: [ReleaseFile]) -> Set<Quarter> {
  let own = releases.map(\.quarter)
  let between = sequence(first: own.min()) { $0?.next }.prefix { $0.map { $0 <= own.max()! } ?? false }
  return Set(own.flatMap { [$0, $0.previous, $0.yearAgo] } + between.compactMap(\.self))
}

/// The releases that are out on the day, from the counties' sums.
func finish(_ releases: [ReleaseFile], _ content: SiteContent, _ counties: [CountyResult], missingRows: Int)
  -> [FinishedRelease]
{
  var tallies: [Quarter: [DivisionCode: QuarterTally]] = [:]
  for county in counties {
    for (quarter, tally) in county.tallies { tallies[quarter, default: [:]][county.county] = tally }
  }
  var tables = SensitiveTables(content.policy.cellThreshold, tallies)
  let frozen = releases.compactMap(\.frozen)
  return releases.sorted { $0.quarter < $1.quarter }.map { release in
    let quarter = release.quarter
    let sums = RegisterSums(
      quarter, tallies: tallies, reachesPrevious: content.reaches(quarter.previous),
      reachesYearAgo: content.reaches(quarter.yearAgo), rowsInError: missingRows)
    let profile = content.rules.rules[quarter.lastDay]
    let today = Figures(
      sums, city: content.tree.root, counties: content.tree.counties, profile: profile,
      oversight: content.oversight[quarter],
      breakdowns: tables.lines(of: quarter, under: profile, of: content.tree.root.code))
    let figures = release.frozen ?? today
    let document = ReleaseDocument(
      figures, head: content.releaseHead, wording: release.prose, front: release.front,
      standards: content.standards, earlier: frozen.filter { $0.quarter < quarter })
    return FinishedRelease(
      document: document, figures: figures, today: release.frozen == nil ? nil : today,
      changes: release.front.changes.count, frame: release.frame(document, figures.rowsInError))
  }
}

extension SiteContent {
  /// Whether the register knows everything that a quarter's figures need.
  fileprivate func reaches(_ quarter: Quarter) -> Bool {
    settings.adoptedOn.map { $0 <= quarter.firstDay } ?? false
  }
}

extension ReleaseFile {
  /// As lists name it.
  func entry(lead: String = "") -> ReleaseEntry {
    ReleaseEntry(quarter: quarter, title: front.title, publishedAt: front.published, lead: lead)
  }

  fileprivate func frame(_ document: ReleaseDocument, _ missingRows: Int) -> ReleaseFrame {
    let breakdowns = document.breakdowns.isEmpty ? [] : [(name: "分县区的分类数据", file: "breakdowns/")]
    let charts = document.charts.map { (name: "\($0.title)（SVG）", file: "charts/\($0.name).svg") }
    let tables = document.tables.map { (name: "\($0.title)（CSV）", file: "tables/\($0.name).csv") }
    return ReleaseFrame(
      entry: entry(lead: document.lead ?? ""), contact: front.contact, nextRelease: front.nextRelease,
      missingRows: missingRows, body: document.body, changes: document.changes,
      breakdowns: document.breakdowns,
      downloads: [("全文（Markdown）", "index.md"), ("全部数据（CSV）", "figures.csv")] + charts
        + breakdowns + tables)
  }
}

extension FinishedRelease {
  /// What stands beside the page.
  var files: [SiteFile] {
    let folder = "releases/\(figures.quarter)"
    return [
      SiteFile(path: "\(folder)/index.md", bytes: document.markdown),
      SiteFile(path: "\(folder)/figures.csv", bytes: figures.csv()),
    ]
      + (document.tables + document.breakdowns.flatMap(\.tables)).map {
        SiteFile(path: "\(folder)/tables/\($0.name).csv", bytes: $0.csv)
      }
      + document.charts.flatMap { chart in
        [("svg", chart.svg), ("csv", chart.csv)].map { ending, bytes in
          SiteFile(path: "\(folder)/charts/\(chart.name).\(ending)", bytes: bytes)
        }
      }
  }
}
