import Cases
import Diagnostics
import Privacy
import Scan
import Vocabulary

/// Builds one county apart, as one job of many: its pages and what remains of its book go to `.sanbang/parts`, for
/// `merge`. Nothing is published, nothing else is written, and jobs of other counties can run beside it.
///
/// - Returns: nil when the site has no such county.
func buildPart(
  _ folder: SiteFolder, of county: DivisionCode, _ options: BuildOptions, _ progress: Progress = Progress()
) async throws -> BuildOutcome? {
  var report = Report()
  guard let content = SiteContent(folder, asOf: options.asOf, into: &report), !report.stops else {
    return BuildOutcome(report: report)
  }
  let day = content.day
  guard let county = content.tree[county], county.level == .county else { return nil }
  let (key, isKept) = try folder.masterKey(
    isDemo: content.settings.isDemo, keyFile: options.keyFile, manifest: Manifest(folder), mayKeep: false)
  guard isKept else { throw KeyProblem.none }
  let caseIDs = try folder.caseIDs(key, isDemo: content.settings.isDemo)
  let stage = try Stage(Places(apart: county.code, folder), progress)
  let parts = PartStore(folder, content, key, caseIDs)

  var made = try await [county].concurrently(progress) { county in
    let inputs = parts.inputs.digest(of: county.code)
    var made = try make(county, content, on: day, key, caseIDs, stage, progress)
    made.madeFrom = inputs
    return made
  }[0]
  let totals = Totals([made], into: &report)
  let scanned = content.finishScan(of: made, key, folder, into: &report)
  if report.stops {
    stage.close()
    return BuildOutcome(report: report, scan: scanned)
  }
  try parts.keepDigests(of: &made)
  try parts.keepApart(made, on: day)
  let register = RegisterSummary(day, totals, releases: [])
  return BuildOutcome(report: report, register: register, scan: scanned)
}

extension SiteContent {
  /// Says what was found on a county's pages, and whether its scan can be relied on.
  fileprivate func finishScan(
    of made: CountyResult, _ key: MasterKey, _ folder: SiteFolder, into report: inout Report
  ) -> ScanSummary {
    let needles = made.needles ?? Needles(key: key.ofNeedles)
    let scan = SiteScan(
      Scanner(needles, publicWords: publicWords), needles: needles.count,
      attachments: exemptions.attachments, counties: made.leaks)
    return scan.finish(folder, key, into: &report)
  }
}
