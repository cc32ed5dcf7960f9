/// What stands between the cells of a row of text.
package enum Delimiter: UInt8, CaseIterable, Codable, Sendable {
  case comma = 0x2C
  case tab = 0x09
  case semicolon = 0x3B

  /// The one that splits some row near the top into most cells: the header has it once for every column, which no
  /// title above it does.
  init(of text: Span<UInt8>) {
    let counts = highestCounts(text)
    let best = counts.max() ?? 0
    self = Self.allCases[counts.firstIndex(of: best) ?? 0]
  }
}

/// Of each delimiter, how often it stands in one row, at most; what is quoted is not looked at.
private func highestCounts(_ text: Span<UInt8>) -> [Int] {
  var highest = [0, 0, 0]
  var counts = highest
  var (rows, isQuoted, atStart) = (0, false, true)
  for i in 0..<min(text.count, searchedBytes) where rows < searchedRows {
    let byte = text[i]
    if byte == UInt8(ascii: "\"") {
      // A closing quote may be the first of a doubled one: then the next opens again.
      (isQuoted, atStart) = (!isQuoted && atStart, isQuoted)
    } else if !isQuoted {
      let kind = Delimiter.allCases.firstIndex { $0.rawValue == byte }
      let isEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      atStart = isEnd || kind != nil
      if let kind {
        counts[kind] += 1
        highest[kind] = max(highest[kind], counts[kind])
      } else if isEnd {
        rows += 1
        counts = [0, 0, 0]
      }
    }
  }
  return highest
}

private let searchedRows = 30
private let searchedBytes = 1 << 20
