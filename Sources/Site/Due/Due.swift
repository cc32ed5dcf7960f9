import Diagnostics
import Privacy
import Vocabulary

/// The days to come on which a build makes something else of the same content.
struct DueOutcome {
  struct Day {
    let day: CalendarDay
    let reasons: [TurningDays.Reason: Int]
  }

  var report = Report()
  /// In their order, beginning after the day that it was asked on.
  var days: [Day] = []
  var timeZone = ""
}

/// Reads and gates a site as `check` does, writes nothing, and says when a build is next due.
///
/// - Parameter all: every day of a year, not the next ten alone.
func due(
  _ folder: SiteFolder, _ options: BuildOptions, all: Bool, _ progress: Progress
) async throws -> DueOutcome {
  var outcome = DueOutcome()
  guard let content = SiteContent(folder, asOf: options.asOf, into: &outcome.report), !outcome.report.stops
  else { return outcome }
  let day = content.day
  outcome.timeZone = content.settings.timeZone
  let key = try folder.checkingKey(isDemo: content.settings.isDemo, keyFile: options.keyFile)
  let caseIDs = try folder.caseIDs(key, isDemo: content.settings.isDemo)
  let counties = try await content.tree.counties.concurrently(progress) { county in
    gate(county, content, content.order(on: day, county, key, []), caseIDs, progress).result
  }
  for county in counties {
    for problem in county.report.diagnostics where problem.severity == .stop { outcome.report.add(problem) }
  }
  if outcome.report.stops { return outcome }
  let turning = content.turningDays(after: day, counties.map(\.turningDays))
  let days = turning.seen.filter { $0.day <= day + 366 }.map {
    DueOutcome.Day(day: $0.day, reasons: $0.reasons)
  }
  outcome.days = all ? days : Array(days.prefix(10))
  return outcome
}
