import Pages
import Vocabulary

/// A page that an earlier build has made and scanned.
struct KeptPage: Sendable {
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

/// As a line: a city has seven thousand pages, and an object of JSON for each takes five times as long.
extension KeptPage: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let parts = try container.decode(String.self).split(separator: " ", maxSplits: 5)
    guard parts.count == 6, let rows = Int(parts[0]), let size = Int(parts[1]) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no line of a page")
    }
    let days = parts[3] == "-" ? [] : parts[3].split(separator: ",").map { String($0) }
    entry = Manifest.File(path: String(parts[5]), size: size, sha256: String(parts[2]), lastDays: days)
    (self.rows, stamp) = (rows, FileStamp(line: parts[4]))
  }

  func encode(to encoder: any Encoder) throws {
    let days = entry.lastDays.isEmpty ? "-" : entry.lastDays.joined(separator: ",")
    var container = encoder.singleValueContainer()
    try container.encode("\(rows) \(entry.size) \(entry.sha256) \(days) \(stamp?.line ?? "-") \(entry.path)")
  }
}

/// By what a file is known to be the same without being read.
struct FileStamp: Equatable, Sendable {
  let size: Int
  let inode: UInt
  /// Nanoseconds since 1970.
  let modified: Int

  /// Nil when there is no such file.
  init?(_ path: String, followsLink: Bool = false) {
    guard let status = try? FileStatus(path, followsLink: followsLink) else { return nil }
    (size, inode, modified) = (status.size, status.inode, status.modified)
  }

  fileprivate var line: String { "\(size):\(inode):\(modified)" }

  /// Nil when there is none in it.
  fileprivate init?(line: Substring) {
    let parts = line.split(separator: ":")
    guard parts.count == 3, let size = Int(parts[0]), let inode = UInt(parts[1]), let modified = Int(parts[2])
    else { return nil }
    (self.size, self.inode, self.modified) = (size, inode, modified)
  }
}
