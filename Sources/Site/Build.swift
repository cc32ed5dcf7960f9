import Cases
import Diagnostics
import Foundation
import Pages
import Privacy
import Vocabulary

/// Publishes a site: reads what is in its folder, makes every page, and brings `public/` to them.
///
/// - Parameter progress: is told how far it is.
/// - Throws: what keeps the run from being done at all: the key, the disk.
package func build(
  _ folder: SiteFolder, _ options: BuildOptions, _ progress: Progress = Progress()
) async throws -> BuildOutcome {
  var report = Report()
  // A dry run touches nothing but reports/, and needs nobody to wait for it.
  let lock = options.isDryRun ? nil : try await SiteLock(folder, progress)
  defer { lock?.release() }
  if options.isDryRun {
    try folder.refuseInterrupted()
  } else if let note = try folder.finishInterrupted() {
    report.add(note)
  }
  if let note = try folder.restoreWithdrawals(isDryRun: options.isDryRun) { report.add(note) }
  folder.removeReport(planReport)
  guard let content = SiteContent(folder, into: &report), !report.stops,
    let day = content.day(options.asOf)
  else { return BuildOutcome(report: report, noticesPastDay: folder.noticesPastDay(options)) }
  let before = try Manifest(folder)
  let (key, isKept) = try folder.masterKey(
    isDemo: content.settings.isDemo, keyFile: options.keyFile, manifest: before, mayKeep: !options.isDryRun)
  let caseIDs = try folder.caseIDs(key, isDemo: content.settings.isDemo)
  let stage = try Stage(folder, manifest: before, isDryRun: options.isDryRun, progress)
  defer { stage.close() }

  let out = content.releasesOut(on: day)
  let maker = content.maker(on: day, newest: out.last)
  var counties = try await content.tree.counties.concurrently(progress) { county in
    let order = content.order(on: day, county, key, quartersNeeded(for: out))
    return try make(county, content, order, caseIDs, maker, stage, progress)
  }
  let totals = Totals(counties, into: &report)
  let releases = report.stops ? [] : finish(out, content, counties, missingRows: totals.rows.inError)
  let audited = audit(releases.map(\.figures), against: content.policy.cellThreshold, into: &report)
  let register = RegisterSummary(day, totals, releases: out.map(\.quarter), audited)
  var scan = content.scan(of: &counties, key)
  let files = report.stops ? [] : cityFiles(content, releases, maker, day)
  let staged = try counties.flatMap(\.staged) + files.compactMap { try scan.pass($0).map(stage.add) }
  let manifest = try scan.pass(manifest(of: staged, key))
  let scanned = scan.finish(folder, key, into: &report)
  report.add(contentsOf: folder.strays(beside: staged, before: before))
  let planner = Planner(
    content: content, folder: folder, day: day, options: options, key: key, caseIDs: caseIDs,
    isSettled: !options.isDryRun || isKept && totals.minted.isEmpty)
  let plan = try await planner.plan(staged, before: before, into: &report)

  progress.update { $0.step = .reports }
  try writeReports(report, register, scanned, content, in: folder)
  guard let plan, let manifest else {
    return BuildOutcome(report: report, scan: scanned, noticesPastDay: folder.noticesPastDay(options))
  }
  try folder.writeReport(planReport, Array(plan.summary.json().utf8))
  var outcome = BuildOutcome(report: report, register: register, scan: scanned, plan: plan.summary)
  if options.isDryRun { return outcome }
  // Kept for a plan that waits for its approval too: with other case_ids it would be another plan.
  try folder.keep(totals.minted)
  guard !report.stops else {
    outcome.noticesPastDay = folder.noticesPastDay(options)
    return outcome
  }

  progress.update { $0.step = .publishing }
  outcome.publishing = PublishingSummary(staged, try commit(plan.plan, manifest, from: stage, to: folder))
  return outcome
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
