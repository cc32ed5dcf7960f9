/// The texts that the cells of a workbook share, in one buffer.
struct SharedStrings: Sendable {
  private let bytes: [UInt8]
  private let ends: [Int]

  /// None where the workbook has no such part.
  init(part: String?, in archive: ZipArchive) throws(WorkbookError) {
    let handler = SharedStringHandler()
    if let part { try archive.parse(part, with: handler) }
    (bytes, ends) = (handler.bytes, handler.ends)
  }

  /// Nil for a text that there is not.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}

/// Joins the runs of rich text and leaves out phonetic ones.
private final class SharedStringHandler: XMLHandler {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []
  private var isText = false
  private var isPhonetic = false
  private var start = 0

  override func start(_ element: XMLName, depth: Int) {
    if element == .phonetic { isPhonetic = true }
    isText = element == .text && !isPhonetic && depth > 1
  }

  override func text(_ text: Span<UInt8>) {
    if isText { bytes.append(text) }
  }

  override func end(_ element: XMLName, depth: Int) {
    isText = false
    if element == .phonetic { isPhonetic = false }
    guard depth == 1, element == .item else { return }
    bytes.unescapeControls(from: start)
    start = bytes.count
    ends.append(start)
  }
}

extension [UInt8] {
  mutating func append(_ piece: Span<UInt8>) {
    for i in piece.indices { append(piece[i]) }
  }

  /// Characters that XML cannot hold are written `_x000D_`; `_x005F_` stands for a real underscore before such.
  mutating func unescapeControls(from start: Int) {
    guard count - start >= 7, self[start...].contains(UInt8(ascii: "_")) else { return }
    var (from, to) = (start, start)
    while from < count {
      if let code = escape(at: from) {
        self[to] = code
        from += 7
      } else {
        self[to] = self[from]
        from += 1
      }
      to += 1
    }
    removeLast(count - to)
  }

  /// The ASCII character whose escape stands at a place.
  private func escape(at index: Int) -> UInt8? {
    guard index + 7 <= count, self[index..<(index + 4)].elementsEqual("_x00".utf8),
      self[index + 6] == UInt8(ascii: "_")
    else { return nil }
    return UInt8(String(decoding: self[(index + 4)..<(index + 6)], as: UTF8.self), radix: 16)
      .flatMap { $0 < 0x80 ? $0 : nil }
  }
}
