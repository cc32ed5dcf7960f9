import Cases
import Diagnostics
import Pages
import Privacy
import Vocabulary

/// Makes a site: county by county from the sheets, or taken over from an earlier build, then the city from what remains
/// of them all.
struct Workshop: Sendable {
  let content: SiteContent
  let folder: SiteFolder
  let day: CalendarDay
  let key: MasterKey
  let caseIDs: CaseIDs
  let options: BuildOptions
  let stage: Stage
  let parts: PartStore

  init(
    content: SiteContent, folder: SiteFolder, day: CalendarDay, key: MasterKey, caseIDs: CaseIDs,
    options: BuildOptions, stage: Stage
  ) {
    (self.content, self.folder, self.day, self.key) = (content, folder, day, key)
    (self.caseIDs, self.options, self.stage) = (caseIDs, options, stage)
    parts = PartStore(folder, content, key, caseIDs)
  }

  /// Makes everything from the sheets and writes none of it: beside what hangs, to be compared or looked at.
  ///
  /// - Parameter made: where the files are kept.
  /// - Returns: nil when something in the site forbids it, which `report` says.
  init?(
    beside folder: SiteFolder, _ options: BuildOptions, keptIn made: MadeFiles? = nil, _ progress: Progress,
    into report: inout Report
  ) throws {
    var options = options
    (options.isDryRun, options.usesParts) = (true, false)
    guard let content = SiteContent(folder, asOf: options.asOf, into: &report), !report.stops else {
      return nil
    }
    let (before, isDemo) = (try Manifest(folder), content.settings.isDemo)
    let key = try folder.masterKey(
      isDemo: isDemo, keyFile: options.keyFile, manifest: before, mayKeep: false
    ).key
    self.init(
      content: content, folder: folder, day: content.day, key: key,
      caseIDs: try folder.caseIDs(key, isDemo: isDemo), options: options,
      stage: try Stage(folder, manifest: before, isDryRun: true, keptIn: made, progress))
  }

  func make(
    into report: inout Report, _ progress: Progress
  ) async throws -> (counties: [CountyResult], totals: Totals, city: CityResult) {
    var counties = try await content.tree.counties.concurrently(progress) { try county($0, progress) }
    let totals = Totals(counties, into: &report)
    let city = try await city(of: &counties, totals, stops: report.stops)
    report.add(contentsOf: city.report)
    return (counties, totals, city)
  }

  private func county(_ county: Division, _ progress: Progress) throws -> CountyResult {
    if options.usesParts, let kept = try parts.county(county, on: day, content, in: stage) { return kept }
    if options.isMerge { return CountyResult(missing: county) }
    let inputs = parts.inputs.digest(of: county.code)
    var made = try Site.make(county, content, on: day, key, caseIDs, stage, progress)
    made.madeFrom = inputs
    if !options.isDryRun { try parts.keepDigests(of: &made) }
    return made
  }

  private func city(
    of counties: inout [CountyResult], _ totals: Totals, stops: Bool
  ) async throws -> CityResult {
    if options.usesParts, !stops, let kept = parts.city(counties, on: day) { return kept }
    try parts.complete(&counties)
    return try await content.makeCity(&counties, totals, on: day, key, in: folder, stage, stops: stops)
  }
}
