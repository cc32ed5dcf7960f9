/// A tag, a comment or a declaration.
struct Tag {
  let kind: Symbol.Kind
  let inside: Range<Int>
  let end: Int
  /// Whether what follows cannot make another of it.
  var isCertain = true
}

/// The tag that begins at the start of a range; nil for a `<` that is one of text.
func tag(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Tag? {
  let first = range.lowerBound + 1
  guard first < range.upperBound else { return nil }
  if starts(bytes, range.lowerBound, with: comment, range) {
    guard let end = find(commentEnd, in: bytes, range.lowerBound + 4..<range.upperBound) else { return nil }
    return Tag(kind: .inlineTag, inside: range.lowerBound + 4..<end, end: end + 3)
  }
  // What it contains is text.
  if starts(bytes, range.lowerBound, with: characterData, range) {
    return Tag(kind: .inlineTag, inside: first..<first, end: range.lowerBound + 9)
  }
  let letter = bytes[first] == UInt8(ascii: "/") ? first + 1 : first
  guard letter < range.upperBound, isLetter(bytes[letter]) || "!?".utf8.contains(bytes[first]) else {
    return nil
  }
  guard let close = closing(bytes, first..<range.upperBound) else { return nil }
  // Declarations and instructions are not there to the eye.
  let isTag = letter > first || isLetter(bytes[first])
  return Tag(
    kind: isTag ? kind(bytes, letter..<close.place) : .inlineTag, inside: first..<close.place,
    end: close.place + 1, isCertain: close.isCertain)
}

/// Where the tag ends: a `>` within an attribute's quotes is none, unless they are never closed.
private func closing(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (place: Int, isCertain: Bool)? {
  var quote: UInt8 = 0
  var bare: Int?
  // No tag is longer; without a limit, a text full of `<` would take the square of its length.
  for index in range.prefix(65_536) {
    let byte = bytes[index]
    if byte == UInt8(ascii: ">") {
      if quote == 0 { return (index, true) }
      bare = bare ?? index
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      quote = quote == 0 ? byte : quote == byte ? 0 : quote
    }
  }
  return bare.map { ($0, false) }
}

/// Whether words on both sides of it are one word to the eye; a line's end is a blank.
private func kind(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Symbol.Kind {
  var name: UInt64 = 0
  for index in range {
    // Elements of somebody's own have a hyphen, and are words unless a style says otherwise.
    if bytes[index] == UInt8(ascii: "-") { return .inlineTag }
    guard isLetter(bytes[index]) || hexadecimal(bytes[index]) != nil else { break }
    name = name << 8 | UInt64(bytes[index] | 0x20)
  }
  return name == lineEnd ? .joiner : inlineNames.contains(name) ? .inlineTag : .blockTag
}

private let lineEnd = packed("br")
private let inlineNames = Set(
  [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins",
    "kbd", "label", "mark", "nobr", "q", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup",
    "time", "tspan", "tt", "u", "var", "wbr",
  ].map(packed))

private func packed(_ name: String) -> UInt64 { name.utf8.reduce(0) { $0 << 8 | UInt64($1 | 0x20) } }

func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

/// Whether a text stands at a place.
func starts(_ bytes: Span<UInt8>, _ place: Int, with text: [UInt8], _ range: Range<Int>) -> Bool {
  guard place >= range.lowerBound, place + text.count <= range.upperBound else { return false }
  for index in text.indices where bytes[place + index] != text[index] { return false }
  return true
}

private let comment = Array("<!--".utf8)
private let commentEnd = Array("-->".utf8)
private let characterData = Array("<![CDATA[".utf8)

private func find(_ text: [UInt8], in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
  range.first { starts(bytes, $0, with: text, range) }
}
