/// The cell with full-width forms narrowed, blanks of every kind as a space, and what cannot be seen left out.
func narrowed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  if cell.allSatisfy({ $0 < 0x80 }) { return cell }
  var narrow: [UInt8] = []
  for scalar in String(decoding: cell, as: UTF8.self).unicodeScalars {
    switch scalar {
    case "\u{FF01}"..."\u{FF5E}": narrow.append(UInt8(scalar.value - 0xFEE0))
    case _ where scalar.properties.isWhitespace: narrow.append(UInt8(ascii: " "))
    case _ where scalar.properties.isDefaultIgnorableCodePoint: continue
    default: narrow += scalar.utf8
    }
  }
  return narrow[...]
}

/// Steps through a cell; blanks between its parts make no difference.
struct CellScanner {
  private var rest: ArraySlice<UInt8>

  init(_ cell: ArraySlice<UInt8>) { rest = narrowed(cell) }

  var isAtEnd: Bool { rest.allSatisfy { $0 == UInt8(ascii: " ") } }

  /// The digits that come next, at most eight of them: their number and how many they are.
  mutating func number() -> (value: Int, digits: Int) {
    let digits = rest.drop { $0 == UInt8(ascii: " ") }.prefix { isDigit($0) }
    guard (1...8).contains(digits.count) else { return (0, 0) }
    rest = rest[digits.endIndex...]
    return (decimal(digits), digits.count)
  }

  /// Whether `mark` comes next, which is stepped over.
  mutating func skip(_ mark: String) -> Bool {
    let next = rest.drop { $0 == UInt8(ascii: " ") }
    guard next.starts(with: mark.utf8) else { return false }
    rest = next.dropFirst(mark.utf8.count)
    return true
  }
}

/// The number that digits stand for: at most eighteen of them.
func decimal(_ digits: ArraySlice<UInt8>) -> Int {
  digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
}
