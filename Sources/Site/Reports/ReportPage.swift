import Diagnostics
import Markup

/// Writes a page of the office's that is read on its own: no other file is asked for, all that is not the program's own
/// is escaped, Chinese stands first and English small beside it.
struct ReportPage {
  private var writer = HTMLWriter()

  /// A page up to its first heading.
  init(_ title: Message) {
    writer.html(Self.head)
    writer.text(title.chinese)
    writer.html(Self.style)
    writer.html(Self.title)
    words(title)
    writer.html(Self.endOfTitle)
  }

  mutating func heading(_ text: Message) {
    writer.html(.literal("<h2>"))
    words(text)
    writer.html(.literal("</h2>\n"))
  }

  /// A heading below those, as it came: the name of a file.
  mutating func subheading(_ text: String) {
    writer.html(.literal("<h3>"))
    writer.text(text)
    writer.html(.literal("</h3>\n"))
  }

  /// What is folded away on a screen until it is asked for, and is not printed.
  mutating func details(_ summary: Message, _ content: (inout ReportPage) -> Void) {
    writer.html(.literal("<details><summary>"))
    words(summary)
    writer.html(.literal("</summary>\n"))
    content(&self)
    writer.html(.literal("</details>\n"))
  }

  mutating func paragraph(_ text: Message) {
    writer.html(.literal("<p>"))
    words(text)
    writer.html(.literal("</p>\n"))
  }

  /// What stands in a cell of a table.
  enum Cell {
    case number(Int)
    /// A part of a whole, in percent.
    case share(Int, of: Int)
    case words(Message)
    case text(String)
    /// An id, which is not broken.
    case code(String)
  }

  mutating func table(_ header: [Message], _ rows: [[Cell]]) {
    writer.html(.literal("<div class=\"table\"><table><thead><tr>"))
    for column in header {
      writer.html(.literal("<th scope=\"col\">"))
      words(column)
      writer.html(.literal("</th>"))
    }
    writer.html(.literal("</tr></thead><tbody>\n"))
    for row in rows {
      writer.html(.literal("<tr>"))
      for value in row { cell(value) }
      writer.html(.literal("</tr>\n"))
    }
    writer.html(.literal("</tbody></table></div>\n"))
  }

  consuming func finish() -> [UInt8] {
    writer.html(.literal("</main></body></html>\n"))
    return writer.finish().bytes
  }

  private mutating func cell(_ cell: Cell) {
    switch cell {
    case .number(let number):
      writer.html(.literal("<td class=\"number\">"))
      writer.number(number)
    case .share(let part, let whole):
      writer.html(.literal("<td class=\"number\">"))
      writer.text(percent(part, of: whole))
    case .words(let message):
      writer.html(.literal("<td>"))
      words(message)
    case .code(let code):
      writer.html(.literal("<td><code>"))
      writer.text(code)
      writer.html(.literal("</code>"))
    case .text(let text):
      writer.html(.literal("<td>"))
      writer.text(text)
    }
    writer.html(.literal("</td>"))
  }

  private mutating func words(_ message: Message) {
    writer.text(message.chinese)
    writer.html(.literal(" <small lang=\"en\">"))
    writer.text(message.english)
    writer.html(.literal("</small>"))
  }

  private static let head = HTML.literal(
    """
    <!doctype html>
    <html lang="zh-CN"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex"><title>
    """)
  private static let style = HTML.literal(
    """
    </title>
    <style>
    body { margin: 0; font: 1rem/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1a1a1a; }
    main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
    h1 { font-size: 1.5rem; line-height: 1.3; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
    h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; overflow-wrap: anywhere; } h3 ~ p { margin: .25rem 0; }
    details { margin: .5rem 0; } summary { cursor: pointer; }
    code { white-space: nowrap; font-size: .875rem; } th small { white-space: nowrap; }
    small { color: #595959; font-size: .75rem; }
    .table { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
    th, td { border: 1px solid #bbb; padding: .3rem .5rem; text-align: left; vertical-align: top; }
    td { overflow-wrap: anywhere; } th { background: #f0f0f0; font-weight: 600; }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    @media (max-width: 40rem) { code, th small { white-space: normal; }
      th, td { padding: .2rem .3rem; font-size: .875rem; } td:not(.number) { min-width: 5rem; } }
    @page { size: A4; margin: 15mm; }
    @media print { main { padding: 0; max-width: none; } .table { overflow: visible; }
      thead { display: table-header-group; } tr, h2, h3 { break-inside: avoid; } h2, h3 { break-after: avoid; } }
    </style></head><body><main>

    """)
  private static let title = HTML.literal("<h1>")
  private static let endOfTitle = HTML.literal("</h1>\n")
}

/// With one decimal; what is not quite none or all does not read so.
func percent(_ part: Int, of whole: Int) -> String {
  guard whole > 0 else { return "–" }
  let tenths = (part * 2000 + whole) / (whole * 2)
  if tenths == 0 && part > 0 { return "<0.1%" }
  let shown = part < whole ? min(tenths, 999) : tenths
  return "\(shown / 10).\(shown % 10)%"
}
