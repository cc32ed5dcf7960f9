import Diagnostics
import Foundation
import Vocabulary

/// What was taken out of `public/`.
struct TakenDown {
  var pages = 0
  var rows = 0
  var report = Report()
}

extension SiteFolder {
  /// Rewrites published pages, as one commit; every row on the new ones was on the old ones, which have been scanned.
  ///
  /// - Parameters:
  ///   - day: for the ledger.
  ///   - change: of a page of the manifest; nil leaves it as it is.
  func takeDown(
    on day: CalendarDay, disk: Disk = Disk(),
    _ change: (Manifest.File) -> (page: PageCut, lastDays: [String])?
  ) throws -> TakenDown {
    var done = TakenDown()
    if let note = try finishInterrupted(disk: disk) { done.report.add(note) }
    guard let before = try Manifest(self) else { return done }
    let places = Places(self)
    try disk.makeFolders(places.staging, mode: 0o700)
    var (files, changes) = (before.files, [PageChange]())
    for (index, file) in before.files.enumerated() {
      guard let (cut, lastDays) = change(file), cut.isChanged else { continue }
      done.pages += 1
      done.rows += rowCount(file) - cut.tags.count
      try disk.write(cut.bytes, to: places.staged(file.path))
      files[index] = Manifest.File(
        path: file.path, size: cut.bytes.count, sha256: hexDigest(cut.bytes), lastDays: lastDays)
      changes.append(
        PageChange(
          path: file.path, before: file.sha256, after: files[index].sha256,
          rows: RowChange(from: bytes("public/\(file.path)"), to: cut.bytes)))
    }
    if changes.isEmpty { return done }
    let manifest = Manifest(key: before.key, files: files).json
    try disk.write(manifest, to: places.staged(Manifest.path))
    let step = LedgerStep(
      changes: changes.filter { isNotice($0.path) }, before: before, after: files,
      manifest: hexDigest(manifest),
      places: places)
    let ledger = step.update(on: day, into: &done.report)
    try ledger?.stage(in: places, disk)
    let commit = Commit(places: places, disk: disk)
    let journal = Journal(losing: changes.map(\.path), manifest: step.manifest, ledger: ledger?.record)
    try commit.write(journal)
    try commit.carryOut(journal)
    return done
  }

  /// A published page; nil when it is not there.
  func published(_ file: Manifest.File) -> PageCut? {
    (try? readFile(Places(self).published(file.path))).map { PageCut($0) }
  }

  private func rowCount(_ file: Manifest.File) -> Int { published(file)?.tags.count ?? 0 }

  /// The day to take down on, whatever state the settings are in.
  func dayWithoutSettings(_ asOf: CalendarDay?) -> CalendarDay? {
    let lines = String(decoding: bytes("content/site.yml") ?? [], as: UTF8.self).split(separator: "\n")
    func value(_ key: String) -> String? {
      lines.first { $0.hasPrefix("\(key):") }?.dropFirst(key.utf8.count + 1)
        .split(separator: "#", omittingEmptySubsequences: false).first?
        .trimmingCharacters(in: CharacterSet(charactersIn: " \"'\r\t"))
    }
    return asOf ?? value("as_of").flatMap { CalendarDay(iso: $0) }
      ?? value("time_zone").flatMap { CalendarDay(todayIn: $0) } ?? CalendarDay(todayIn: "Asia/Shanghai")
  }
}
