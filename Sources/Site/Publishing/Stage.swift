import Diagnostics
import Pages
import Vocabulary

/// A finished file that waits to be published, or is published already as it is.
struct StagedFile {
  /// What of the site it takes part in, in the order in which changes are made.
  enum Change: Int, Comparable {
    /// A row that is public must go, or reads otherwise: before anything new appears.
    case losesRow
    case changed
    case unchanged

    static func < (a: Change, b: Change) -> Bool { a.rawValue < b.rawValue }
  }

  let entry: Manifest.File
  let change: Change
  /// SHA-256 of what the generator has published under its path; nil when it was not there before.
  let before: String?
  let rows: RowChange

  var isNew: Bool { before == nil }
}

/// Where finished files wait, outside `public/` and on the same file system, until all of them are there.
struct Stage: Sendable {
  let places: Places
  let disk: Disk
  /// SHA-256 by path of what the generator has published.
  private let known: [String: String]
  private let progress: Progress
  /// Whether files are compared alone, and none is written.
  private let isDryRun: Bool
  /// Where a dry run's files are kept for somebody to look at.
  private let kept: MadeFiles?

  init(
    _ folder: SiteFolder, manifest: Manifest?, isDryRun: Bool = false, keptIn kept: MadeFiles? = nil,
    _ progress: Progress, disk: Disk = Disk()
  ) throws(DiskError) {
    try self.init(
      Places(folder), manifest: manifest, isDryRun: isDryRun, keptIn: kept, progress, disk: disk)
  }

  /// An empty stage; what an earlier build left there without a journal is thrown away.
  init(
    _ places: Places, manifest: Manifest? = nil, isDryRun: Bool = false, keptIn kept: MadeFiles? = nil,
    _ progress: Progress, disk: Disk = Disk()
  ) throws(DiskError) {
    (self.places, self.disk, self.progress) = (places, disk, progress)
    (self.isDryRun, self.kept) = (isDryRun, kept)
    known = Dictionary((manifest?.files ?? []).map { ($0.path, $0.sha256) }) { first, _ in first }
    if isDryRun { return }
    close()
    do {
      try disk.makeFolders(places.staging, mode: 0o700)
      let device = try FileStatus(places.staging).device
      guard try isAbsent(places.published) || FileStatus(places.published).device == device else {
        throw DiskError("public/", reason: otherDisk)
      }
    } catch let error as DiskError {
      throw error
    } catch {
      throw DiskError(".sanbang/staging", error)
    }
  }

  /// Writes a file to the stage unless the published one is the same already. There is no other way to `public/`.
  func add(_ scanned: ScannedFile) throws(DiskError) -> StagedFile {
    let file = scanned.file
    defer { progress.update { $0.files += 1 } }
    kept?.add(scanned)
    let entry = Manifest.File(
      path: file.path, size: file.bytes.count, sha256: hexDigest(file.bytes),
      lastDays: file.lastDays.map(\.description))
    // What is really there, and not what the manifest says of it: it may have been changed behind our back.
    let page = published(file.path)
    if page == file.bytes {
      return StagedFile(
        entry: entry, change: .unchanged, before: entry.sha256, rows: RowChange(unchanged: file.bytes))
    }
    if !isDryRun { try put(file) }
    let losesRow = page.map { !postedRows(on: $0).isSubset(of: postedRows(on: file.bytes)) } ?? false
    return StagedFile(
      entry: entry, change: losesRow ? .losesRow : .changed, before: known[file.path],
      rows: RowChange(from: page, to: file.bytes))
  }

  /// The bytes of a file that is public now; nil when there is none.
  func published(_ path: String) -> [UInt8]? { try? readFile(places.published(path)) }

  /// Puts a file on the stage, with the mode of the one whose place it takes.
  func put(_ file: SiteFile) throws(DiskError) {
    do {
      let mode = (try? FileStatus(places.published(file.path)))?.mode
      try disk.write(file.bytes, to: places.staged(file.path), mode: mode)
    } catch {
      throw DiskError(file.path, error)
    }
  }

  /// Removes what is staged, unless a journal still needs it.
  func close() {
    if !isDryRun { Self.clear(places, disk) }
  }

  static func clear(_ places: Places, _ disk: Disk) {
    guard (try? FileStatus(places.journal)) == nil else { return }
    for (name, _) in (try? namesInFolder(places.staging)) ?? [] {
      try? disk.removeFile("\(places.staging)/\(name)")
    }
    try? disk.removeFolder(places.staging)
    try? disk.removeFile(places.newJournal)
  }
}

/// Whether nothing has been published yet; a link that leads nowhere is there.
private func isAbsent(_ folder: String) throws(SystemError) -> Bool {
  do {
    _ = try FileStatus(folder, followsLink: false)
    return false
  } catch  where error.isAbsence {
    return true
  }
}

private let otherDisk = Message(
  "它和 .sanbang/ 不在同一个磁盘或挂载点上，不能一步换上；请把整个站点放在一起，让网站服务器指向 站点/public",
  "it lies on another file system than .sanbang/, so nothing can be put there in one step; keep the site in one place and let the web server serve SITE/public"
)
