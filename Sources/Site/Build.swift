import Cases
import Diagnostics
import Foundation
import Pages
import Privacy
package import Vocabulary

/// Publishes a site: reads what is in its folder, makes every page, and brings `public/` to them.
///
/// - Parameter progress: is told how far it is.
/// - Throws: what keeps the run from being done at all: the key, the disk.
package func build(
  _ folder: SiteFolder, _ options: BuildOptions, _ progress: Progress = Progress()
) async throws -> BuildOutcome {
  var report = Report()
  folder.removeReport(planReport)
  guard let content = SiteContent(folder, into: &report), !report.stops,
    let day = content.day(options.asOf)
  else { return BuildOutcome(report: report) }
  let before = try Manifest(folder)
  let (key, isKept) = try folder.masterKey(
    isDemo: content.settings.isDemo, keyFile: options.keyFile, manifest: before, mayKeep: !options.isDryRun)
  let caseIDs = try folder.caseIDs(key, isDemo: content.settings.isDemo)
  let stage = try Stage(folder, manifest: before, isDryRun: options.isDryRun, progress)
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
  let plan = report.stops ? nil : Plan(staged, before: before, in: folder)
  var brake: [BrakeFinding] = []
  if let plan {
    brake = try await content.brake(plan, on: day, key, caseIDs)
    judge(plan, brake, on: day, options, content, folder, into: &report)
  }
  let isProvisional = options.isDryRun && !(isKept && totals.minted.isEmpty)
  let summary = plan.map { PlanSummary($0, brake, on: day, isProvisional: isProvisional, content) }

  progress.update { $0.step = .reports }
  try writeReports(report, register, scanned, content, in: folder)
  if let summary { try folder.writeReport(planReport, Array(summary.json().utf8)) }
  var outcome = BuildOutcome(
    report: report, register: plan == nil ? nil : register, scan: scanned, plan: summary)
  guard let plan, let manifest, !options.isDryRun else { return outcome }
  // Kept for a plan that waits for its approval too: with other case_ids it would be another plan.
  try folder.keep(totals.minted)
  guard !report.stops else { return outcome }

  progress.update { $0.step = .publishing }
  outcome.publishing = PublishingSummary(staged, try commit(plan, manifest, from: stage, to: folder))
  return outcome
}

/// How a site is to be built.
package struct BuildOptions: Sendable {
  /// The day that the site is of; without it that of `site.yml`, else today.
  package var asOf: CalendarDay?
  /// Where the master key lies, if not in the site.
  package var keyFile: String?
  /// Whether it ends with the plan, and nothing but `reports/` is touched.
  package var isDryRun = false
  /// The digest of the plan whose withdrawals somebody has looked at, however many they are.
  package var acceptedWithdrawals: String?

  package init(asOf: CalendarDay? = nil, keyFile: String? = nil) {
    self.asOf = asOf
    self.keyFile = keyFile
  }
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
