import Pages
import Vocabulary

/// A page that an earlier build has made and scanned.
struct KeptPage: Codable, Sendable {
  let entry: Manifest.File
  let rows: Int
  /// The file in `public/` as it was left; nil while the page waits in its part for `merge`.
  var stamp: FileStamp?

  init(_ file: StagedFile) {
    entry = file.entry
    rows = file.rows.new
  }

  /// Whether nobody has touched the published page since.
  func isInPlace(in places: Places) -> Bool {
    stamp != nil && stamp == FileStamp(places.published(entry.path))
  }

  /// With its bytes.
  func file(_ bytes: [UInt8]) -> SiteFile {
    SiteFile(path: entry.path, bytes: bytes, lastDays: entry.lastDays.compactMap { CalendarDay(iso: $0) })
  }

  /// As it hangs.
  var staged: StagedFile {
    StagedFile(entry: entry, change: .unchanged, before: entry.sha256, rows: RowChange(unchanged: rows))
  }
}

/// By what a file is known to be the same without being read.
struct FileStamp: Codable, Equatable, Sendable {
  let size: Int
  let inode: UInt
  /// Nanoseconds since 1970.
  let modified: Int

  /// Nil when there is no such file.
  init?(_ path: String, followsLink: Bool = false) {
    guard let status = try? FileStatus(path, followsLink: followsLink) else { return nil }
    (size, inode, modified) = (status.size, status.inode, status.modified)
  }
}
