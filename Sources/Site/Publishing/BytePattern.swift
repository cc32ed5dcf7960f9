/// Bytes to be looked for in pages, which are mostly Chinese: most of a page is stepped over by their length (Horspool).
struct BytePattern: Sendable {
  let bytes: [UInt8]
  /// How far the end of a search can move on from a byte.
  private let skips: [Int]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.bytes = bytes
    skips = (0..<256).map { byte in
      bytes.dropLast().lastIndex(of: UInt8(byte)).map { bytes.count - 1 - $0 } ?? bytes.count
    }
  }

  /// Where they stand first from a place on; nil where they do not.
  func firstIndex(in text: Span<UInt8>, from start: Int) -> Int? {
    let (bytes, skips) = (bytes.span, skips.span)
    let last = bytes[bytes.count - 1]
    var end = start + bytes.count
    while end <= text.count {
      let byte = text[end - 1]
      if byte == last, bytes.indices.allSatisfy({ text[end - bytes.count + $0] == bytes[$0] }) {
        return end - bytes.count
      }
      end += skips[Int(byte)]
    }
    return nil
  }
}
