import Cases
import Diagnostics
import Privacy
import Vocabulary

/// The sheets of receipts that were written, and what kept others from it.
struct ReceiptsOutcome {
  struct Sheet: Sendable {
    /// Relative to the site.
    let path: String
    let count: Int
    let unkept: Int
  }

  var report = Report()
  var sheets: [Sheet] = []

  /// 1 where nothing was written.
  var exitStatus: Int32 { report.stops ? 1 : sheets.contains { $0.unkept > 0 } ? 3 : 0 }
}

/// Writes for each county the receipts of its cases into `reports/`, and nothing else.
func receipts(
  _ folder: SiteFolder, _ options: BuildOptions, _ progress: Progress
) async throws -> ReceiptsOutcome {
  var outcome = ReceiptsOutcome()
  guard let content = SiteContent(folder, asOf: options.asOf, into: &outcome.report), !outcome.report.stops
  else { return outcome }
  let day = content.day
  // With another key than that of the boards no receipt would find its row.
  let manifest = try Manifest(folder)
  let isDemo = content.settings.isDemo
  guard try isDemo || folder.existingKey(folder.place(ofKey: options.keyFile)) != nil else {
    throw manifest == nil ? KeyProblem.none : KeyProblem.missing
  }
  let key = try folder.masterKey(
    isDemo: isDemo, keyFile: options.keyFile, manifest: manifest, mayKeep: false
  ).key
  let caseIDs = try folder.caseIDs(key, isDemo: isDemo)
  try folder.createPrivateFolder(folder.reportsFolder)
  let made = try await content.tree.counties.concurrently(progress) { county in
    try sheet(of: county, content, content.order(on: day, county, key, []), caseIDs, progress, in: folder)
  }
  for one in made {
    one.problems.forEach { outcome.report.add($0) }
    if let sheet = one.sheet { outcome.sheets.append(sheet) }
  }
  return outcome
}

/// Nil, with the reason, where the county's sheets cannot be read.
private func sheet(
  of county: Division, _ content: SiteContent, _ order: PublicationOrder, _ caseIDs: CaseIDs,
  _ progress: Progress, in folder: SiteFolder
) throws -> (sheet: ReceiptsOutcome.Sheet?, problems: [Diagnostic]) {
  var (report, unmatched) = (Report(), [Diagnostic]())
  let context = content.context(for: county, caseIDs, progress)
  let found = content.cases.sheets(of: county.code, into: &report)
  let book = read(found, in: context, into: &report, unmatched: &unmatched)
  let stops = report.diagnostics.filter { $0.severity == .stop }
  guard stops.isEmpty else { return (nil, stops) }
  let sheet = ReceiptSheet(book, as: order)
  let name = "receipts-\(county.code.countyDigits).csv"
  try sheet.write { try folder.writeReport(name, $0) }
  return (.init(path: "reports/\(name)", count: sheet.count, unkept: sheet.unkept), [])
}
