import Cases
import Diagnostics
import Foundation
import Privacy
import Vocabulary

/// Why nothing was done with the key.
enum KeyRefusal: Error {
  case isDemo, isThere, noKey, unreadable, isAnother, isTaken, isPublic
}

extension SiteFolder {
  /// Makes the key of a site before its first build does.
  func createKey(_ keyFile: String?) throws -> MasterKey {
    try refuseDemo()
    guard try existingKey(place(ofKey: keyFile)) == nil else { throw KeyRefusal.isThere }
    return try masterKey(isDemo: false, keyFile: keyFile, manifest: try Manifest(self), mayKeep: true).key
  }

  /// Writes key and case_ids to a new file that its owner alone can read, where no web server and no commit of content
  /// can reach it.
  func backUpKey(_ keyFile: String?, to path: String) throws -> MasterKey {
    try refuseDemo()
    guard let key = try existingKey(place(ofKey: keyFile)) else { throw KeyRefusal.noKey }
    let file = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath()
    let closed = ["public", "content", "print", "deploy"].map { root.appending(path: $0) }
    guard !closed.contains(where: { file.lies(below: $0) }) else { throw KeyRefusal.isPublic }
    guard !FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      throw KeyRefusal.isTaken
    }
    var unheard = Report()
    let title = SiteSettings(self, into: &unheard)?.title ?? ""
    let day = dayWithoutSettings(nil) ?? CalendarDay(number: 0)
    let ids = String(decoding: bytes(".sanbang/ids") ?? [], as: UTF8.self).split(separator: "\n").map(
      String.init)
    let text = KeyBackup(key, ids: ids).text(of: title, on: day)
    try writePrivately(Array(text.utf8), to: file)
    return key
  }

  /// Puts back what a backup has: never over another key, nor beside a `public/` that was made with another.
  func restoreKey(_ keyFile: String?, from path: String) throws -> MasterKey {
    try refuseDemo()
    guard let bytes = try? readFile(path), let backup = KeyBackup(String(decoding: bytes, as: UTF8.self))
    else { throw KeyRefusal.unreadable }
    let there = try existingKey(place(ofKey: keyFile))
    let known = [there?.fingerprint, try Manifest(self)?.key].compactMap(\.self)
    guard known.allSatisfy(backup.key.has) else { throw KeyRefusal.isAnother }
    if there == nil { try writePrivately(backup.key.secrets[0], to: place(ofKey: keyFile)) }
    try keep(
      Dictionary(
        backup.ids.map { line in
          let parts = line.split(separator: " ")
          return (String(parts[0]), String(parts[1]))
        }
      ) { first, _ in first })
    return backup.key
  }

  private func refuseDemo() throws {
    var unheard = Report()
    if SiteSettings(self, into: &unheard)?.isDemo ?? false { throw KeyRefusal.isDemo }
  }

  private func writePrivately(_ bytes: [UInt8], to file: URL) throws {
    let folder = file.deletingLastPathComponent()
    if !FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) {
      try createPrivateFolder(folder)
    }
    do {
      try Disk().write(bytes, to: file.path(percentEncoded: false), mode: 0o600)
      try Disk().sync(file.path(percentEncoded: false))
    } catch { throw DiskError(file.lastPathComponent, error) }
  }
}

extension URL {
  fileprivate func lies(below folder: URL) -> Bool {
    let base = folder.standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false)
    return path(percentEncoded: false).hasPrefix(base.hasSuffix("/") ? base : "\(base)/")
  }
}
