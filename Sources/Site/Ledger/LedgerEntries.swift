import Diagnostics
import Notices
import Vocabulary

/// What a commit does to a page.
struct PageChange {
  let path: String
  /// SHA-256 by the manifest, before and after.
  let before: String?
  let after: String?
  let rows: RowChange

  /// Nil where no row hung and none will.
  var entry: LedgerEntry? {
    if rows.new == 0 { return rows.old == 0 ? nil : LedgerEntry(event: .down, page: path, rows: rows.old) }
    return LedgerEntry(
      event: rows.old == 0 ? .up : .changed, page: path, sha256: after, rows: rows.new,
      added: rows.gained.map(\.text), removed: rows.lost.map(\.text))
  }
}

extension Plan {
  /// What it does to pages of boards.
  var pageChanges: [PageChange] {
    staged.filter { $0.change != .unchanged && isNotice($0.entry.path) }.map {
      PageChange(path: $0.entry.path, before: $0.before, after: $0.entry.sha256, rows: $0.rows)
    }
      + removed.filter { isNotice($0.entry.path) }.map {
        PageChange(path: $0.entry.path, before: $0.entry.sha256, after: nil, rows: $0.rows)
      }
  }
}

/// A commit on its way to the ledger: the site before and after it. All new pages are staged.
struct LedgerStep {
  let changes: [PageChange]
  let before: Manifest?
  let after: [Manifest.File]
  /// SHA-256 of the manifest after it.
  let manifest: String
  let places: Places

  /// What it adds to the ledger.
  ///
  /// - Returns: nil when there is nothing to add, or the day is before that of the last line.
  func update(on day: CalendarDay, into report: inout Report) -> LedgerUpdate? {
    let kept = LedgerHead(places)
    let size = (try? FileStatus(places.ledger))?.size
    let isWhole = kept.map { $0.length == size } ?? (size == nil)
    if isWhole, changes.isEmpty, kept?.manifest == manifest { return nil }
    let text = isWhole && isAsLeft(kept) ? nil : LedgerText(places) ?? LedgerText(lines: [], isEnded: true)
    let head = kept ?? text.map { LedgerHead(of: $0.lines) } ?? LedgerHead()
    let entries = text.map { reconciled(with: $0.hanging) } ?? changes.compactMap(\.entry)
    if !isWhole { report.add(ledgerDamaged) }
    if !entries.isEmpty, let last = head.day, last > day.description {
      report.add(earlierDay(day, last))
      return nil
    }
    return LedgerUpdate(
      entries, on: day, after: head, size: size ?? 0, isEnded: text?.isEnded ?? true, manifest: manifest)
  }

  /// Whether the ledger tells of what hangs, and all that hangs is as it was left: then the changes are all there is to
  /// tell. Else somebody else has published, or a build for an earlier day.
  private func isAsLeft(_ head: LedgerHead?) -> Bool {
    guard head?.manifest == (try? readFile(places.published(Manifest.path))).map({ hexDigest($0) }) else {
      return false
    }
    let known = Dictionary((before?.files ?? []).map { ($0.path, $0.sha256) }) { first, _ in first }
    let changing = Set(changes.map(\.path))
    return changes.allSatisfy { change in
      (try? readFile(places.published(change.path))).map { hexDigest($0) } == change.before
    }
      && after.allSatisfy { !isNotice($0.path) || changing.contains($0.path) || known[$0.path] == $0.sha256 }
  }

  /// What tells the ledger how the site is, from what it says is up.
  private func reconciled(with hanging: [String: LedgerText.Hanging]) -> [LedgerEntry] {
    var gone = hanging
    var entries: [LedgerEntry] = []
    for file in after where isNotice(file.path) {
      let old = hanging[file.path]
      if let old, old.sha256 == file.sha256 {
        gone[file.path] = nil
        continue
      }
      let tags = Set(tags(file.path))
      if tags.isEmpty { continue }
      gone[file.path] = nil
      let was = old?.tags ?? []
      entries.append(
        LedgerEntry(
          event: old == nil ? .up : .changed, page: file.path, sha256: file.sha256, rows: tags.count,
          added: Array(tags.subtracting(was)), removed: Array(was.subtracting(tags))))
    }
    return entries + gone.map { LedgerEntry(event: .down, page: $0.key, rows: $0.value.tags.count) }
  }

  private func tags(_ path: String) -> [String] {
    let page = (try? readFile(places.staged(path))) ?? (try? readFile(places.published(path)))
    return page.map { rowTags(in: $0).map(\.text) } ?? []
  }
}

/// Whether a page is of one board of a village or town.
func isNotice(_ path: String) -> Bool { path.hasPrefix("boards/") && notice(path) != nil }
