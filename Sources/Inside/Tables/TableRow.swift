/// One row of a sheet as text: cells without a meaning, in one buffer that is used again for the next row.
package struct TableRow: Sendable {
  /// As a spreadsheet numbers it, from 1.
  package internal(set) var number = 0
  private var storage: [UInt8] = []
  /// Where each cell lies, without the blanks around it.
  private var cells: [Range<Int>] = []
  /// Where the cell that is being filled begins.
  private var cellStart = 0

  package init() {}

  package var count: Int { cells.count }

  /// Of all cells together.
  var byteCount: Int { storage.count }

  /// UTF-8 of a cell without the blanks around it; empty for a cell that the row does not reach.
  package subscript(column: Int) -> ArraySlice<UInt8> {
    column < cells.count ? storage[cells[column]] : []
  }

  package var isBlank: Bool { cells.allSatisfy(\.isEmpty) }

  mutating func start(_ number: Int) {
    self.number = number
    storage.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    cellStart = 0
  }

  mutating func append(_ bytes: ArraySlice<UInt8>) { storage.append(contentsOf: bytes) }

  mutating func append(_ bytes: Span<UInt8>) {
    storage.append(addingCapacity: bytes.count) { storage in
      for place in bytes.indices { storage.append(bytes[place]) }
    }
  }

  mutating func endCell() {
    cells.append(trimmed(storage.span, cellStart..<storage.count))
    cellStart = storage.count
  }

  /// Ends empty cells up to one that comes next, counted from 0.
  mutating func skip(to column: Int) {
    while cells.count < column { endCell() }
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
