import Foundation
import Pages
import Privacy
import Vocabulary

/// A finished file that waits to be published, or is published already as it is.
struct StagedFile {
  /// What of the site it takes part in, in the order in which changes are made.
  enum Change: Int, Comparable {
    /// A row that is public must go: before anything new appears.
    case losesRow
    case changed
    case unchanged

    static func < (a: Change, b: Change) -> Bool { a.rawValue < b.rawValue }
  }

  let entry: Manifest.File
  let change: Change
  /// SHA-256 of what is public under its path; nil when it was not there before.
  let before: String?
  let rows: RowChange

  var isNew: Bool { before == nil }
}

/// Where finished files wait, outside `public/` and on the same disk, until all of them are there.
struct Stage: Sendable {
  private let staging: URL
  let published: URL
  private let known: [String: Manifest.File]
  private let progress: Progress
  /// Whether files are compared alone, and none is written.
  private let isDryRun: Bool

  /// An empty stage; what an earlier build left there is thrown away.
  init(_ folder: SiteFolder, manifest: Manifest?, isDryRun: Bool, _ progress: Progress) throws {
    self.progress = progress
    self.isDryRun = isDryRun
    staging = folder.stateFolder.appending(path: "staging")
    published = folder.publicFolder
    known = Dictionary((manifest?.files ?? []).map { ($0.path, $0) }) { first, _ in first }
    if isDryRun { return }
    try? FileManager.default.removeItem(at: staging)
    try folder.createPrivateFolder(staging)
  }

  /// Writes a file to the stage unless the published one is the same already. There is no other way to `public/`.
  func add(_ scanned: ScannedFile) throws(DiskError) -> StagedFile {
    let file = scanned.file
    defer { progress.update { $0.files += 1 } }
    let entry = Manifest.File(
      path: file.path, size: file.bytes.count, sha256: sha256(file.bytes).map(hex).joined(),
      lastDays: file.lastDays.map(\.description))
    let target = published.appending(path: file.path)
    let old = known[file.path]
    if let old, old.sha256 == entry.sha256, size(of: target) == entry.size {
      return StagedFile(
        entry: entry, change: .unchanged, before: old.sha256, rows: RowChange(unchanged: file.bytes))
    }
    if !isDryRun { try write(file) }
    let page = old == nil ? nil : (try? Data(contentsOf: target)).map { [UInt8]($0) }
    let rows = RowChange(from: page, to: file.bytes)
    return StagedFile(
      entry: entry, change: rows.lost.isEmpty ? .changed : .losesRow, before: old?.sha256, rows: rows)
  }

  private func write(_ file: SiteFile) throws(DiskError) {
    do {
      try writeFile(file.bytes, to: place(of: file.path))
    } catch {
      throw DiskError(file.path, error)
    }
  }

  private func size(of file: URL) -> Int? {
    (try? file.resourceValues(forKeys: [.fileSizeKey]))?.fileSize
  }

  /// Removes the stage.
  func close() {
    if !isDryRun { try? FileManager.default.removeItem(at: staging) }
  }

  /// All in one folder: a tree would have to be made and removed for nothing.
  func place(of path: String) -> URL { staging.appending(path: path.replacing("/", with: "!")) }
}
