/// A character that stands at the start of a range, or is encoded there, and how many bytes it takes.
typealias Decoded = (scalar: Unicode.Scalar, width: Int)

/// In UTF-8; nil where there is none.
func character(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Decoded? {
  let first = bytes[range.lowerBound]
  let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
  guard width > 0, first < 0xF5, range.count >= width else { return nil }
  var value = UInt32(first) & (0x7F >> UInt32(width))
  for index in range.lowerBound + 1..<range.lowerBound + width {
    guard bytes[index] & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(bytes[index] & 0x3F)
  }
  return Unicode.Scalar(value).map { ($0, width) }
}

/// `&#49;`, `&#x31;`, `&nbsp;`; browsers take the numbers without a semicolon too.
func entity(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Decoded? {
  var index = range.lowerBound + 1
  guard index < range.upperBound else { return nil }
  guard bytes[index] == UInt8(ascii: "#") else { return namedEntity(bytes, range) }
  index += 1
  let isHexadecimal = index < range.upperBound && bytes[index] | 0x20 == UInt8(ascii: "x")
  if isHexadecimal { index += 1 }
  let start = index
  while index < range.upperBound, bytes[index] == UInt8(ascii: "0") { index += 1 }
  let first = index
  var value: UInt32 = 0
  while index < range.upperBound, index - first < 8,
    let digit = hexadecimal(bytes[index]), isHexadecimal || digit < 10
  {
    value = value &* (isHexadecimal ? 16 : 10) &+ digit
    index += 1
  }
  guard index > start, let scalar = Unicode.Scalar(value), value > 0 else { return nil }
  let isClosed = index < range.upperBound && bytes[index] == UInt8(ascii: ";")
  return (scalar, index - range.lowerBound + (isClosed ? 1 : 0))
}

private func namedEntity(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Decoded? {
  let limit = min(range.upperBound, range.lowerBound + 24)
  guard let end = (range.lowerBound..<limit).first(where: { bytes[$0] == UInt8(ascii: ";") }) else {
    return openEntity(bytes, range)
  }
  let name = String(decoding: (range.lowerBound + 1..<end).map { bytes[$0] }, as: UTF8.self)
  return entities[name].map { ($0, end + 1 - range.lowerBound) } ?? openEntity(bytes, range)
}

/// Browsers take some names without a semicolon too.
private func openEntity(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Decoded? {
  for (name, scalar) in openEntities where starts(bytes, range.lowerBound + 1, with: name, range) {
    return (scalar, name.count + 1)
  }
  return nil
}

private let openEntities: [([UInt8], Unicode.Scalar)] = ["shy", "nbsp", "middot", "times"].map {
  (Array($0.utf8), entities[$0] ?? " ")
}

/// Of HTML's names those of ASCII, of blanks, dots and dashes, and of what cannot be seen.
private let entities: [String: Unicode.Scalar] = [
  "nbsp": " ", "ensp": " ", "emsp": " ", "emsp13": " ", "emsp14": " ", "numsp": " ", "puncsp": " ",
  "thinsp": " ",
  "hairsp": " ", "ThinSpace": " ", "Tab": "\t", "NewLine": "\n", "shy": "\u{AD}", "zwj": "\u{200D}",
  "zwnj": "\u{200C}", "ZeroWidthSpace": "\u{200B}", "NoBreak": "\u{2060}", "lrm": "\u{200E}",
  "rlm": "\u{200F}", "NonBreakingSpace": " ", "MediumSpace": " ", "VeryThinSpace": " ", "ic": "\u{2063}",
  "InvisibleComma": "\u{2063}", "it": "\u{2062}", "InvisibleTimes": "\u{2062}", "af": "\u{2061}",
  "ApplyFunction": "\u{2061}",
  "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">", "quot": "\"", "QUOT": "\"", "apos": "'",
  "middot": "·", "centerdot": "·", "bull": "•", "bullet": "•", "sdot": "·", "period": ".", "comma": ",",
  "hyphen": "-", "dash": "-", "ndash": "-", "mdash": "-", "horbar": "-", "minus": "-", "lowbar": "_",
  "ast": "*", "midast": "*", "times": "×", "num": "#", "colon": ":", "semi": ";", "sol": "/", "bsol": "\\",
  "lpar": "(", "rpar": ")", "plus": "+", "percnt": "%", "excl": "!", "quest": "?", "equals": "=",
  "commat": "@",
]

/// `\u0031`, `\u{31}`, `\x31` of scripts and JSON, a pair of surrogates too; `\31` of a stylesheet.
func escape(_ bytes: Span<UInt8>, _ range: Range<Int>, _ syntax: Syntax) -> Decoded? {
  let letter = range.lowerBound + 1
  guard letter < range.upperBound else { return nil }
  switch bytes[letter] {
  case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return syntax == .code ? ("\n", 2) : nil
  case UInt8(ascii: "x"): return number(bytes, letter + 1, range, digits: 2).flatMap { scalar($0, 4) }
  case UInt8(ascii: "u"): return unicodeEscape(bytes, range)
  default:
    guard !isDrive(bytes, backslash: range.lowerBound) else { return nil }
    for digits in [6, 5, 4, 3, 2] {
      guard let value = number(bytes, letter, range, digits: digits) else { continue }
      // A blank ends the number, and is no part of the text.
      let end = letter + digits
      let isEnded = end < range.upperBound && bytes[end] == 0x20
      return scalar(value, digits + 1 + (isEnded ? 1 : 0))
    }
    return nil
  }
}

private func unicodeEscape(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Decoded? {
  let first = range.lowerBound + 2
  if first < range.upperBound, bytes[first] == UInt8(ascii: "{") {
    let limit = min(range.upperBound, first + 8)
    guard let close = (first..<limit).first(where: { bytes[$0] == UInt8(ascii: "}") }) else { return nil }
    let value = number(bytes, first + 1, range, digits: close - first - 1)
    return value.flatMap { scalar($0, close + 1 - range.lowerBound) }
  }
  guard let high = number(bytes, first, range, digits: 4) else { return nil }
  guard (0xD800..<0xDC00).contains(high) else { return scalar(high, 6) }
  guard first + 5 < range.upperBound, bytes[first + 4] == UInt8(ascii: "\\"),
    let low = number(bytes, first + 6, range, digits: 4), (0xDC00..<0xE000).contains(low)
  else {
    return nil
  }
  return scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), 12)
}

private func scalar(_ value: UInt32, _ width: Int) -> Decoded? {
  value == 0 ? nil : Unicode.Scalar(value).map { ($0, width) }
}

/// `%31`, or the bytes of a character one after the other.
func percentEncoded(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Decoded? {
  var encoded: [UInt8] = []
  var index = range.lowerBound
  while encoded.count < 4, index < range.upperBound, bytes[index] == UInt8(ascii: "%"),
    let value = number(bytes, index + 1, range, digits: 2)
  {
    encoded.append(UInt8(value))
    index += 3
  }
  guard let first = encoded.first, first >= 0x20 else { return nil }
  if first < 0x80 { return (Unicode.Scalar(first), 3) }
  return character(encoded.span, 0..<encoded.count).map { ($0.scalar, $0.width * 3) }
}

private func number(_ bytes: Span<UInt8>, _ start: Int, _ range: Range<Int>, digits: Int) -> UInt32? {
  guard digits > 0, start + digits <= range.upperBound else { return nil }
  var value: UInt32 = 0
  for index in start..<start + digits {
    guard let digit = hexadecimal(bytes[index]) else { return nil }
    value = value << 4 | digit
  }
  return value
}

func hexadecimal(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 48
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 87
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 55
  default: nil
  }
}
