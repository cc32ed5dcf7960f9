/// Digests of the rows of a page, each from its `<tr id="…">` to its end: what is on them is public as long as the page is.
///
/// Of 64 bits and without a key: they are compared with those of one other page.
func postedRows(on page: [UInt8]) -> Set<UInt64> {
  var rows: Set<UInt64> = []
  forEachRow(on: page.span) { row in rows.insert(digest(of: page.span, row)) }
  return rows
}

/// Whether a file looks like a notice with households on it: a row with a tag, whatever the file is called.
func looksPosted(_ bytes: [UInt8]) -> Bool {
  var isPosted = false
  forEachRow(on: bytes.span) { row in
    let tag = bytes[row].dropFirst(rowStart.bytes.count).prefix { $0 != UInt8(ascii: "\"") }
    if tag.count == 10, tag.allSatisfy(isTagDigit) { isPosted = true }
  }
  return isPosted
}

/// What a row of a notice begins with.
let rowStart = BytePattern("<tr id=\"")
private let rowEnd = BytePattern("</tr>")

private func forEachRow(on page: Span<UInt8>, _ body: (Range<Int>) -> Void) {
  var place = 0
  while let start = rowStart.firstIndex(in: page, from: place) {
    let end = rowEnd.firstIndex(in: page, from: start).map { $0 + rowEnd.bytes.count } ?? page.count
    body(start..<end)
    place = end
  }
}

/// FNV-1a, eight bytes at a time.
private func digest(of page: Span<UInt8>, _ row: Range<Int>) -> UInt64 {
  var digest: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(row.count)
  var (word, count) = (UInt64(0), 0)
  for place in row {
    (word, count) = (word << 8 | UInt64(page[place]), count + 1)
    guard count == 8 || place == row.upperBound - 1 else { continue }
    digest = (digest ^ word) &* 0x9E37_79B9_7F4A_7C15
    digest ^= digest >> 29
    (word, count) = (0, 0)
  }
  return digest
}

/// Of Crockford's base 32.
private func isTagDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): true
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): !Array("ILOU".utf8).contains(byte)
  default: false
  }
}
