/// What libcmark makes of wording while the same values are absent, with room for them: all notices of a county have
/// other values, and few have another form.
struct ProseForm {
  /// What is put where a mark stands.
  enum Content {
    case value(String)
    case block(HTML)
  }

  private enum Part {
    case html([UInt8])
    /// The mark's number.
    case mark(Int)
  }

  private var parts: [Part] = []

  /// - Parameter html: with a private-use character for each mark.
  init(_ html: [UInt8], _ marks: [FieldMark]) {
    var (start, position) = (0, 0)
    while position < html.count {
      guard let mark = MarkCharacter.index(at: position, in: html) else {
        position += 1
        continue
      }
      parts += [.html(Array(html[start..<position])), .mark(mark)]
      // Behind a block stands a line break, which is written with the content unless that ends in one.
      start = position + MarkCharacter.length + (marks[mark].kind == .field ? 0 : 1)
      position = start
    }
    parts.append(.html(Array(html[start...])))
  }

  /// The wording with what belongs to each mark.
  func filled(_ contents: [Content?]) -> HTML {
    var page = HTMLWriter(capacity: contents.reduce(4_096) { $0 + ($1?.size ?? 0) })
    for part in parts {
      switch part {
      case .html(let bytes): page.template(bytes.span)
      case .mark(let mark):
        switch contents[mark] {
        case .value(let text): page.value(text)
        case .block(let html):
          page.html(html)
          page.endLine()
        case nil: break
        }
      }
    }
    return page.finish()
  }
}

extension ProseForm.Content {
  fileprivate var size: Int {
    switch self {
    case .value(let text): text.utf8.count
    case .block(let html): html.bytes.count
    }
  }
}

extension HTMLWriter {
  /// A value in wording: on one line, and with its apostrophes, which libcmark does not escape.
  fileprivate mutating func value(_ text: String) {
    if isPlainLine(text.utf8Span.span) { return template(text.utf8Span.span) }
    var line: [UInt8] = []
    line.appendOneLine(text)
    let parts = line.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
    for part in parts {
      if part.startIndex > 0 { html(apostrophe) }
      self.text(part.span)
    }
  }
}

private let apostrophe = HTML.literal("'")

/// Whether it is certain that `text` shows as it stands.
private func isPlainLine(_ text: Span<UInt8>) -> Bool {
  var special: UInt8 = 0
  for i in text.indices {
    special |= text[i] < UInt8(ascii: "(") ? 1 : 0
    special |= text[i] == UInt8(ascii: "<") ? 1 : 0
    special |= text[i] == UInt8(ascii: ">") ? 1 : 0
    special |= text[i] == 0x7F ? 1 : 0
    special |= text[i] == 0xF4 ? 1 : 0
  }
  return special == 0
}
