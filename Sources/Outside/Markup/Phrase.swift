public import Diagnostics

/// One line of wording with fields, such as a title in front matter.
public struct Phrase: Sendable {
  private let pieces: [Piece]

  /// Reads `{{name}}` fields in `text`, which stands on `line` of `file`; an unknown or unclosed one is a
  /// stop.
  public init(
    parsing text: String, file: String, line: Int, fields: Set<String>, into report: inout Report
  ) {
    let source = WordingSource(file: file, text: Array(text.utf8), firstLine: line, knowsColumns: false)
    let marks = source.marks(KnownMarks(fields: fields), into: &report)
    var position = 0
    var pieces: [Piece] = []
    for mark in marks {
      pieces += [.text(Array(source.text[position..<mark.range.lowerBound])), .field(mark.name)]
      position = mark.range.upperBound
    }
    self.pieces = pieces + [.text(Array(source.text[position...]))]
  }

  /// The phrase as plain text, not yet escaped for anything; nil when a field in it has no value.
  public func callAsFunction(_ values: [String: String] = [:]) -> String? {
    pieces.joined(values).map { String(decoding: $0, as: UTF8.self) }
  }
}

/// A part of wording.
enum Piece: Sendable {
  case text([UInt8])
  case field(String)
}

extension [Piece] {
  /// One text, every value on one line; nil when a value is absent.
  func joined(_ values: [String: String]) -> [UInt8]? {
    var text: [UInt8] = []
    for piece in self {
      switch piece {
      case .text(let bytes): text += bytes
      case .field(let name):
        guard let value = values[name] else { return nil }
        text.appendOneLine(value)
      }
    }
    return text
  }
}

extension [UInt8] {
  /// Appends `text` with every run of white space and control characters as one space, and none at its ends:
  /// line breaks and indents mean something in Markdown, a NUL ends a text of C. Without U+10FFFF, which is
  /// no character and serves ``ProseRenderer`` as a sign.
  mutating func appendOneLine(_ text: String) {
    let text = text.utf8.contains(0xF4) ? String(text.unicodeScalars.filter { $0 != "\u{10FFFF}" }) : text
    var gap = false
    let start = count
    for byte in text.utf8 {
      if byte <= 0x20 || byte == 0x7F {
        gap = count > start
      } else {
        if gap { append(0x20) }
        gap = false
        append(byte)
      }
    }
  }
}
