/// Looks through files for what is private: the values of the register, and what looks like such a value.
///
/// One pass decodes, leaves out and compares at once: tags, entities, escapes, percent-encoding, other digits, what
/// cannot be seen, signs within numbers; what stands between `<` and `>` and what is base64 are texts of their own.
package struct Scanner: Sendable {
  let index: ScanIndex

  package init(_ needles: Needles, publicWords: PublicWords) {
    index = ScanIndex(needles, publicWords)
  }

  /// The same, knowing nobody and nothing that is public: it finds what gives itself away.
  package var withoutRegister: Scanner {
    Scanner(Needles(index.needles.hash), publicWords: PublicWords(contacts: [], words: []))
  }

  /// Scans a file's path and its bytes, which are UTF-8; findings come by their place.
  ///
  /// - Parameter known: parts of files that were scanned before with the same needles.
  package func scan(
    _ path: String, _ bytes: [UInt8], as kind: FileKind, _ known: inout KnownParts,
    into result: inout ScanResult
  ) {
    var file = FileScan(index, path: path)
    file.scanPath()
    file.scan(bytes, as: kind, &known)
    result.findings += file.findings
    result.exempted.merge(file.exempted, uniquingKeysWith: +)
    result.files += 1
    result.bytes += bytes.count
  }

  /// Scans a file that is like no other.
  package func scan(_ path: String, _ bytes: [UInt8], as kind: FileKind, into result: inout ScanResult) {
    var known = KnownParts()
    scan(path, bytes, as: kind, &known, into: &result)
  }
}

/// The scan of one file.
private struct FileScan {
  private let index: ScanIndex
  private let path: String
  private(set) var findings: [Finding] = []
  private(set) var exempted: [String: Int] = [:]

  init(_ index: ScanIndex, path: String) {
    self.index = index
    self.path = path
  }

  mutating func scanPath() {
    var text = TextScan(index, path: path, view: .path)
    let bytes = Array(path.utf8)
    var reader = SymbolReader(0..<bytes.count, .path)
    text.readAll(&reader, bytes.span)
    take(&text)
  }

  mutating func scan(_ bytes: [UInt8], as kind: FileKind, _ known: inout KnownParts) {
    var text = TextScan(index, path: path, view: nil)
    var inside = TextScan(index, path: path, view: .markup)
    text.readAll(bytes.span, kind.syntax, inside: &inside, &known)
    take(&text)
    take(&inside)
    findings.sort { ($0.offset, $0.length, $0.rule) < ($1.offset, $1.length, $1.rule) }
  }

  private mutating func take(_ text: inout TextScan) {
    findings += text.distinctFindings + text.decodedFindings
    exempted.merge(text.exempted, uniquingKeysWith: +)
  }
}

extension TextScan {
  /// Reads a text in which nothing else is hidden.
  mutating func readAll(_ reader: inout SymbolReader, _ bytes: Span<UInt8>) {
    let table = index.symbols
    while true {
      let symbol = reader.next(bytes, table)
      take(symbol, reader, bytes)
      if symbol.kind == .end { return }
    }
  }

  /// Reads a file's text; what stands within its tags is read as `inside`.
  mutating func readAll(
    _ bytes: Span<UInt8>, _ syntax: Syntax, inside: inout TextScan, _ known: inout KnownParts
  ) {
    var reader = SymbolReader(0..<bytes.count, syntax)
    var open = OpenParts()
    var lines = LineSkipper(bytes, syntax, index.needles.hash)
    while true {
      if reader.position >= lines.next {
        readBase64(bytes, &known)
        lines.pass(&reader, events + inside.events, isAtRest && reader.isAtRest ? reach : nil, &known.lines)
      }
      let before = events + inside.events + looks
      guard syntax == .hypertext, reader.isAtAngle(bytes) else {
        let symbol = reader.next(bytes, index.symbols)
        take(symbol, reader, bytes)
        if reader.hasTag { _ = inside.finds(nothingIn: reader.takeTag(), symbol, bytes, &known) }
        guard symbol.kind == .end else { continue }
        readBase64(bytes, &known)
        return
      }
      readBase64(bytes, &known)
      let parts = Parts(bytes, at: reader.position, index.needles.hash, known)
      if let part = known.longest(parts) {
        take(reader.step(to: part), reader, bytes)
        if part.kind == .blockTag {
          open.take(parts, to: part.end, before, events + inside.events + looks, &known)
        }
        continue
      }
      let symbol = reader.next(bytes, index.symbols)
      take(symbol, reader, bytes)
      guard reader.hasTag else { continue }
      let isQuiet = inside.finds(nothingIn: reader.takeTag(), symbol, bytes, &known)
      if isQuiet, !reader.isUncertain, reader.position == parts.tag.end {
        known.insert(parts.tag, symbol.kind)
      }
      if symbol.kind == .blockTag, !reader.isUncertain {
        open.take(parts, to: reader.position, before, events + inside.events + looks, &known)
      } else if !isQuiet {
        open = OpenParts()
      }
    }
  }

  /// Reads what stands between `<` and `>`; whether it is a tag in which nothing was found.
  private mutating func finds(
    nothingIn tag: Range<Int>, _ symbol: Symbol, _ bytes: Span<UInt8>, _ known: inout KnownParts
  ) -> Bool {
    let before = events
    var text = SymbolReader(tag, .markup)
    readAll(&text, bytes)
    let isText = symbol.value == SymbolReader.comment || tag.contains { bytes[$0] == UInt8(ascii: "<") }
    if isText {
      // What has been commented out was a text with tags; a page can stand in an attribute.
      text = SymbolReader(tag, .hypertext)
      readAll(&text, bytes)
    }
    readBase64(bytes, &known)
    return !isText && events == before
  }
}

/// Cells whose first tag has been read, and how many events there were before it.
private struct OpenParts {
  private var cell = (part: Part(), events: 0)

  /// A tag of a block, or more, has been read: what is open may end with it, and something may begin with it.
  mutating func take(_ parts: Parts, to end: Int, _ before: Int, _ events: Int, _ known: inout KnownParts) {
    if cell.part.end == end, cell.events == events { known.insert(cell.part) }
    cell = (parts.cell, before)
  }
}
