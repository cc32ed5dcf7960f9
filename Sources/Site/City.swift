import Audit
import Cases
import Diagnostics
import Notices
import Pages
import Privacy
import Vocabulary

/// What is of no one county: made from what remains of all of them when their books are gone.
struct CityResult: Sendable {
  var report = Report()
  /// Nil where no release was made.
  var audited: AuditReport?
  let scanned: ScanSummary
  /// Its own files and the counties'.
  let staged: [StagedFile]
  /// Nil where an earlier build has made it, and all hangs as it was left; or where something was found in it.
  let manifest: ScannedFile?
  var isKept = false
  var releases: [FinishedRelease] = []

  /// Whether something private was found in the manifest itself.
  var isIncomplete: Bool { manifest == nil && !isKept }
}

extension SiteContent {
  /// The city's pages, releases, guides and assets, each of them scanned for what stands in anybody's sheets.
  ///
  /// - Parameter stops: whether something forbids publishing already; then nothing is made, and the scan is finished.
  func makeCity(
    _ counties: inout [CountyResult], _ totals: Totals, on day: CalendarDay, _ key: MasterKey,
    in folder: SiteFolder, _ stage: Stage, stops: Bool
  ) async throws -> CityResult {
    // Neither needs anything that is made here, and both take as long as all the rest.
    let traces = counties.map(\.traces)
    async let found = findings(between: traces)
    async let places = stops ? [] : placeNames()
    var scan = scan(of: &counties, key)
    var report = Report()
    for finding in await found { report.add(finding) }
    let out = releasesOut(on: day)
    findUnfrozen(on: day, into: &report)
    let releases = stops ? [] : finish(out, self, counties, missingRows: totals.rows.inError)
    compareFrozen(releases, into: &report)
    let audited = audit(releases.map(\.figures), against: policy.cellThreshold, into: &report)
    let files = stops ? [] : cityFiles(releases, await places, maker(on: day, newest: out.last), day)
    let staged = try counties.flatMap(\.staged) + files.compactMap { try scan.pass($0).map(stage.add) }
    let manifest = scan.pass(Manifest(key: key.fingerprint, files: staged.map(\.entry)).file)
    let scanned = scan.finish(folder, key, into: &report)
    return CityResult(
      report: report, audited: audited, scanned: scanned, staged: staged, manifest: manifest,
      releases: releases)
  }

  private func cityFiles(
    _ releases: [FinishedRelease], _ places: [PlaceName], _ maker: PageMaker, _ day: CalendarDay
  ) -> [SiteFile] {
    let calendar = ReleaseCalendar(
      out: releases.map(\.frame),
      coming: self.releases.filter { $0.comesOut > day }.map { $0.entry() })
    let home = maker.with(newest: releases.last?.frame.entry)
    return home.city(releases: calendar, pages: pages, standards: standards, places: places)
      + releases.flatMap(\.files) + assets
  }
}
