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
    place >= 0 && place < bytes.count
      && (bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "/"))
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

/// What characters decode to, up to the first byte that is none of a text.
private func base64Text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
  var (text, bits, count): ([UInt8], UInt32, Int) = ([], 0, 0)
  for index in range {
    guard let value = sextet(bytes[index]) else { break }
    bits = bits << 6 | value
    count += 6
    if count >= 8 {
      count -= 8
      let byte = UInt8(truncatingIfNeeded: bits >> UInt32(count))
      if byte < 0x20 && !(0x09...0x0D).contains(byte) || byte == 0x7F || byte >= 0xF5 { break }
      text.append(byte)
    }
  }
  return text
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
