import Diagnostics
import Foundation
import Notices
import Vocabulary

/// How a freezing ended.
struct FreezeOutcome {
  let report: Report
  /// What is kept; nil when it was stopped.
  var kept: FrozenFile?
  /// Whether the same was kept before, and nothing was written.
  var isSame = false
}

/// Keeps the figures that a release would have today, for every build to come. It needs a build that would publish.
///
/// - Returns: nil when there is no such release, or its quarter is not over.
func freeze(_ quarter: Quarter, _ folder: SiteFolder, _ options: BuildOptions, _ progress: Progress)
  async throws -> FreezeOutcome?
{
  let lock = try await SiteLock(folder, progress)
  defer { lock.release() }
  var options = options
  (options.isDryRun, options.usesParts, options.thawed) = (true, false, quarter)
  let outcome = try await build(folder, options, progress)
  guard !outcome.report.stops, let day = outcome.register?.day else {
    return FreezeOutcome(report: outcome.report)
  }
  guard let release = outcome.releases.first(where: { $0.figures.quarter == quarter }) else { return nil }
  let new = FrozenFile(quarter, version: release.changes + 1, on: day, release.figures.csv())
  return try folder.keep(new, outcome.report)
}

extension SiteFolder {
  fileprivate func keep(_ new: FrozenFile, _ found: Report) throws -> FreezeOutcome {
    var report = found
    let file = FrozenFile.path(new.quarter)
    if let bytes = bytes(file) {
      // A damaged one does not say which version was out.
      guard let old = FrozenFile(bytes, of: new.quarter, into: &report) else {
        return FreezeOutcome(report: report)
      }
      if old.csv == new.csv, old.version == new.version {
        return FreezeOutcome(report: report, kept: old, isSame: true)
      }
      if old.version >= new.version {
        return FreezeOutcome(report: found.stopped(by: unexplained(new.quarter)))
      }
    }
    let place = root.appending(path: file)
    let part = place.appendingPathExtension("new")
    try writeFile(new.bytes, to: part)
    try Disk().sync(part.path(percentEncoded: false))
    try renameFile(part, to: place)
    return FreezeOutcome(report: report, kept: new)
  }
}

extension Report {
  fileprivate func stopped(by diagnostic: Diagnostic) -> Report {
    var report = self
    report.add(diagnostic)
    return report
  }
}

private func unexplained(_ quarter: Quarter) -> Diagnostic {
  Diagnostic(
    .stop, "release.unexplained", at: SourceLocation("content/releases/\(quarter).md"),
    Message(
      "数字和冻结的不同，changes: 里却没有新的一条；什么都没有改",
      "the figures are others than the frozen ones, and `changes:` has no new entry; nothing was changed"),
    remedy: Message(
      "在文件头的 changes: 里加一条（kind、old、new、reason、day），再运行",
      "add an entry (kind, old, new, reason, day) under `changes:` in its front matter, and run this again"))
}
