/// Some of what stands in a file, as UTF-8, small enough to hold, with the place of each byte.
package struct ContentPiece: Sendable {
  /// What of the file it is: a worksheet, a part of a document, a file in an archive; empty for a text itself.
  package let part: String
  package let form: Form
  package let bytes: [UInt8]
  private let cells: [Cell]

  package enum Form: Sendable {
    /// Whatever the name of the file says.
    case text
    /// The same text as one before, read in another encoding.
    case otherReading
    /// Rows of cells, as CSV.
    case table
    /// Paragraphs and attributes of a part of a package, each a row of one cell, as CSV. The parts of a workbook may
    /// hold again what its tables show.
    case paragraphs
  }

  init(_ part: String, _ form: Form, _ bytes: [UInt8]) { self.init(part, form, bytes, []) }

  fileprivate init(_ part: String, _ form: Form, _ bytes: [UInt8], _ cells: [Cell]) {
    self.part = part
    self.form = form
    self.bytes = bytes
    self.cells = cells
  }

  fileprivate struct Cell {
    let start: Int
    let row: Int
    let column: Int
  }

  /// The row and column of the cell in which a byte lies; of paragraphs the row alone, with column 0; of a text the line,
  /// and the character in it. All count from 1.
  package func place(of offset: Int) -> (row: Int, column: Int) {
    guard !cells.isEmpty else { return textPlace(of: offset, in: bytes) }
    var (low, high) = (0, cells.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if cells[middle].start <= offset { low = middle } else { high = middle }
    }
    return (cells[low].row, cells[low].column)
  }
}

/// The line in which a byte of a text lies, and the character in it, from 1.
package func textPlace(of offset: Int, in text: [UInt8]) -> (row: Int, column: Int) {
  let before = text.prefix(offset)
  let start = before.lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
  return (1 + before.count { $0 == lineFeed }, 1 + before[start...].count { $0 & 0xC0 != 0x80 })
}

/// Writes cells as CSV and hands them out in pieces of whole rows.
struct CellWriter {
  private let part: String
  private let form: ContentPiece.Form
  private var bytes: [UInt8] = []
  private var cells: [ContentPiece.Cell] = []
  private let take: (ContentPiece) -> Void

  init(_ part: String, _ form: ContentPiece.Form, _ take: @escaping (ContentPiece) -> Void) {
    self.part = part
    self.form = form
    self.take = take
  }

  mutating func add(_ row: TableRow) {
    for column in 0..<row.count {
      add(row[column], row: row.number, column: column + 1, isFirst: column == 0)
    }
    endRow()
  }

  /// A value that stands alone.
  mutating func add(_ value: [UInt8], row: Int) {
    add(value[...], row: row, column: 0, isFirst: true)
    endRow()
  }

  /// Hands out what is left.
  mutating func finish() {
    guard !cells.isEmpty else { return }
    take(ContentPiece(part, form, bytes, cells))
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ value: ArraySlice<UInt8>, row: Int, column: Int, isFirst: Bool) {
    if !isFirst { bytes.append(comma) }
    cells.append(ContentPiece.Cell(start: bytes.count, row: row, column: column))
    guard value.contains(where: { $0 == quote || $0 == comma || $0 == lineFeed || $0 == carriageReturn })
    else {
      bytes += value
      return
    }
    bytes.append(quote)
    for byte in value {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private mutating func endRow() {
    bytes.append(lineFeed)
    if bytes.count >= pieceSize { finish() }
  }
}

/// Bytes; a piece ends with the row that goes beyond.
private let pieceSize = 1 << 20
private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
