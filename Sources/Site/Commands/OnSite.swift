import Diagnostics
import Foundation
import Vocabulary

/// What commands on a site begin and end with: its day and its folder, progress while they work, and a word on what keeps
/// them from running.
func onSite(
  _ request: SiteRequest,
  _ work: (SiteFolder, BuildOptions, Progress) async throws -> CommandResult
) async -> CommandResult {
  let day = request.asOf.map { CalendarDay(iso: $0) }
  if let day, day == nil { return failure(wrongDay, request.language) }
  let folder = SiteFolder(URL(filePath: request.site, directoryHint: .isDirectory))
  let options = BuildOptions(asOf: day ?? nil, keyFile: request.keyFile)
  let progress = Progress()
  do {
    return try await showing(request.showsProgress ? progress : nil, in: request.language) {
      try await work(folder, options, progress)
    }
  } catch {
    return failure(message(for: error), request.language)
  }
}
