/// Parts of pages that have been looked through, by keyed digests: a site says the same on thousands of pages, and what
/// told nothing once tells nothing again.
package struct KnownParts: Sendable {
  /// A new one takes the place of an old; so few that they stay near the processor.
  private var digests = [UInt64](repeating: 0, count: 32768)
  var lines = KnownLines()

  package init() {}

  /// The longest known part that begins at a `<`: the kind of its last tag, and where it ends.
  @inline(__always)
  func longest(_ parts: borrowing Parts) -> (kind: Symbol.Kind, end: Int)? {
    if contains(parts.cell) { return (.blockTag, parts.cell.end) }
    if contains(parts.tag) { return (.blockTag, parts.tag.end) }
    return contains(parts.tag.inline) ? (.inlineTag, parts.tag.end) : nil
  }

  @inline(__always)
  func contains(_ part: Part) -> Bool { part.end > 0 && digests[Int(part.digest & 32767)] == part.digest }

  /// Keeps a tag in which nothing was found.
  mutating func insert(_ tag: Part, _ kind: Symbol.Kind) {
    if kind == .blockTag { insert(tag) }
    if kind == .inlineTag { insert(tag.inline) }
  }

  /// Keeps what begins and ends with tags of blocks.
  mutating func insert(_ part: Part) {
    if part.end > 0 { digests[Int(part.digest & 32767)] = part.digest }
  }
}

/// From a `<` to a `>`.
struct Part {
  var digest: UInt64 = 0
  /// In bytes, behind the `>`; 0 where there is no such part.
  var end = 0

  init(digest: UInt64 = 0, end: Int = 0) { (self.digest, self.end) = (digest, end) }

  /// A word that may be base64.
  init(base64 word: Range<Int>, _ bytes: Span<UInt8>, _ hash: KeyedHash) {
    let sum = word.reduce(UInt64(0xB64)) { hash.foldByte($0, bytes[$1]) }
    self.init(digest: hash.mixed(sum), end: word.upperBound)
  }

  /// A tag as one of words within a text.
  var inline: Part { Part(digest: ~digest, end: end) }
}

/// What begins with a `<`: a tag ends with the next `>`, or it is none that is ever known.
struct Parts {
  private(set) var tag = Part()
  /// A tag that opens, and what follows to the end of the next tag.
  private(set) var cell = Part()

  /// The longer one only if the tag is known: many tags stand before one text only.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at start: Int, _ hash: KeyedHash, _ known: borrowing KnownParts) {
    var reader = PartReader(start, hash)
    guard let tag = reader.next(bytes, limit: start + 256) else { return }
    self.tag = tag
    guard bytes[start + 1] != UInt8(ascii: "/"), known.contains(tag) else { return }
    cell = reader.next(bytes, limit: tag.end + 64) ?? Part()
  }
}

/// Takes one part after the other, each with those before it.
private struct PartReader {
  private let hash: KeyedHash
  private var position: Int
  private var sum: UInt64 = 0

  @inline(__always)
  init(_ start: Int, _ hash: KeyedHash) { (position, self.hash) = (start, hash) }

  /// To the next `>`; nil where there is none soon, or the text ends soon.
  @inline(__always)
  mutating func next(_ bytes: Span<UInt8>, limit: Int) -> Part? {
    while position < limit, position + 8 <= bytes.count {
      let word = EightBytes(bytes, at: position)
      guard let index = word.index(of: UInt8(ascii: ">")) else {
        sum = hash.fold(sum, word.all)
        position += 8
        continue
      }
      sum = hash.fold(sum, word.through(index))
      position += index + 1
      return Part(digest: hash.mixed(sum), end: position)
    }
    return nil
  }
}
