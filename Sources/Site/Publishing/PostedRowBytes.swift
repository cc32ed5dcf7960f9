/// The rows of a page, each from its `<tr id="…">` to its end: what is on them is public as long as the page is.
func postedRows(on page: [UInt8]) -> Set<ArraySlice<UInt8>> {
  let (start, end) = (Array("<tr id=\"".utf8), Array("</tr>".utf8))
  var rows: Set<ArraySlice<UInt8>> = []
  var rest = page[...]
  while let found = rest.firstRange(of: start) {
    rest = rest[found.lowerBound...]
    let row = rest[..<(rest.firstRange(of: end)?.upperBound ?? rest.endIndex)]
    rows.insert(row)
    rest = rest[row.endIndex...]
  }
  return rows
}

/// Whether a file looks like a notice with households on it: a row with a tag, whatever the file is called.
func looksPosted(_ bytes: [UInt8]) -> Bool {
  postedRows(on: bytes).contains { row in
    let tag = row.dropFirst("<tr id=\"".utf8.count).prefix { $0 != UInt8(ascii: "\"") }
    return tag.count == 10 && tag.allSatisfy(isTagDigit)
  }
}

/// Of Crockford's base 32.
private func isTagDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): true
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): !Array("ILOU".utf8).contains(byte)
  default: false
  }
}
