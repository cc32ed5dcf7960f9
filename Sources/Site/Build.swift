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
  guard let content = SiteContent(folder, asOf: options.asOf, thawing: options.thawed, into: &report),
    !report.stops
  else { return BuildOutcome(report: report, noticesPastDay: folder.noticesPastDay(options)) }
  let day = content.day
  let before = try Manifest(folder)
  let (key, isKept) = try folder.masterKey(
    isDemo: content.settings.isDemo, keyFile: options.keyFile, manifest: before, mayKeep: !options.isDryRun)
  let caseIDs = try folder.caseIDs(key, isDemo: content.settings.isDemo)
  let stage = try Stage(folder, manifest: before, isDryRun: options.isDryRun, progress)
  defer { stage.close() }

  let workshop = Workshop(
    content: content, folder: folder, day: day, key: key, caseIDs: caseIDs, options: options, stage: stage)
  let (counties, totals, city) = try await workshop.make(into: &report, progress)
  if !city.isKept { try folder.writeFrozenReport(city.releases) }
  report.add(contentsOf: folder.strays(beside: city.staged, before: before))
  let planner = Planner(
    content: content, folder: folder, day: day, options: options, key: key, caseIDs: caseIDs,
    isSettled: !options.isDryRun || isKept && totals.minted.isEmpty)
  let plan = try await planner.plan(city.staged, before: before, into: &report)

  progress.update { $0.step = .reports }
  let quarters = content.releasesOut(on: day).map(\.quarter)
  let register = RegisterSummary(day, totals, releases: quarters, city.audited)
  try writeReports(report, register, city.scanned, content, in: folder)
  guard let plan, !city.isIncomplete else {
    return BuildOutcome(report: report, scan: city.scanned, noticesPastDay: folder.noticesPastDay(options))
  }
  try folder.writeReport(planReport, Array(plan.summary.json().utf8))
  var outcome = BuildOutcome(report: report, register: register, scan: city.scanned, plan: plan.summary)
  outcome.releases = city.releases
  if options.isDryRun { return outcome }
  // Kept for a plan that waits for its approval too: with other case_ids it would be another plan.
  try folder.keep(totals.minted)
  guard !report.stops else {
    outcome.noticesPastDay = folder.noticesPastDay(options)
    return outcome
  }

  progress.update { $0.step = .publishing }
  let changes = try commit(
    plan.plan, city.manifest, before: before, on: day, from: stage, into: &outcome.report)
  outcome.publishing = PublishingSummary(city.staged, changes)
  let turning = content.turningDays(after: day, counties.map(\.turningDays))
  try await workshop.parts.keep(counties, city, on: day, until: turning.next(after: day))
  try folder.writeDeployFiles(content.settings)
  return outcome
}
