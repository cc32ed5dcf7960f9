import Foundation
import Pages
import Privacy
import Vocabulary

/// What a build does to `public/`, file by file. A dry run makes the same plan as the build after it, and only a plan
/// can be carried out.
struct Plan: Sendable {
  /// What the site will consist of.
  let staged: [StagedFile]
  /// What is ours and will be gone.
  let removed: [RemovedFile]
  /// What changes, by path.
  let changes: [FileChange]
  /// SHA-256 of the lines of `changes` in hexadecimal: names the plan.
  let digest: String

  init(_ staged: [StagedFile], before: Manifest?, in folder: SiteFolder) {
    self.staged = staged
    let staying = Set(staged.map(\.entry.path))
    removed = (before?.files ?? []).filter { !staying.contains($0.path) }.map { file in
      let page = file.path.hasPrefix("boards/") ? folder.bytes("public/\(file.path)") : nil
      return RemovedFile(entry: file, rows: RowChange(from: page, to: nil))
    }
    let all = staged.filter { $0.change != .unchanged }.map(FileChange.init) + removed.map(FileChange.init)
    changes = all.sorted { $0.path < $1.path }
    digest = hexDigest(changes.flatMap { Array($0.line.utf8) })
  }
}

/// A file that the generator has written and that the site no longer has.
struct RemovedFile: Sendable {
  let entry: Manifest.File
  let rows: RowChange
}

/// A file that is new, changes or goes.
struct FileChange: Encodable, Sendable {
  let path: String
  /// SHA-256 of what is public; nil for a new file.
  let old: String?
  /// SHA-256 of what will be; nil for one that goes.
  let new: String?
  let rowsOld: Int
  let rowsNew: Int

  init(_ file: StagedFile) {
    path = file.entry.path
    (old, new) = (file.before, file.entry.sha256)
    (rowsOld, rowsNew) = (file.rows.old, file.rows.new)
  }

  init(_ file: RemovedFile) {
    path = file.entry.path
    (old, new) = (file.entry.sha256, nil)
    (rowsOld, rowsNew) = (file.rows.old, 0)
  }

  /// Its line under the digest: fields parted by tabs, a hyphen for what is not there.
  var line: String { "\(path)\t\(old ?? "-")\t\(new ?? "-")\t\(rowsOld)\t\(rowsNew)\n" }
}

extension NoticeKey {
  /// The notice of a village from its page's path; nil for every other file.
  init?(path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0].elementsEqual("boards".utf8), parts[5].elementsEqual("index.html".utf8),
      let village = DivisionCode(Array(parts[1...3].joined())[...])
    else { return nil }
    self.init(village: village, board: String(Substring(parts[4])))
  }
}
