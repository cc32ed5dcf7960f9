import Foundation
import Pages

/// What a commit did to `public/`.
package struct CommitCounts: Sendable {
  package var added = 0
  package var changed = 0
  package var removed = 0
  package var unchanged = 0
}

/// Carries out a plan, brings `public/` to what is staged: what goes and what loses a row first, then the rest, the manifest last.
func commit(
  _ plan: Plan, _ manifest: ScannedFile, from stage: Stage, to folder: SiteFolder
) throws(DiskError) -> CommitCounts {
  var counts = CommitCounts()
  for file in plan.removed {
    try remove(file.entry.path, from: folder.publicFolder)
    counts.removed += 1
  }
  for file in plan.staged.sorted(by: { ($0.change, $0.entry.path) < ($1.change, $1.entry.path) }) {
    switch file.change {
    case .unchanged: counts.unchanged += 1
    case .losesRow, .changed:
      try move(file.entry.path, from: stage, to: folder.publicFolder)
      if file.isNew { counts.added += 1 } else { counts.changed += 1 }
    }
  }
  try write(manifest, in: folder.publicFolder)
  return counts
}

private func remove(_ path: String, from root: URL) throws(DiskError) {
  let file = root.appending(path: path)
  do {
    if FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) {
      try FileManager.default.removeItem(at: file)
    }
  } catch {
    throw DiskError(path, error)
  }
  removeEmptyFolders(from: file.deletingLastPathComponent(), upTo: root)
}

private func removeEmptyFolders(from start: URL, upTo root: URL) {
  var folder = start
  while folder.path(percentEncoded: false) != root.path(percentEncoded: false),
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)))?.isEmpty
      ?? false
  {
    try? FileManager.default.removeItem(at: folder)
    folder = folder.deletingLastPathComponent()
  }
}

/// A rename on one file system: the page is the old one or the new one, never a part.
private func move(_ path: String, from stage: Stage, to root: URL) throws(DiskError) {
  do {
    try makingFolder(of: root.appending(path: path)) { try renameFile(stage.place(of: path), to: $0) }
  } catch {
    throw DiskError(path, error)
  }
}

private func write(_ manifest: ScannedFile, in root: URL) throws(DiskError) {
  let (place, data) = (root.appending(path: manifest.file.path), Data(manifest.file.bytes))
  guard (try? Data(contentsOf: place)) != data else { return }
  do {
    try data.write(to: place, options: .atomic)
  } catch {
    throw DiskError(manifest.file.path, error)
  }
}
