/// Some of what stands in a file, as UTF-8, small enough to hold, with the place of each byte.
package struct ContentPiece: Sendable {
  /// What of the file it is: a worksheet, a part of a document, a file in an archive; empty for a text itself.
  package let part: String
  package let bytes: [UInt8]
  fileprivate let cells: [Cell]
  /// Whether `bytes` are rows of cells, as CSV; else they are whatever the name of the file says.
  package var isCells: Bool { !cells.isEmpty }

  /// A text that is looked through as it is.
  init(_ part: String, text: [UInt8]) {
    self.part = part
    bytes = text
    cells = []
  }

  fileprivate init(_ part: String, _ bytes: [UInt8], _ cells: [Cell]) {
    self.part = part
    self.bytes = bytes
    self.cells = cells
  }

  fileprivate struct Cell {
    let start: Int
    let row: Int
    let column: Int
  }

  /// The row and column of the cell in which a byte lies; of a text its line, with column 0. All count from 1.
  package func place(of offset: Int) -> (row: Int, column: Int) {
    guard isCells else {
      return (1 + bytes.prefix(max(0, offset)).count { $0 == UInt8(ascii: "\n") }, 0)
    }
    var (low, high) = (0, cells.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if cells[middle].start <= offset { low = middle } else { high = middle }
    }
    return (cells[low].row, cells[low].column)
  }
}

/// Writes cells as CSV and hands them out in pieces of whole rows.
struct CellWriter {
  private let part: String
  private var bytes: [UInt8] = []
  private var cells: [ContentPiece.Cell] = []
  private let take: (ContentPiece) -> Void

  init(_ part: String, _ take: @escaping (ContentPiece) -> Void) {
    self.part = part
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
    take(ContentPiece(part, bytes, cells))
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
