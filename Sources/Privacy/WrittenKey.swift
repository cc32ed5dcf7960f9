extension MasterKey {
  /// The key as a person can keep it on paper: Crockford's base 32, fourteen groups of four, three bytes of checksum at
  /// the end. For the safe alone.
  package var written: String {
    let key = secrets[0]
    let text = crockford((key + sum(of: key))[...]).map { Character(Unicode.Scalar($0)) }
    return stride(from: 0, to: text.count, by: 4).map { String(text[$0..<$0 + 4]) }.joined(separator: "-")
  }

  /// What was written down, by hand or by `written`: case, spaces and hyphens do not matter, nor O for 0, I and L for 1.
  /// Nil when a character is wrong or missing.
  package init?(written text: String) {
    let bytes = decodedCrockford(text.utf8.filter { $0 != UInt8(ascii: "-") && $0 > 0x20 })
    guard let bytes, bytes.count == 35, sum(of: Array(bytes[..<32])) == Array(bytes[32...]) else {
      return nil
    }
    self.init(Array(bytes[..<32]))
  }
}

private func sum(of key: [UInt8]) -> [UInt8] {
  Array(sha256(Array("sanbang/key backup/v1".utf8) + key).prefix(3))
}

/// Nil when there is another character; what is left of whole bytes has to be nothing.
private func decodedCrockford(_ text: [UInt8]) -> [UInt8]? {
  var bytes: [UInt8] = []
  var (bits, count) = (0, 0)
  for character in text {
    guard let value = value(of: character) else { return nil }
    (bits, count) = (bits << 5 | value, count + 5)
    if count >= 8 {
      count -= 8
      bytes.append(UInt8(bits >> count))
      bits &= (1 << count) - 1
    }
  }
  return bits == 0 ? bytes : nil
}

private func value(of character: UInt8) -> Int? {
  let upper = (0x61...0x7A).contains(character) ? character - 0x20 : character
  let digit: UInt8 =
    switch upper {
    case UInt8(ascii: "O"): UInt8(ascii: "0")
    case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
    default: upper
    }
  return Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8).firstIndex(of: digit)
}
