/// A table of figures for a release, one model for both forms.
public struct Table: Sendable {
  /// What a column holds, which decides how it is set and read aloud.
  public enum Kind: Sendable { case rowHeader, text, number }

  /// A column: `key` is its stable name in `data-field`, `header` what people read, followed by `unit` if it
  /// has one.
  public struct Column: Sendable {
    let key: String
    let kind: Kind
    let title: String

    public init(_ key: String, _ header: String, _ kind: Kind, unit: String? = nil) {
      self.key = key
      self.kind = kind
      title = unit.map { "\(header)（\($0)）" } ?? header
    }
  }

  /// The content of a cell. A number comes as it is to be read; a hidden one is shown as `[c]`, a missing one
  /// as the words for what is missing.
  public enum Cell: Sendable {
    case text(String)
    case number(String)
    case hidden
    case missing(String)

    /// Whether it stands for itself, and not for something that is not there.
    var isShown: Bool {
      switch self {
      case .text, .number: true
      case .hidden, .missing: false
      }
    }

    var shown: String {
      switch self {
      case .text(let text), .number(let text), .missing(let text): text
      case .hidden: "[c]"
      }
    }
  }

  let caption: String
  let columns: [Column]
  let rows: [[Cell]]
  let notes: [String]

  /// Every row must have a cell for each column.
  public init(_ caption: String, columns: [Column], rows: [[Cell]], notes: [String] = []) {
    precondition(
      rows.allSatisfy { $0.count == columns.count }, "a row's cells do not match the table's columns")
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }
}

extension Table {
  /// The table in a scrolling region that a keyboard reaches, without a blank line, and its notes below it.
  public func html() -> HTML {
    var page = HTMLWriter(capacity: 256 + rows.count * columns.count * 32)
    page.html(.literal("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\""))
    page.line(caption)
    page.html(.literal("\"><table class=\"figures\">\n<caption>"))
    page.line(caption)
    page.html(.literal("</caption>\n<thead><tr>"))
    for column in columns { page.header(column) }
    page.html(.literal("</tr></thead>\n<tbody>\n"))
    for row in rows { page.row(zip(columns, row)) }
    page.html(.literal("</tbody></table></div>\n"))
    for note in notes { page.element(.literal("<p class=\"note\">"), note, .literal("</p>\n")) }
    return page.finish()
  }

  /// The caption in bold, a pipe table (GitHub Flavored Markdown), its notes; nothing in them is active.
  public func markdown() -> [UInt8] {
    var lines = ["**\(MarkdownText(caption))**", ""]
    lines.append(pipes(columns.map { MarkdownText($0.title).description }))
    lines.append(pipes(columns.map { $0.kind == .number ? "---:" : "---" }))
    lines += rows.map { pipes($0.map { MarkdownText($0.shown).description }) }
    lines += notes.flatMap { ["", MarkdownText($0).description] }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func pipes(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}

extension HTMLWriter {
  fileprivate mutating func line(_ text: String) {
    var bytes: [UInt8] = []
    bytes.appendOneLine(text)
    self.text(bytes)
  }

  fileprivate mutating func element(_ start: HTML, _ content: String, _ end: HTML) {
    html(start)
    line(content)
    html(end)
  }

  fileprivate mutating func header(_ column: Table.Column) {
    html(column.kind == .number ? .literal("<th scope=\"col\" class=\"n\"") : .literal("<th scope=\"col\""))
    html(.literal(" data-field=\""))
    line(column.key)
    element(.literal("\">"), column.title, .literal("</th>"))
  }

  fileprivate mutating func row(_ cells: some Sequence<(Table.Column, Table.Cell)>) {
    html(.literal("<tr>"))
    for (column, cell) in cells {
      if case .hidden = cell {
        html(.literal("<td class=\"n x\"><abbr title=\"为保护个人隐私不显示，已计入合计\">[c]</abbr></td>"))
        continue
      }
      switch column.kind {
      case .rowHeader: element(.literal("<th scope=\"row\">"), cell.shown, .literal("</th>"))
      case .text: element(.literal("<td>"), cell.shown, .literal("</td>"))
      case .number:
        let start: HTML = cell.isShown ? .literal("<td class=\"n\">") : .literal("<td class=\"n x\">")
        element(start, cell.shown, .literal("</td>"))
      }
    }
    html(.literal("</tr>\n"))
  }
}
