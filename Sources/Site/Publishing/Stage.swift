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
  /// Whether it was not there before.
  let isNew: Bool
}

/// Where finished files wait, outside `public/` and on the same disk, until all of them are there.
struct Stage: Sendable {
  private let staging: URL
  let published: URL
  private let known: [String: Manifest.File]
  private let progress: Progress

  /// An empty stage; what an earlier build left there is thrown away.
  init(_ folder: SiteFolder, manifest: Manifest?, _ progress: Progress) throws {
    self.progress = progress
    staging = folder.stateFolder.appending(path: "staging")
    published = folder.publicFolder
    known = Dictionary((manifest?.files ?? []).map { ($0.path, $0) }) { first, _ in first }
    try? FileManager.default.removeItem(at: staging)
    try folder.createPrivateFolder(staging)
  }

  /// Writes a file to the stage unless the published one is the same already.
  func add(_ file: SiteFile) throws(DiskError) -> StagedFile {
    defer { progress.update { $0.files += 1 } }
    let entry = Manifest.File(
      path: file.path, size: file.bytes.count, sha256: sha256(file.bytes).map(hex).joined(),
      lastDays: file.lastDays.map(\.description))
    let target = published.appending(path: file.path)
    let old = known[file.path]
    if let old, old.sha256 == entry.sha256, size(of: target) == entry.size {
      return StagedFile(entry: entry, change: .unchanged, isNew: false)
    }
    do {
      try writeFile(file.bytes, to: place(of: file.path))
    } catch {
      throw DiskError(file.path, error)
    }
    let before = old == nil ? nil : try? Data(contentsOf: target)
    let losesRow = before.map { !rowTags(in: [UInt8]($0)).isSubset(of: rowTags(in: file.bytes)) } ?? false
    return StagedFile(entry: entry, change: losesRow ? .losesRow : .changed, isNew: old == nil)
  }

  private func size(of file: URL) -> Int? {
    (try? file.resourceValues(forKeys: [.fileSizeKey]))?.fileSize
  }

  /// Removes the stage.
  func close() { try? FileManager.default.removeItem(at: staging) }

  /// All in one folder: a tree would have to be made and removed for nothing.
  func place(of path: String) -> URL { staging.appending(path: path.replacing("/", with: "!")) }
}

/// The tags of the rows on a page: what stands in each `<tr id="…">`.
private func rowTags(in page: [UInt8]) -> Set<[UInt8]> {
  let mark = Array("<tr id=\"".utf8)
  var tags: Set<[UInt8]> = []
  var position = 0
  while let start = page[position...].firstRange(of: mark)?.upperBound {
    let end = page[start...].firstIndex(of: UInt8(ascii: "\"")) ?? page.endIndex
    tags.insert(Array(page[start..<end]))
    position = end
  }
  return tags
}
