internal import Diagnostics

/// `{{name}}`, `{{table: NAME}}` or `{{chart: NAME}}` in wording.
struct FieldMark: Sendable {
  enum Kind: String, CaseIterable { case field, table, chart }

  let name: String
  let kind: Kind
  /// Where it stands in the source, braces included.
  let range: Range<Int>
}

/// Where wording was written, for whatever has to be said of it.
struct WordingSource: Sendable {
  let file: String
  let text: [UInt8]
  let firstLine: Int
  /// A phrase is one value of a file that somebody else has read: its line is known, its column is not.
  var knowsColumns = true

  func location(_ offset: Int) -> SourceLocation {
    knowsColumns
      ? SourceLocation(file, offset: offset, in: text, firstLine: firstLine)
      : SourceLocation(file, line: firstLine)
  }
}

extension WordingSource {
  /// Every field in order; what is unclosed, misspelt or undeclared goes to the report.
  func marks(_ known: KnownMarks, into report: inout Report) -> [FieldMark] {
    var marks: [FieldMark] = []
    var position = 0
    while let open = text.firstPair(UInt8(ascii: "{"), from: position) {
      guard let close = text.firstPair(UInt8(ascii: "}"), from: open + 2), !text[open..<close].contains(0x0A)
      else {
        report.stop(
          "prose.unclosed-field", at: location(open),
          Message("“{{”没有“}}”与之相配", "“{{” has no “}}” on its line"),
          remedy: Message("写作 {{名称}}；要显示花括号本身，写 \\{\\{", "write {{name}}; for braces as such, \\{\\{"))
        position = open + 2
        continue
      }
      let mark = FieldMark(inside: text[(open + 2)..<close], range: open..<(close + 2))
      check(mark, known: known[mark.kind], into: &report)
      marks.append(mark)
      position = close + 2
    }
    return marks
  }

  private func check(_ mark: FieldMark, known: Set<String>, into report: inout Report) {
    guard !known.contains(mark.name) else { return }
    let (chinese, english) = (mark.kind.words.chinese, mark.kind.words.english)
    let id =
      switch mark.kind {
      case .field: "prose.unknown-field"
      case .table: "prose.unknown-table"
      case .chart: "prose.unknown-chart"
      }
    report.stop(
      id, at: location(mark.range.lowerBound),
      Message("没有名为“\(mark.name)”的\(chinese)", "there is no \(english) “\(mark.name)” here"),
      remedy: known.isEmpty
        ? Message("此处没有可用的\(chinese)", "there is no \(english) to use here")
        : suggestion(for: mark.name, in: known.sorted()))
  }
}

/// What a wording may name, by kind.
struct KnownMarks {
  let fields: Set<String>
  var tables: Set<String> = []
  var charts: Set<String> = []

  subscript(kind: FieldMark.Kind) -> Set<String> {
    switch kind {
    case .field: fields
    case .table: tables
    case .chart: charts
    }
  }
}

extension FieldMark.Kind {
  var words: Message {
    switch self {
    case .field: Message("字段", "field")
    case .table: Message("表格", "table")
    case .chart: Message("图", "chart")
    }
  }

  /// What stands before the name.
  fileprivate var prefix: [UInt8] { self == .field ? [] : Array("\(self):".utf8) }
}

extension FieldMark {
  init(inside braces: ArraySlice<UInt8>, range: Range<Int>) {
    let content = braces.trimmed
    kind = [.table, .chart].first { content.starts(with: $0.prefix) } ?? .field
    name = String(decoding: content.dropFirst(kind.prefix.count).trimmed, as: UTF8.self)
    self.range = range
  }
}

extension [UInt8] {
  /// Where `byte` first stands twice in a row.
  fileprivate func firstPair(_ byte: UInt8, from start: Int) -> Int? {
    self[start...].indices.first { self[$0] == byte && $0 + 1 < count && self[$0 + 1] == byte }
  }
}

extension ArraySlice<UInt8> {
  /// Without spaces and tabs at either end.
  var trimmed: ArraySlice<UInt8> {
    let blank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    let front = drop(while: blank)
    return front[..<(front.lastIndex { !blank($0) }.map { $0 + 1 } ?? front.startIndex)]
  }
}
