/// The text of any part of a package, a document's or a workbook's: paragraphs, cells, comments, headers, what was
/// struck out, and the values of attributes, where alternative texts and authors stand.
final class DocumentText: XMLHandler {
  private var writer: CellWriter
  private var paragraph: [UInt8] = []
  private var struckOut: [UInt8] = []
  private var current = XMLName.value
  private var row = 1
  private var isCells = false

  init(_ part: String, _ take: @escaping (ContentPiece) -> Void) {
    writer = CellWriter(part, .paragraphs, take)
  }

  func finish() {
    endParagraph()
    writer.finish()
  }

  override func start(_ element: XMLName, depth: Int) {
    if element == .sheetData { isCells = true }
    current = element
    if breaks.contains(element) { endParagraph() }
  }

  /// A cell's are its place and style.
  override func attribute(_ name: XMLName, _ value: Span<UInt8>) {
    guard !isCells, value.count >= shortest else { return }
    writer.add(value.indices.map { value[$0] }, row: row)
  }

  /// Cells are read as a table; of them only formulas are looked at here.
  override func text(_ text: Span<UInt8>) {
    if isCells, current != .formula { return }
    if current == .deletedText { struckOut.append(text) } else { paragraph.append(text) }
  }

  override func end(_ element: XMLName, depth: Int) {
    if element == .sheetData { isCells = false }
    if depth <= 1 || breaks.contains(element) { endParagraph() }
  }

  private func endParagraph() {
    for text in [paragraph, struckOut] where !text.isEmpty { writer.add(text, row: row) }
    if !paragraph.isEmpty { row += 1 }
    paragraph.removeAll(keepingCapacity: true)
    struckOut.removeAll(keepingCapacity: true)
  }
}

/// Bytes of an attribute that may hold something: two Han characters.
private let shortest = 6

/// Elements that end a paragraph. All others, runs and marks of corrections, may lie within a word.
private let breaks = Set(
  ["p", "h", "br", "cr", "tab", "tc", "tr", "si", "text", "author", "comment", "table-cell", "f", "v"].map {
    XMLName($0)
  })
