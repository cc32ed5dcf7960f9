import Vocabulary

/// The ledger, read from its beginning.
struct LedgerText {
  struct Line {
    let bytes: ArraySlice<UInt8>
    /// Nil when it is no line of a ledger.
    let read: LedgerLine?
  }

  /// A notice that is up.
  struct Hanging {
    var sha256: String?
    var tags: Set<String> = []
  }

  let lines: [Line]
  /// Whether its last line was written to its end.
  let isEnded: Bool

  init(lines: [Line], isEnded: Bool) { (self.lines, self.isEnded) = (lines, isEnded) }

  /// Nil when there is none.
  init?(_ places: Places) {
    guard let bytes = try? readFile(places.ledger) else { return nil }
    lines = bytes.split(separator: UInt8(ascii: "\n")).map { Line(bytes: $0, read: LedgerLine($0)) }
    isEnded = bytes.last.map { $0 == UInt8(ascii: "\n") } ?? true
  }

  /// What is up by its account, by page; a line that cannot be read tells nothing.
  var hanging: [String: Hanging] {
    var pages: [String: Hanging] = [:]
    for line in lines.lazy.compactMap(\.read) {
      switch line.event {
      case .up: pages[line.page] = Hanging(sha256: line.sha256, tags: Set(line.added ?? []))
      case .changed:
        pages[line.page, default: Hanging()].sha256 = line.sha256
        pages[line.page]?.tags.subtract(line.removed ?? [])
        pages[line.page]?.tags.formUnion(line.added ?? [])
      case .down: pages[line.page] = nil
      }
    }
    return pages
  }
}
