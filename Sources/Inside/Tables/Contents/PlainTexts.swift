/// A text file as UTF-8, in each way in which it may have been meant.
struct PlainTexts {
  /// Mostly one. Two where the bytes are well-formed UTF-8 by chance, and the file says that it is GB18030.
  private(set) var texts: [[UInt8]] = []
  /// Whether some of it could not be made out.
  private(set) var isDamaged = false

  /// - Throws: when the bytes are no text.
  init(_ bytes: [UInt8]) throws(UnreadContent) {
    let bytes = marked(bytes)
    if let text = try? DecodedText(bytes) {
      guard !text.bytes.contains(0) else { throw .binary }
      texts = [text.bytes]
      if text.encoding == .utf8, declaresGB(bytes), let other = try? utf8(ofGB18030: bytes) {
        texts.append(other)
      }
    } else {
      guard !bytes.contains(0) else { throw .binary }
      // Digits and everything else of ASCII are the same in any of the encodings.
      texts = [Array(String(decoding: bytes, as: UTF8.self).utf8)]
      isDamaged = true
    }
  }
}

/// UTF-16 without its mark gets it: every other byte of what is ASCII is zero.
private func marked(_ bytes: [UInt8]) -> [UInt8] {
  let start = bytes.prefix(sample)
  guard start.count >= 4, bytes.count.isMultiple(of: 2), !start.starts(with: [0xFF, 0xFE]),
    !start.starts(with: [0xFE, 0xFF])
  else { return bytes }
  let zeros = start.indices.filter { start[$0] == 0 }
  let atOdd = zeros.count { $0 % 2 == 1 }
  guard zeros.count > 1 else { return bytes }
  if atOdd == zeros.count { return [0xFF, 0xFE] + bytes }
  return atOdd == 0 ? [0xFE, 0xFF] + bytes : bytes
}

/// Whether a page or a style says that it is in GB2312, GBK or GB18030 and holds more than ASCII.
private func declaresGB(_ bytes: [UInt8]) -> Bool {
  guard bytes.contains(where: { $0 >= 0x80 }) else { return false }
  let head = bytes.prefix(sample).map { $0 | 0x20 }
  return head.indices.dropLast().contains { index in
    head[index] == UInt8(ascii: "g") && head[index + 1] == UInt8(ascii: "b")
      && declarations.contains { head[..<index].suffix($0.count).elementsEqual($0) }
  }
}

private let sample = 4096
private let declarations = ["charset=", "charset=\"", "encoding=\"", "charset \""].map { Array($0.utf8) }
