import Audit
import Diagnostics
import Pages
import Privacy
import Vocabulary

/// What is kept of the city between builds.
struct CityRecord: Codable, Sendable {
  /// Digest of everything that it was made from, the counties among it.
  let inputs: String
  /// The days for which it holds.
  let days: PartDays
  let report: Report
  let audited: AuditReport?
  let scanned: ScanSummary
  var pages: [KeptPage]
}

extension PartStore {
  private var cityRecord: String { Self.cityRecord(places) }
  private static func cityRecord(_ places: Places) -> String { "\(places.parts)/city.json" }

  /// A day for which what hangs was made; nil where none is known.
  static func lastDay(in folder: SiteFolder) -> CalendarDay? {
    (read(cityRecord(Places(folder))) as CityRecord?)?.days.first
  }

  /// The city as the last build made it, where all its counties are taken over and everything hangs as it was left.
  func city(_ counties: [CountyResult], on day: CalendarDay) -> CityResult? {
    guard let inputs = inputs(of: counties), let record: CityRecord = Self.read(cityRecord),
      record.days.contains(day), record.inputs == inputs,
      record.pages.allSatisfy({ $0.isInPlace(in: places) })
    else { return nil }
    let staged = counties.flatMap(\.staged) + record.pages.map(\.staged)
    let manifest = Manifest(key: key.fingerprint, files: staged.map(\.entry)).file
    guard staged.allSatisfy({ $0.change == .unchanged }),
      (try? readFile(places.published(manifest.path))) == manifest.bytes
    else { return nil }
    return CityResult(
      report: record.report, audited: record.audited, scanned: record.scanned, staged: staged, manifest: nil,
      isKept: true)
  }

  /// Keeps what this build has made, once it hangs.
  func keep(
    _ counties: [CountyResult], _ city: CityResult, on day: CalendarDay, until next: CalendarDay
  ) async throws {
    _ = try await counties.concurrently { county in
      if county.keptInputs == nil { try keep(county, on: day) }
      if county.isApart { try settle(county.county) }
    }
    removeRecords(but: Set(counties.map(\.county.countyDigits)))
    if city.isKept { return }
    let own = Set(counties.flatMap { $0.staged.map(\.entry.path) })
    let pages = hanging(city.staged.filter { !own.contains($0.entry.path) })
    let digests = counties.compactMap { $0.keptInputs ?? $0.madeFrom }
    try write(
      CityRecord(
        inputs: inputs.digest(ofCounties: digests), days: PartDays(first: day, next: next),
        report: city.report, audited: city.audited,
        scanned: city.scanned, pages: pages), to: cityRecord)
  }

  /// Nil where a county was made anew.
  private func inputs(of counties: [CountyResult]) -> String? {
    let digests = counties.compactMap(\.keptInputs)
    return digests.count == counties.count ? inputs.digest(ofCounties: digests) : nil
  }
}
