/// Columns of text for a terminal, where a Chinese character is as wide as two Latin letters.
struct TextTable {
  let rows: [[String]]

  /// Each row a line, its cells below one another; the last column is not filled up.
  func lines(indent: Int = 2) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? displayWidth($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[column] - displayWidth(cell))
      }
      return String(repeating: " ", count: indent) + cells.joined(separator: "  ")
    }
  }
}

/// How many cells of a terminal a text takes.
func displayWidth(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : 1) } }

extension Unicode.Scalar {
  /// East Asian wide and full-width forms, as far as our texts have them.
  fileprivate var isWide: Bool {
    switch value {
    case 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x20000...0x3FFFD, 0x2018...0x201D, 0x2026:
      true
    default: false
    }
  }
}
