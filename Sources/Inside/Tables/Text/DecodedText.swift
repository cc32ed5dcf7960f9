/// How the characters of a text are kept.
package enum TextEncoding: String, Codable, Sendable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
}

/// A text as UTF-8, however it was kept: by its byte-order mark, else strict UTF-8, else GB18030.
struct DecodedText {
  /// A mark of UTF-8 is still in it.
  let bytes: [UInt8]
  let encoding: TextEncoding

  init(_ source: [UInt8]) throws(TextError) {
    if source.starts(with: [0xFF, 0xFE]) {
      (bytes, encoding) = (try utf8(ofUTF16: source.span, highByte: 1), .utf16LittleEndian)
    } else if source.starts(with: [0xFE, 0xFF]) {
      (bytes, encoding) = (try utf8(ofUTF16: source.span, highByte: 0), .utf16BigEndian)
    } else if let fault = firstFault(source.span) {
      // Characters of UTF-8 before the fault, its mark being one: the text is UTF-8, and damaged there.
      let isUTF8 = source[..<fault].contains { $0 >= 0x80 }
      do throws(TextError) {
        if source.starts(with: [0xEF, 0xBB, 0xBF]) { throw TextError(line: 1) }
        (bytes, encoding) = (try utf8(ofGB18030: source), .gb18030)
      } catch {
        throw isUTF8 ? TextError(at: fault, in: source.span) : error
      }
    } else {
      (bytes, encoding) = (source, .utf8)
    }
  }
}

/// Bytes that are in none of the encodings.
struct TextError: Error {
  /// From 1.
  let line: Int

  /// The line of a byte of a text whose line feeds are single bytes.
  init(at offset: Int, in text: Span<UInt8>) {
    var line = 1
    for i in 0..<min(offset, text.count) where text[i] == UInt8(ascii: "\n") { line += 1 }
    self.line = line
  }

  init(line: Int) { self.line = line }
}

/// Where a text stops being UTF-8.
private func firstFault(_ text: Span<UInt8>) -> Int? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: text)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

/// - Parameter highByte: which byte of each two is the high one.
private func utf8(ofUTF16 text: Span<UInt8>, highByte: Int) throws(TextError) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.count * 3 / 2)
  var (lead, line) = (UInt32(0), 1)
  for i in stride(from: 2, to: text.count - 1, by: 2) {
    let unit = UInt32(text[i + highByte]) << 8 | UInt32(text[i + 1 - highByte])
    let isTrail = unit & 0xFC00 == 0xDC00
    // Of each pair of surrogates the second must follow the first.
    guard isTrail == (lead != 0) else { throw TextError(line: line) }
    if unit & 0xFC00 == 0xD800 {
      lead = unit
    } else {
      append(isTrail ? 0x10000 + (lead - 0xD800) << 10 + (unit - 0xDC00) : unit, to: &bytes)
      lead = 0
    }
    if unit == 0x0A { line += 1 }
  }
  guard lead == 0, text.count.isMultiple(of: 2) else { throw TextError(line: line) }
  return bytes
}

private func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
  func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(scalar >> shift & 0x3F) }
  switch scalar {
  case ..<0x80: bytes.append(UInt8(scalar))
  case ..<0x800: bytes += [0xC0 | UInt8(scalar >> 6), tail(0)]
  case ..<0x10000: bytes += [0xE0 | UInt8(scalar >> 12), tail(6), tail(0)]
  default: bytes += [0xF0 | UInt8(scalar >> 18), tail(12), tail(6), tail(0)]
  }
}
