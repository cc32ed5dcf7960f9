import Cases
import Diagnostics
import Notices
import Privacy
import Vocabulary

/// What is kept of a county between builds: all of its result but its digests, which stand in a file of their own, and
/// its pages, which hang. Nothing in it says more of a person than the office's own reports do.
struct CountyRecord: Codable, Sendable {
  /// Digest of everything that it was made from.
  let inputs: String
  /// The days for which it holds.
  let days: PartDays
  /// SHA-256 of the file with its digests.
  let digests: String
  /// How many minted case_ids there were: with fewer, some are lost, and its rows would get other tags.
  let knownIDs: Int
  let county: DivisionCode
  let tallies: [TallyRecord]
  let held: [HeldRecord]
  let standings: [Standing: Int]
  let turningDays: TurningDays
  let traced: [String]
  let sheets: [SheetAccount]
  let published: PublishedRows
  let exposure: Exposure
  let unmatched: [Diagnostic]
  /// Case_ids that no build has kept yet: of a county that was built apart.
  var minted: [String: String]
  let report: Report
  let scanned: ScannedCounts
  var pages: [KeptPage]

  init(
    _ result: CountyResult, inputs: String, days: PartDays, digests: String, knownIDs: Int,
    minted: [String: String], pages: [KeptPage]
  ) {
    (self.inputs, self.days, self.digests, self.knownIDs) = (inputs, days, digests, knownIDs)
    county = result.county
    tallies = result.tallies.map(TallyRecord.init)
    held = result.held.map(HeldRecord.init)
    (standings, turningDays) = (result.standings, result.turningDays)
    (traced, sheets) = (result.traces.files, result.sheets)
    (published, exposure, unmatched) = (result.published, result.exposure, result.unmatched)
    (self.minted, report) = (minted, result.report)
    scanned = ScannedCounts(result.leaks)
    self.pages = pages
  }

  /// Whether its pages wait to be merged.
  var isApart: Bool { pages.contains { $0.stamp == nil } }

  /// The result as it was, but for its pages and digests.
  var result: CountyResult {
    CountyResult(
      county: county, tallies: Dictionary(uniqueKeysWithValues: tallies.map { ($0.quarter, $0.tally) }),
      held: held.map(\.held), standings: standings, turningDays: turningDays,
      traces: CountyTraces(), sheets: sheets,
      published: published, exposure: exposure, unmatched: unmatched, minted: minted, report: report,
      leaks: scanned.findings, keptInputs: inputs)
  }
}

/// A part made for one day is the same until something comes due.
struct PartDays: Codable, Sendable {
  let first: CalendarDay
  /// The first later day on which it may be another.
  let next: CalendarDay

  func contains(_ day: CalendarDay) -> Bool { first <= day && day < next }
}

/// How much was looked through, and nothing found.
struct ScannedCounts: Codable, Sendable {
  let files: Int
  let bytes: Int
  let exempted: Int

  init(_ findings: LeakFindings) {
    (files, bytes, exempted) = (findings.files, findings.bytes, findings.exempted)
  }

  var findings: LeakFindings { LeakFindings(files: files, bytes: bytes, exempted: exempted) }
}

/// A tally with what of it is the office's alone.
struct TallyRecord: Codable, Sendable {
  let quarter: Quarter
  private let programs: [Program: [TallyPart: ProgramTally]]
  private let publicity: PublicityTally
  private let exempt: Int
  private let breakdowns: [Program: BreakdownTally]

  init(_ quarter: Quarter, _ tally: QuarterTally) {
    self.quarter = quarter
    (programs, publicity) = (tally.programs, tally.publicity)
    (exempt, breakdowns) = (tally.exempt, tally.breakdowns)
  }

  var tally: QuarterTally {
    var tally = QuarterTally()
    (tally.programs, tally.publicity) = (programs, publicity)
    (tally.exempt, tally.breakdowns) = (exempt, breakdowns)
    return tally
  }
}

/// A held case with its gates by their ids.
struct HeldRecord: Codable, Sendable {
  private let location: SourceLocation
  private let board: String
  private let gates: [String]

  init(_ held: HeldCase) { (location, board, gates) = (held.location, held.board, held.gates.map(\.id)) }

  var held: HeldCase {
    HeldCase(location: location, board: board, gates: Gate.all.filter { gates.contains($0.id) })
  }
}
