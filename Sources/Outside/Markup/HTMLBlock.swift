/// An element of finished HTML that stands in none of the others, with its text line by line: for whoever has to know
/// how much room it takes.
public struct HTMLBlock: Sendable {
  public let html: HTML
  /// Of its tag: `p`, `h2`, `ul`.
  public let name: String
  /// Paragraphs, items of lists and what stands between line breaks.
  public let lines: [String]
}

extension HTML {
  /// Its elements in their order. The HTML is this module's own, so every tag that is open is closed.
  public var blocks: [HTMLBlock] {
    var reader = BlockReader(bytes)
    return reader.blocks()
  }
}

private struct BlockReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func blocks() -> [HTMLBlock] {
    var blocks: [HTMLBlock] = []
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start
      blocks.append(block())
    }
    return blocks
  }

  /// The element that begins here.
  private mutating func block() -> HTMLBlock {
    let start = position
    var (name, depth, lines) = ("", 0, [[UInt8]()])
    repeat {
      guard bytes[position] == UInt8(ascii: "<") else {
        lines[lines.count - 1].append(contentsOf: text())
        continue
      }
      let tag = tag()
      if name.isEmpty { name = tag.name }
      if breaking.contains(tag.name), lines[lines.count - 1].contains(where: { $0 > 0x20 }) {
        lines.append([])
      }
      if !empty.contains(tag.name) { depth += tag.isEnd ? -1 : 1 }
    } while depth > 0 && position < bytes.count
    let texts = lines.map { String(decoding: $0, as: UTF8.self) }.filter { $0.contains { !$0.isWhitespace } }
    return HTMLBlock(html: HTML(trusted: Array(bytes[start..<position])), name: name, lines: texts)
  }

  private mutating func tag() -> (name: String, isEnd: Bool) {
    let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
    let inner = bytes[(position + 1)..<end]
    let isEnd = inner.first == UInt8(ascii: "/")
    position = end + 1
    let name = inner.dropFirst(isEnd ? 1 : 0).prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") }
    return (String(decoding: name, as: UTF8.self), isEnd)
  }

  /// What stands before the next tag; an entity is one character.
  private mutating func text() -> [UInt8] {
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    defer { position = end }
    var text: [UInt8] = []
    var isEntity = false
    for byte in bytes[position..<end] {
      if byte == UInt8(ascii: "&") {
        (isEntity, text) = (true, text + [byte])
      } else if !isEntity {
        text.append(byte)
      } else if byte == UInt8(ascii: ";") {
        isEntity = false
      }
    }
    return text
  }
}

/// After which a line is at its end.
private let breaking: Set = ["br", "p", "li", "h1", "h2", "h3", "h4", "ul", "ol", "blockquote", "tr", "hr"]
/// They have no end tag.
private let empty: Set = ["br", "hr", "img"]
