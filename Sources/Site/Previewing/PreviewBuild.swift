import Diagnostics
import Vocabulary

/// A site that was made to be looked at.
struct PreviewBuild {
  let day: CalendarDay
  /// By path.
  let files: [String: [UInt8]]
}

/// Makes a site in memory through the gates and the scan of a build, and writes nothing anywhere. What stops publishing
/// alone does not stop it: a brake, an approval that is awaited.
///
/// - Returns: nil where there is none to be seen; `report` has why.
func previewBuild(
  _ folder: SiteFolder, _ options: BuildOptions, into report: inout Report
) async throws -> PreviewBuild? {
  if let note = try folder.restoreWithdrawals(isDryRun: true) { report.add(note) }
  let made = MadeFiles()
  guard
    let workshop = try Workshop(beside: folder, options, keptIn: made, Progress(), into: &report),
    !report.stops
  else { return nil }
  let city = try await workshop.make(into: &report, Progress()).city
  guard !report.stops, let manifest = city.manifest else { return nil }
  made.add(manifest)
  return PreviewBuild(day: workshop.day, files: made.all)
}
