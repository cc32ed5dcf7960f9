internal import Diagnostics
internal import Markup

/// A part of a template file.
struct TemplateToken: Sendable {
  enum Kind: Equatable, Sendable {
    case text([UInt8])
    case field, section, inverted, end, partial
  }

  let kind: Kind
  /// What the tag names; empty for text.
  var name = ""
  /// Where it begins in the file.
  let offset: Int
  /// Whether what a line shows begins with it, so that a partial's indentation goes before it.
  let startsLine: Bool
  /// White space before a tag that stands alone on its line; nil for any other.
  var indent: [UInt8]?
}

/// A template file as it is and as its tokens.
struct TemplateFile: Sendable {
  let name: String
  let text: [UInt8]
  private(set) var tokens: [TemplateToken] = []

  /// Parses a file; what cannot be a template is in the report.
  init(name: String, text: [UInt8], into report: inout Report) {
    self.name = name
    self.text = text
    // What an editor has saved as GB 18030 would be published as it is.
    if let invalid = firstInvalidByte(of: text) {
      report.stop(
        "template.encoding", at: location(invalid), Message("不是 UTF-8 编码", "this is not UTF-8"),
        remedy: Message("请存为 UTF-8", "save the file as UTF-8"))
      return
    }
    var position = 0
    while let open = text.firstPair(UInt8(ascii: "{"), from: position) {
      guard let tag = tag(at: open, into: &report) else {
        position = open + 2
        continue
      }
      let line = tag.mayStandAlone ? standalone(open..<tag.end) : nil
      appendText(position..<(line?.lowerBound ?? open))
      if let kind = tag.kind {
        let indent = line.map { Array(text[$0.lowerBound..<open]) }
        tokens.append(
          TemplateToken(
            kind: kind, name: tag.name, offset: open, startsLine: line == nil && startsLine(open),
            indent: indent))
      }
      position = line?.upperBound ?? tag.end
    }
    appendText(position..<text.count)
  }

  func location(_ offset: Int) -> SourceLocation {
    SourceLocation("templates/\(name).html", offset: offset, in: text)
  }

  private mutating func appendText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let start = range.lowerBound
    tokens.append(
      TemplateToken(kind: .text(Array(text[range])), offset: start, startsLine: startsLine(start)))
  }

  private func startsLine(_ offset: Int) -> Bool { offset == 0 || text[offset - 1] == 0x0A }

  /// The whole line around a tag that has nothing but white space beside it.
  private func standalone(_ tag: Range<Int>) -> Range<Int>? {
    let blank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    let start = text[..<tag.lowerBound].lastIndex { !blank($0) }.map { $0 + 1 } ?? 0
    var end = text[tag.upperBound...].firstIndex { !blank($0) } ?? text.count
    guard startsLine(start) else { return nil }
    if end + 1 < text.count, text[end] == 0x0D, text[end + 1] == 0x0A { end += 1 }
    guard end == text.count || text[end] == 0x0A else { return nil }
    return start..<Swift.min(end + 1, text.count)
  }
}
