/// Writes a page into one buffer of bytes; everything that is not HTML already is escaped.
///
/// It looks at bytes, never at `Character`: a quote with a combining mark on it is one `Character` and slips
/// through every escaper that compares those.
public struct HTMLWriter: Sendable {
  private var bytes: [UInt8] = []

  /// A writer with room for `capacity` bytes before it has to grow.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// How many bytes have been written.
  public var count: Int { bytes.count }

  /// Text, as an element's content or between the quotes of an attribute.
  public mutating func text(_ text: String) { self.text(text.utf8Span.span) }

  /// Text in UTF-8, as an element's content or between the quotes of an attribute.
  public mutating func text(_ utf8: [UInt8]) { text(utf8.span) }

  /// Text in UTF-8, as an element's content or between the quotes of an attribute.
  public mutating func text(_ utf8: Span<UInt8>) { if isPlain(utf8) { append(utf8) } else { escape(utf8) } }

  /// A number in decimal digits.
  public mutating func number(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(number.magnitude)
  }

  private mutating func digits(_ number: UInt) {
    if number > 9 { digits(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// HTML as it stands.
  public mutating func html(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

  /// The text of a template file as it stands: the office's own layout, which is HTML by definition.
  public mutating func template(_ text: Span<UInt8>) { append(text) }

  /// A line break, unless something ends in one already.
  mutating func endLine() { if let last = bytes.last, last != 0x0A { bytes.append(0x0A) } }

  /// What has been written.
  public consuming func finish() -> HTML { HTML(trusted: bytes) }

  /// As one copy, where a slice would be counted by reference twice.
  private mutating func append(_ text: Span<UInt8>) {
    bytes.append(addingCapacity: text.count) { end in for i in text.indices { end.append(text[i]) } }
  }

  private mutating func escape(_ text: Span<UInt8>) {
    for i in text.indices {
      switch text[i] {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      case let byte: bytes.append(byte)
      }
    }
  }
}

/// Whether it is certain that nothing in `text` needs escaping; no early exit, so that the compiler can look at many
/// bytes at once, and two comparisons for five characters, for most texts are too short for that.
private func isPlain(_ text: Span<UInt8>) -> Bool {
  var special: UInt8 = 0
  for i in text.indices {
    special |= text[i] &- UInt8(ascii: "\"") <= 5 ? 1 : 0  // ", &, ' and the three between
    special |= text[i] | 2 == UInt8(ascii: ">") ? 1 : 0  // < and >
  }
  return special == 0
}
