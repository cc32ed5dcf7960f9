import ArgumentParser
import Foundation

/// Copies what people wrote (rules, notices, pages, releases, templates) from one site folder into another.
/// Throws when the source has none of it, or is the target.
func copyWording(from site: URL, to target: URL) throws {
  guard site.standardizedFileURL.path != target.standardizedFileURL.path else {
    throw ValidationError("--wording names OUT itself")
  }
  let files = FileManager.default
  let parts = ["content/rules", "content/notices", "content/pages", "content/releases", "templates"]
    .filter { files.fileExists(atPath: site.appending(path: $0).path) }
  guard !parts.isEmpty else { throw ValidationError("\(site.path): no wording there") }
  for part in parts {
    let copy = target.appending(path: part)
    if files.fileExists(atPath: copy.path) { try files.removeItem(at: copy) }
    try files.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try files.copyItem(at: site.appending(path: part), to: copy)
  }
}
