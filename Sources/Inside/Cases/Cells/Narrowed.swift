/// The cell with full-width forms narrowed, blanks of every kind as a space, and what cannot be seen left out.
func narrowed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  if isASCII(cell.span) { return cell }
  var narrow: [UInt8] = []
  for scalar in String(decoding: cell, as: UTF8.self).unicodeScalars {
    switch scalar {
    case "\u{4E00}"..."\u{9FFF}": narrow += scalar.utf8
    case "\u{FF01}"..."\u{FF5E}": narrow.append(UInt8(scalar.value - 0xFEE0))
    case _ where scalar.properties.isWhitespace: narrow.append(UInt8(ascii: " "))
    case _ where scalar.properties.isDefaultIgnorableCodePoint: continue
    default: narrow += scalar.utf8
    }
  }
  return narrow[...]
}

private func isASCII(_ bytes: Span<UInt8>) -> Bool {
  for place in bytes.indices where bytes[place] >= 0x80 { return false }
  return true
}

/// Steps through a cell; blanks between its parts make no difference.
struct CellScanner {
  private let cell: ArraySlice<UInt8>
  private var position: Int

  init(_ cell: ArraySlice<UInt8>) {
    self.cell = narrowed(cell)
    position = self.cell.startIndex
  }

  var isAtEnd: Bool { next == cell.endIndex }

  /// Where the next part begins.
  private var next: Int {
    var place = position
    while place < cell.endIndex, cell[place] == UInt8(ascii: " ") { place += 1 }
    return place
  }

  /// The digits that come next, at most eight of them: their number and how many they are.
  mutating func number() -> (value: Int, digits: Int) {
    let start = next
    var (end, value) = (start, 0)
    while end < cell.endIndex, isDigit(cell[end]), end - start <= 8 {
      value = value * 10 + Int(cell[end] - UInt8(ascii: "0"))
      end += 1
    }
    guard (1...8).contains(end - start) else { return (0, 0) }
    position = end
    return (value, end - start)
  }

  /// Whether `mark` comes next, which is stepped over.
  mutating func skip(_ mark: String) -> Bool {
    var place = next
    for byte in mark.utf8 {
      guard place < cell.endIndex, cell[place] == byte else { return false }
      place += 1
    }
    position = place
    return true
  }
}

/// The number that digits stand for: at most eighteen of them.
func decimal(_ digits: ArraySlice<UInt8>) -> Int {
  digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
}
