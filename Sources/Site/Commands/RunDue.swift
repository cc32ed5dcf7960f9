import Diagnostics
import Foundation

/// `sanbang due`: when a build is next due, and why.
///
/// - Parameters:
///   - all: every day of a year, not the next ten alone.
///   - isTimer: as units of systemd.
public func runDue(_ request: SiteRequest, all: Bool, isTimer: Bool) async -> CommandResult {
  await onSite(request) { folder, options, progress in
    let outcome = try await due(folder, options, all: all || isTimer, progress)
    let messages = outcome.report.plainText(in: request.language)
    if outcome.report.stops { return CommandResult(output: "", messages: messages, exitStatus: 1) }
    return CommandResult(
      output: outcome.text(for: request, folder, isTimer: isTimer), messages: messages, exitStatus: 0)
  }
}

extension DueOutcome {
  fileprivate func text(for request: SiteRequest, _ folder: SiteFolder, isTimer: Bool) -> String {
    if isTimer {
      return timer(of: folder.root.standardizedFileURL.path(percentEncoded: false))
    }
    if request.format == .json { return json() }
    let lines = days.isEmpty ? [nothingDue] : days.map(\.line)
    return lines.map { "\($0.text(in: request.language))\n" }.joined()
  }
}

private let nothingDue = Message("一年之内没有变动", "nothing changes within a year")
