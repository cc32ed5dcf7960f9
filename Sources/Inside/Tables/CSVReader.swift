/// Reads comma-separated rows (RFC 4180) from bytes: quoted cells, doubled quotes, line breaks in cells;
/// CR, LF or CRLF. It holds only where it is; the bytes are handed in each time.
package struct CSVReader: Sendable {
  private var position: Int
  private var row = 0

  /// A byte-order mark is stepped over.
  package init(_ bytes: Span<UInt8>) {
    let marked = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    position = marked ? 3 : 0
  }

  /// Reads the next row into `row`; false at the end.
  package mutating func next(in bytes: Span<UInt8>, into row: inout TableRow) throws(CSVError) -> Bool {
    guard position < bytes.count else { return false }
    self.row += 1
    row.start(self.row)
    var more = true
    while more {
      more =
        position < bytes.count && bytes[position] == quote
        ? try quotedCell(in: bytes, into: &row) : plainCell(in: bytes, into: &row)
      row.endCell()
    }
    return true
  }

  /// Whether another cell follows in the row.
  private mutating func plainCell(in bytes: Span<UInt8>, into row: inout TableRow) -> Bool {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == comma || byte == lineFeed || byte == carriageReturn { break }
      row.append(byte)
      position += 1
    }
    return endOfCell(in: bytes)
  }

  private mutating func quotedCell(in bytes: Span<UInt8>, into row: inout TableRow) throws(CSVError) -> Bool {
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte != quote {
        row.append(byte)
      } else if position < bytes.count, bytes[position] == quote {
        row.append(quote)
        position += 1
      } else {
        guard position == bytes.count || isEnd(bytes[position]) else {
          throw CSVError(.textAfterQuote, row: self.row, column: row.count + 1)
        }
        return endOfCell(in: bytes)
      }
    }
    throw CSVError(.unclosedQuote, row: self.row, column: row.count + 1)
  }

  /// Steps over what ended a cell; true when it was a comma.
  private mutating func endOfCell(in bytes: Span<UInt8>) -> Bool {
    guard position < bytes.count else { return false }
    let byte = bytes[position]
    position += 1
    if byte == carriageReturn, position < bytes.count, bytes[position] == lineFeed { position += 1 }
    return byte == comma
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == comma || byte == lineFeed || byte == carriageReturn
  }
}

/// Why a sheet is not one.
package struct CSVError: Error, Equatable {
  package enum Kind: Sendable {
    case unclosedQuote, textAfterQuote
  }

  package let kind: Kind
  package let row: Int
  package let column: Int

  init(_ kind: Kind, row: Int, column: Int) {
    self.kind = kind
    self.row = row
    self.column = column
  }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
