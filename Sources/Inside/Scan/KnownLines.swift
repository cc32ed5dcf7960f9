/// Lines of pages that have been looked through, by keyed digests: most of a page stands on thousands of others.
///
/// They are known together with those after them on which they depended: behind 电话 a number may follow on the next line.
struct KnownLines: Sendable {
  /// Lines in which nothing was found, and at whose end nothing was open: one word, so that all stay near the processor.
  private struct Entry {
    private var word: UInt64 = 0

    init() {}

    /// - Parameters:
    ///   - count: how many lines, at most 15.
    ///   - depth: how many with those they depended on, at most 15.
    init(_ digest: UInt64, count: Int, depth: Int) {
      word = digest & ~0xFF | UInt64(count << 4 | depth)
    }

    /// 0 where there are none.
    var count: Int { Int(word >> 4 & 15) }
    var depth: Int { Int(word & 15) }

    func isOf(_ digest: UInt64) -> Bool { (word ^ digest) >> 8 == 0 }
  }

  /// A new one takes the place of an old.
  private var entries = [Entry](repeating: Entry(), count: 16_384)

  /// How many lines are known from one on.
  @inline(__always)
  func count(from line: Int, of lines: borrowing Lines) -> Int {
    let entry = entries[place(of: line, lines)]
    guard entry.count > 0, line + entry.depth <= lines.count,
      entry.isOf(lines.digest(line..<line + entry.depth))
    else {
      return 0
    }
    return entry.count
  }

  /// Keeps some lines, if what they depended on ends soon.
  ///
  /// - Parameter reach: how far it was looked for their sake, in bytes.
  mutating func insert(_ some: Range<Int>, of lines: borrowing Lines, reach: Int) {
    let first = some.lowerBound
    guard some.count < 8, let last = lines.line(at: reach, within: first..<first + 8) else { return }
    let depth = max(some.count, last + 1 - first)
    entries[place(of: first, lines)] = Entry(
      lines.digest(first..<first + depth), count: some.count, depth: depth)
  }

  private func place(of line: Int, _ lines: borrowing Lines) -> Int {
    Int(truncatingIfNeeded: lines.digest(line..<line + 1) >> 32) & (entries.count - 1)
  }
}

/// Steps over lines in which nothing was found before, where nothing before them has to do with them.
struct LineSkipper: ~Copyable {
  private let lines: Lines
  private var line = 0
  /// Where that line begins, in bytes; very far behind the last.
  private(set) var next = 0
  /// The first of the lines that are being read, and how many events there were before it.
  private var open: (line: Int, events: Int)?

  init(_ bytes: Span<UInt8>, _ syntax: Syntax, _ hash: KeyedHash) {
    lines = syntax == .hypertext ? Lines(bytes, hash) : Lines(hash)
    move(to: 0)
  }

  /// The reader has come to the start of the line, or past it.
  ///
  /// - Parameters:
  ///   - events: how many there were so far.
  ///   - reach: how far it was looked ahead, in bytes; nil in the midst of something.
  mutating func pass(_ reader: inout SymbolReader, _ events: Int, _ reach: Int?, _ known: inout KnownLines) {
    while next < reader.position { move(to: line + 1) }
    guard next == reader.position else { return }
    if let reach {
      if let open, events == open.events { known.insert(open.line..<line, of: lines, reach: reach) }
      skip(&reader, known)
      open = (line, events)
    }
    move(to: line + 1)
  }

  private mutating func skip(_ reader: inout SymbolReader, _ known: borrowing KnownLines) {
    while line < lines.count {
      let count = known.count(from: line, of: lines)
      guard count > 0 else { break }
      line += count
    }
    reader.skip(to: lines.start(of: line))
  }

  private mutating func move(to line: Int) {
    self.line = line
    next = line < lines.count ? lines.start(of: line) : .max
  }
}

/// Where the lines of a text end, and the digest of each; what follows the last line's end is none of them.
struct Lines: ~Copyable {
  /// Behind the line's end, in bytes.
  private var ends: [Int] = []
  private var digests: [UInt64] = []
  private let hash: KeyedHash

  /// None.
  init(_ hash: KeyedHash) { self.hash = hash }

  init(_ bytes: Span<UInt8>, _ hash: KeyedHash) {
    self.init(hash)
    ends.reserveCapacity(bytes.count / 64)
    digests.reserveCapacity(bytes.count / 64)
    var (sum, index) = (UInt64(0), 0)
    // A line that ends within the text's last bytes is read every time.
    while index + 8 <= bytes.count {
      let word = EightBytes(bytes, at: index)
      guard let end = word.index(of: UInt8(ascii: "\n")) else {
        sum = hash.fold(sum, word.all)
        index += 8
        continue
      }
      index += end + 1
      ends.append(index)
      digests.append(hash.fold(sum, word.through(end)))
      sum = 0
    }
  }

  var count: Int { ends.count }

  /// Where a line begins, or behind the last where it would.
  func start(of line: Int) -> Int { line == 0 ? 0 : ends[line - 1] }

  @inline(__always)
  func digest(_ lines: Range<Int>) -> UInt64 {
    var digest = digests[lines.lowerBound]
    for next in lines.dropFirst() { digest = hash.mixed(digest ^ digests[next]) }
    return digest
  }

  /// Which of some lines a place is in, or just behind.
  func line(at place: Int, within lines: Range<Int>) -> Int? {
    (lines.lowerBound..<min(lines.upperBound, count)).first { place <= ends[$0] }
  }
}
