/// One row of a sheet as text: cells without a meaning, in one buffer that is used again for the next row.
package struct TableRow: Sendable {
  /// As a spreadsheet numbers it, from 1.
  package internal(set) var number = 0
  private var storage: [UInt8] = []
  private var ends: [Int] = []

  package init() {}

  package var count: Int { ends.count }

  /// Of all cells together.
  var byteCount: Int { storage.count }

  /// UTF-8 of a cell without the blanks around it; empty for a cell that the row does not reach.
  package subscript(column: Int) -> ArraySlice<UInt8> {
    guard column < ends.count else { return [] }
    return storage[trimmed(storage.span, (column == 0 ? 0 : ends[column - 1])..<ends[column])]
  }

  package var isBlank: Bool { (0..<count).allSatisfy { self[$0].isEmpty } }

  mutating func start(_ number: Int) {
    self.number = number
    storage.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func append(_ byte: UInt8) { storage.append(byte) }

  mutating func append(_ bytes: ArraySlice<UInt8>) { storage.append(contentsOf: bytes) }

  mutating func endCell() { ends.append(storage.count) }

  /// Ends empty cells up to one that comes next, counted from 0.
  mutating func skip(to column: Int) {
    while ends.count < column { endCell() }
  }
}

/// What remains of a cell without ASCII blanks and ideographic spaces (U+3000) at both ends.
private func trimmed(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Range<Int> {
  var (start, end) = (cell.lowerBound, cell.upperBound)
  while start < end {
    if isBlank(bytes[start]) {
      start += 1
    } else if isIdeographicSpace(bytes, start, end) {
      start += 3
    } else {
      break
    }
  }
  while start < end {
    if isBlank(bytes[end - 1]) {
      end -= 1
    } else if end - start >= 3, isIdeographicSpace(bytes, end - 3, end) {
      end -= 3
    } else {
      break
    }
  }
  return start..<end
}

private func isIdeographicSpace(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
  start + 3 <= end && bytes[start] == 0xE3 && bytes[start + 1] == 0x80 && bytes[start + 2] == 0x80
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
