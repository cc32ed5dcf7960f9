/// Reads delimited rows (RFC 4180) from bytes: quoted cells, doubled quotes, line breaks in cells; CR, LF or CRLF.
/// It holds only where it is; the bytes are handed in each time.
package struct CSVReader: Sendable {
  /// A cell or a row that is longer is no cell or row: most often a quote that is never closed.
  package static let longestCell = 1 << 20
  package static let longestRow = 4 << 20

  private let delimiter: UInt8
  private var position: Int
  private var rowStart = 0
  private var row = 0

  /// A byte-order mark is stepped over.
  package init(_ bytes: Span<UInt8>, delimiter: Delimiter = .comma) {
    let marked = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    position = marked ? 3 : 0
    self.delimiter = delimiter.rawValue
  }

  /// Reads the next row into `row`; false at the end.
  package mutating func next(in bytes: Span<UInt8>, into row: inout TableRow) throws(CSVError) -> Bool {
    guard position < bytes.count else { return false }
    self.row += 1
    rowStart = position
    row.start(self.row)
    var more = true
    while more {
      more =
        position < bytes.count && bytes[position] == quote
        ? try quotedCell(in: bytes, into: &row) : try plainCell(in: bytes, into: &row)
      row.endCell()
      if position - rowStart > Self.longestRow { throw CSVError(.tooLong, row: self.row, column: 0) }
    }
    return true
  }

  /// Whether another cell follows in the row.
  private mutating func plainCell(in bytes: Span<UInt8>, into row: inout TableRow) throws(CSVError) -> Bool {
    let (start, end) = (position, min(bytes.count, position + Self.longestCell))
    while position < end, !isEnd(bytes[position]) { position += 1 }
    if position > start { row.append(bytes.extracting(start..<position)) }
    if position == end, end < bytes.count, !isEnd(bytes[end]) { throw error(.tooLong, row) }
    return endOfCell(in: bytes)
  }

  private mutating func quotedCell(in bytes: Span<UInt8>, into row: inout TableRow) throws(CSVError) -> Bool {
    position += 1
    var start = position
    let end = min(bytes.count, position + Self.longestCell)
    while position < end {
      position += 1
      guard bytes[position - 1] == quote else { continue }
      row.append(bytes.extracting(start..<position - 1))
      // Of two quotes the second stands in the cell.
      start = position
      if position < bytes.count, bytes[position] == quote {
        position += 1
      } else {
        guard position == bytes.count || isEnd(bytes[position]) else { throw error(.textAfterQuote, row) }
        return endOfCell(in: bytes)
      }
    }
    throw error(position < bytes.count ? .tooLong : .unclosedQuote, row)
  }

  /// Steps over what ended a cell; true when it was a delimiter.
  private mutating func endOfCell(in bytes: Span<UInt8>) -> Bool {
    guard position < bytes.count else { return false }
    let byte = bytes[position]
    position += 1
    if byte == carriageReturn, position < bytes.count, bytes[position] == lineFeed { position += 1 }
    return byte == delimiter
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == lineFeed || byte == carriageReturn
  }

  private func error(_ kind: CSVError.Kind, _ row: TableRow) -> CSVError {
    CSVError(kind, row: self.row, column: row.count + 1)
  }
}

/// Why a sheet is not one.
package struct CSVError: Error, Equatable {
  package enum Kind: Sendable {
    case unclosedQuote, textAfterQuote, tooLong
  }

  package let kind: Kind
  package let row: Int
  /// 0 stands for the whole row.
  package let column: Int

  init(_ kind: Kind, row: Int, column: Int) {
    self.kind = kind
    self.row = row
    self.column = column
  }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
