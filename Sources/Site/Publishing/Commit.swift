import Diagnostics
import Pages
import Vocabulary

/// What a commit did to `public/`.
package struct CommitCounts: Sendable {
  package var added = 0
  package var changed = 0
  package var removed = 0
  package var unchanged = 0
}

/// Carries out a plan, brings `public/` to it: what goes and what loses a row first, then the rest, the manifest last;
/// then the ledger tells of it.
///
/// It is done as a whole: everything is on the disk, and the journal says what is to be done with it, before the first
/// file of `public/` is touched. What an interruption leaves undone, `finishInterrupted` does.
///
/// - Parameters:
///   - manifest: nil where nothing changes, and the one that is there is right.
///   - before: the one that is there.
///   - day: that the site is of, for the ledger.
///   - report: is told what is wrong with the ledger, which keeps nothing from being published.
func commit(
  _ plan: Plan, _ manifest: ScannedFile?, before: Manifest?, on day: CalendarDay, from stage: Stage,
  into report: inout Report
) throws(DiskError) -> CommitCounts {
  let counts = CommitCounts(
    added: plan.staged.count { $0.change != .unchanged && $0.isNew },
    changed: plan.staged.count { $0.change != .unchanged && !$0.isNew },
    removed: plan.removed.count, unchanged: plan.staged.count { $0.change == .unchanged })
  let published = stage.published(Manifest.path)
  guard let bytes = manifest?.file.bytes ?? published else { return counts }
  let digest = hexDigest(bytes)
  let step = LedgerStep(
    changes: plan.pageChanges, before: before, after: plan.staged.map(\.entry), manifest: digest,
    places: stage.places)
  let ledger = step.update(on: day, into: &report)
  let journal = Journal(plan, manifest: digest, ledger: ledger?.record)
  let isSame = published == bytes
  if isSame, journal.removed.isEmpty, journal.moved.isEmpty, ledger == nil { return counts }
  if !isSame, let manifest { try stage.put(manifest.file) }
  try ledger?.stage(in: stage.places, stage.disk)
  let commit = Commit(places: stage.places, disk: stage.disk)
  try commit.write(journal)
  try commit.carryOut(journal)
  return counts
}

/// The steps of a commit.
struct Commit {
  let places: Places
  let disk: Disk

  /// From here on the commit is going to be finished: by this build, or by the next.
  func write(_ journal: Journal) throws(DiskError) {
    do {
      try disk.write(try journal.bytes(), to: places.newJournal, mode: 0o600)
      // The staged files with it: a journal must not outlive what it wants to move.
      try disk.syncAll(places.state)
      try disk.rename(places.newJournal, to: places.journal)
      try disk.sync(places.state)
    } catch {
      throw DiskError(".sanbang/journal", error)
    }
  }

  /// Does what a journal says, of which some may have been done before.
  func carryOut(_ journal: Journal) throws(DiskError) {
    for path in journal.removed { try done(path) { () throws(SystemError) in try remove(path) } }
    for path in journal.losing { try done(path) { () throws(SystemError) in try move(path) } }
    if !journal.removed.isEmpty || !journal.losing.isEmpty {
      try done("public/") { () throws(SystemError) in try disk.syncAll(places.state) }
    }
    for path in journal.others + [Manifest.path] {
      try done(path) { () throws(SystemError) in try move(path) }
    }
    try done(".sanbang/gone") { () throws(SystemError) in try keepGone(journal) }
    if let ledger = journal.ledger {
      try done(ledgerFile) { () throws(SystemError) in try append(ledger) }
    }
    try done(".sanbang/") { () throws(SystemError) in
      try disk.write(Array(journal.manifest.utf8), to: places.manifestDigest, mode: 0o600)
      try disk.syncAll(places.state)
      try disk.removeFile(places.journal)
    }
  }

  private func done(_ path: String, _ work: () throws(SystemError) -> Void) throws(DiskError) {
    do {
      try work()
    } catch {
      var problem = DiskError(path, error)
      problem.leavesJournal = true
      throw problem
    }
  }

  private func remove(_ path: String) throws(SystemError) {
    do {
      try disk.removeFile(places.published(path))
    } catch  where error.isAbsence {
    }
    var folder = path[...]
    while let end = folder.lastIndex(of: "/") {
      folder = folder[..<end]
      guard (try? disk.removeFolder(places.published(String(folder)))) != nil else { return }
    }
  }

  /// A rename on one file system: the page is the old one or the new one, never a part. One that is not staged has been
  /// moved before.
  private func move(_ path: String) throws(SystemError) {
    let (old, new) = (places.staged(path), places.published(path))
    do {
      try disk.rename(old, to: new)
    } catch  where error.isAbsence {
      guard (try? FileStatus(old)) != nil else { return }
      try disk.makeFolders(folder(of: new))
      try disk.rename(old, to: new)
    }
  }
}

extension Disk {
  /// Makes a folder, and those that it lies in.
  func makeFolders(_ path: String, mode: UInt32 = 0o755) throws(SystemError) {
    do {
      try makeFolder(path, mode: mode)
    } catch  where error.isThere {
    } catch  where error.isAbsence {
      try makeFolders(folder(of: path), mode: mode)
      try makeFolder(path, mode: mode)
    }
  }
}

private func folder(of path: String) -> String {
  String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
}
