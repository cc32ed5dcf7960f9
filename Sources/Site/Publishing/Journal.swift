import Foundation

/// `.sanbang/journal`: what a commit is going to do to `public/`, written and synced before it does any of it. As long
/// as it is there, the commit is not over.
struct Journal: Codable, Equatable {
  /// Of this file's form.
  private(set) var version = 1
  /// Paths that go.
  let removed: [String]
  /// Paths whose page loses a row, or has one that reads otherwise.
  let losing: [String]
  /// All other paths, in order: what pages need, then pages, those that lead to them later.
  let others: [String]
  /// SHA-256 of the manifest, which is staged like the rest and goes last.
  let manifest: String
  /// What the ledger gets when all else is done; nil where it gets nothing.
  let ledger: LedgerUpdate.Record?

  /// - Parameter manifest: SHA-256.
  init(_ plan: Plan, manifest: String, ledger: LedgerUpdate.Record? = nil) {
    removed = plan.removed.map(\.entry.path)
    losing = plan.staged.filter { $0.change == .losesRow }.map(\.entry.path).sorted()
    others = plan.staged.filter { $0.change == .changed }.map { (rank($0), $0.entry.path) }
      .sorted { $0 < $1 }.map(\.1)
    (self.manifest, self.ledger) = (manifest, ledger)
  }

  /// Of pages that lose rows and nothing else.
  init(losing: [String], manifest: String, ledger: LedgerUpdate.Record?) {
    (removed, self.losing, others) = ([], losing, [])
    (self.manifest, self.ledger) = (manifest, ledger)
  }

  /// What stands in a journal's file; nil when it is damaged.
  init?(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: UInt8(ascii: "\n"))
    guard parts.count == 2, Array(hexDigest(Array(parts[0])).utf8) == Array(parts[1]),
      let journal = try? JSONDecoder().decode(Journal.self, from: Data(parts[0])), journal.version == 1
    else { return nil }
    self = journal
  }

  /// One line, and its digest.
  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let line = [UInt8](try encoder.encode(self))
    return line + Array("\n\(hexDigest(line))\n".utf8)
  }

  /// Every path that gets new bytes, in order.
  var moved: [String] { losing + others }
}

/// A page is nearer to the front door the later it comes, so that no link leads to one that is not there yet.
private func rank(_ file: StagedFile) -> Int {
  let depth = file.entry.path.utf8.count { $0 == UInt8(ascii: "/") }
  return depth > 0 && !file.entry.path.hasSuffix(".html") ? Int.min : -depth
}
