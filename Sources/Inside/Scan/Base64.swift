/// Characters: a telephone number takes as many.
let shortestBase64 = 15

extension TextScan {
  /// Looks into what may be base64, unless the same has told nothing before.
  @inline(__always)
  mutating func readBase64(_ bytes: Span<UInt8>, _ known: inout KnownParts) {
    if !base64.isEmpty { readAllBase64(bytes, &known) }
  }

  private mutating func readAllBase64(_ bytes: Span<UInt8>, _ known: inout KnownParts) {
    for word in base64 {
      let part = Part(base64: word, bytes, index.needles.hash)
      guard !known.contains(part) else { continue }
      let before = events
      for decoded in base64Texts(bytes, word) { read(decoded, of: word) }
      if events == before { known.insert(part) }
    }
    base64.removeAll(keepingCapacity: true)
  }

  private mutating func read(_ decoded: [UInt8], of word: Range<Int>) {
    var text = TextScan(index, path: path, view: .base64)
    var reader = SymbolReader(0..<decoded.count, .markup)
    text.readAll(&reader, decoded.span)
    // Where in the decoded text it stands helps nobody.
    decodedFindings += text.distinctFindings.map { finding in
      Finding(
        rule: finding.rule, path: path, view: .base64, offset: word.lowerBound, length: word.count,
        digest: finding.digest)
    }
    exempt(text.exempted)
    if !text.findings.isEmpty || !text.exempted.isEmpty { noteEvent() }
  }
}

/// The characters of base64 around a word.
func base64Range(around word: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
  var (start, end) = (word.lowerBound, word.upperBound)
  while start > 0, sextet(bytes[start - 1]) != nil { start -= 1 }
  while end < bytes.count, sextet(bytes[end]) != nil { end += 1 }
  return start..<end
}

/// Whether a word goes on in base64 beyond the signs that end words.
func isBesideSlash(_ word: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
  func isSign(_ place: Int) -> Bool {
    guard place >= 0, place < bytes.count else { return false }
    let byte = bytes[place]
    return byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
  return isSign(word.lowerBound - 1) || isSign(word.upperBound)
}

/// The texts that characters could be base64 of: a path before it moves its beginning, so four places are tried.
func base64Texts(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [[UInt8]] {
  let sextets = range.compactMap { sextet(bytes[$0]) }
  return (0..<4).compactMap { base64Text(sextets.dropFirst($0)) }
}

/// What characters decode to, if there is text in it: a quotation mark stands behind each piece.
private func base64Text(_ sextets: ArraySlice<UInt8>) -> [UInt8]? {
  var pieces = TextPieces()
  decode(sextets) { pieces.append($0) }
  pieces.finish()
  if pieces.ranges.isEmpty { return nil }
  var all: [UInt8] = []
  decode(sextets) { all.append($0) }
  return pieces.ranges.flatMap { all[$0].filter { $0 != 0 } + [UInt8(ascii: "\"")] }
}

/// Hands on the bytes that four and four of them make.
@inline(__always)
private func decode(_ sextets: ArraySlice<UInt8>, _ take: (UInt8) -> Void) {
  var (bits, count) = (UInt32(0), 0)
  for sextet in sextets {
    bits = bits << 6 | UInt32(sextet)
    count += 6
    guard count >= 8 else { continue }
    count -= 8
    take(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
  }
}

/// Where among other bytes there is UTF-8, eight bytes of it and more.
private struct TextPieces {
  private(set) var ranges: [Range<Int>] = []
  private var place = 0
  /// Of the piece at hand: where it begins, and how many bytes of text it has.
  private var (start, length) = (0, 0)
  /// Where a character begins of which so many bytes are yet to come.
  private var (character, left) = (0, 0)

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if left > 0 {
      if byte & 0xC0 == 0x80 { return goOn() }
      finish()
    }
    switch byte {
    // Every other byte of UTF-16 is zero where it is ASCII.
    case 0: break
    case 0x09...0x0D, 0x20..<0x7F: add(1, at: place)
    case 0xC2..<0xF5: (character, left) = (place, byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3)
    default: finish()
    }
    place += 1
  }

  private mutating func goOn() {
    (place, left) = (place + 1, left - 1)
    if left == 0 { add(place - character, at: character) }
  }

  private mutating func add(_ width: Int, at place: Int) {
    if length == 0 { start = place }
    length += width
  }

  /// The piece ends, without a character that is not whole.
  mutating func finish() {
    if length >= 8 { ranges.append(start..<(left > 0 ? character : place)) }
    (length, left) = (0, 0)
  }
}

/// The alphabets of RFC 4648, that for URLs too.
private func sextet(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - 65
  case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 71
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte + 4
  case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
  case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
  default: nil
  }
}
