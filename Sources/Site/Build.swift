import Cases
import Diagnostics
import Foundation
import Pages
import Privacy
package import Vocabulary

/// Publishes a site: reads what is in its folder, makes every page, and brings `public/` to them.
///
/// - Parameters:
///   - asOf: the day that the site is of; without it that of `site.yml`, else today.
///   - keyFile: where the master key lies, if not in the site.
///   - progress: is told how far it is.
/// - Throws: what keeps the run from being done at all: the key, the disk.
package func build(
  _ folder: SiteFolder, asOf: CalendarDay?, keyFile: String?, _ progress: Progress = Progress()
) async throws -> BuildOutcome {
  var report = Report()
  let lock = try await SiteLock(folder, progress)
  defer { lock.release() }
  if let note = try folder.finishInterrupted() { report.add(note) }
  guard let content = SiteContent(folder, into: &report), !report.stops,
    let day = content.day(asOf)
  else { return BuildOutcome(report: report) }
  let before = try Manifest(folder)
  let key = try folder.masterKey(isDemo: content.settings.isDemo, keyFile: keyFile, manifest: before)
  let caseIDs = try folder.caseIDs(key, isDemo: content.settings.isDemo)
  let stage = try Stage(folder, manifest: before, progress)
  defer { stage.close() }

  let out = content.releasesOut(on: day)
  let maker = content.maker(on: day, newest: out.last)
  let counties = try await content.tree.counties.concurrently(progress) { county in
    let order = content.order(on: day, county, key, quartersNeeded(for: out))
    return try make(county, content, order, caseIDs, maker, stage, progress)
  }
  let totals = Totals(counties, into: &report)
  let releases = report.stops ? [] : finish(out, content, counties, missingRows: totals.rows.inError)
  let audited = audit(releases.map(\.figures), against: content.policy.cellThreshold, into: &report)
  let register = RegisterSummary(day, totals, releases: out.map(\.quarter), audited)
  var scan = content.scan(of: counties, key)
  let files = report.stops ? [] : cityFiles(content, releases, maker, day)
  let staged = try counties.flatMap(\.staged) + files.compactMap { try scan.pass($0).map(stage.add) }
  let manifest = try scan.pass(manifest(of: staged, key))
  let scanned = scan.finish(folder, key, into: &report)
  report.add(contentsOf: folder.strays(beside: staged, before: before))

  progress.update { $0.step = .reports }
  try writeReports(report, register, scanned, content, in: folder)
  guard let manifest, !report.stops else { return BuildOutcome(report: report, scan: scanned) }

  progress.update { $0.step = .publishing }
  try folder.keep(totals.minted)
  let changes = try commit(staged, manifest, from: stage, to: folder, before: before)
  return BuildOutcome(
    report: report, register: register, scan: scanned, publishing: PublishingSummary(staged, changes))
}

/// What is of no one county: the city's pages, releases, guides and assets.
private func cityFiles(
  _ content: SiteContent, _ releases: [FinishedRelease], _ maker: PageMaker, _ day: CalendarDay
) -> [SiteFile] {
  let calendar = ReleaseCalendar(
    out: releases.map(\.frame),
    coming: content.releases.filter { $0.quarter.lastDay >= day }.map { $0.entry() })
  let home = maker.with(newest: releases.last?.frame.entry)
  return home.city(releases: calendar, pages: content.pages, standards: content.standards)
    + releases.flatMap(\.files) + content.assets
}

private func manifest(of staged: [StagedFile], _ key: MasterKey) throws -> SiteFile {
  let manifest = Manifest(key: key.fingerprint, files: staged.map(\.entry))
  return SiteFile(path: Manifest.path, bytes: [UInt8](try manifest.json()))
}
