import Diagnostics
import Foundation

extension SiteFolder {
  /// Finishes a commit that was interrupted, before anything else is done with `public/`; nothing when there is none.
  ///
  /// - Returns: says so, to be reported; nil when there was nothing to finish.
  func finishInterrupted(disk: Disk = Disk()) throws(DiskError) -> Diagnostic? {
    let places = Places(self)
    guard let bytes = try? readFile(places.journal) else { return nil }
    guard let journal = Journal(bytes), isWhole(journal, in: places) else {
      do {
        try Commit(places: places, disk: disk).takeBackLedger()
        try disk.removeFile(places.journal)
      } catch { throw DiskError(".sanbang/journal", error) }
      return abandoned
    }
    try Commit(places: places, disk: disk).carryOut(journal)
    return finished
  }

  /// A plan would be one of a `public/` that is old in part and new in part.
  func refuseInterrupted() throws(DiskError) {
    guard (try? FileStatus(Places(self).journal)) != nil else { return }
    throw DiskError("reports/\(planReport)", reason: interrupted)
  }
}

private let interrupted = Message(
  "上次发布中途断了；请先运行 sanbang build，把它做完",
  "the last publishing was interrupted; run `sanbang build` first, which finishes it")

/// Whether everything that a journal moves is staged, or was moved already. It was scanned before it was staged, and
/// its digest shows that it is still the same.
private func isWhole(_ journal: Journal, in places: Places) -> Bool {
  func staged(_ path: String) -> [UInt8]? {
    (try? readFile(places.staged(path))) ?? (try? readFile(places.published(path)))
  }
  guard let bytes = staged(Manifest.path), hexDigest(bytes) == journal.manifest,
    let manifest = try? Manifest(bytes)
  else { return false }
  if let ledger = journal.ledger,
    (try? readFile(places.stagedLedger)).map({ hexDigest($0) }) != ledger.lines
  {
    return false
  }
  let digests = Dictionary(manifest.files.map { ($0.path, $0.sha256) }) { first, _ in first }
  return journal.moved.allSatisfy { path in
    staged(path).map { hexDigest($0) == digests[path] } ?? false
  }
}

private let finished = Diagnostic(
  .warning, "publish.finished", at: SourceLocation("public/"),
  Message("上次发布中途断了，已先把它做完", "the last publishing was interrupted; it has been finished first"),
  remedy: Message("不用做什么", "nothing needs to be done"))

private let abandoned = Diagnostic(
  .warning, "publish.abandoned", at: SourceLocation("public/"),
  Message(
    "上次发布中途断了，它准备的文件不全，已作废",
    "the last publishing was interrupted, and what it had made is incomplete: it is thrown away"),
  remedy: Message("这次发布成功，public/ 就完整了", "public/ is whole when this build has published"))
