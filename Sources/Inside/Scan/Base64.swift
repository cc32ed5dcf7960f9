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
  (0..<4).compactMap { shift in
    let text = base64Text(bytes, range.dropFirst(shift))
    return text.count >= 8 ? text : nil
  }
}

/// What characters decode to: the pieces of it that are text, of eight bytes and more.
private func base64Text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
  var (text, piece, bits, count): ([UInt8], Int, UInt32, Int) = ([], 0, 0, 0)
  func endPiece() {
    if text.count - piece < 8 { text.removeLast(text.count - piece) } else { text.append(UInt8(ascii: "\"")) }
    piece = text.count
  }
  for index in range {
    guard let value = sextet(bytes[index]) else { break }
    bits = bits << 6 | value
    count += 6
    guard count >= 8 else { continue }
    count -= 8
    let byte = UInt8(truncatingIfNeeded: bits >> UInt32(count))
    // Every other byte of UTF-16 is zero where it is ASCII.
    if byte == 0 { continue }
    if isOfText(byte) { text.append(byte) } else { endPiece() }
  }
  endPiece()
  return text
}

private func isOfText(_ byte: UInt8) -> Bool {
  byte >= 0x20 && byte != 0x7F && byte < 0xF5 || (0x09...0x0D).contains(byte)
}

/// The alphabets of RFC 4648, that for URLs too.
private func sextet(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte) - 65
  case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte) - 71
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) + 4
  case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
  case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
  default: nil
  }
}
