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
    return trimmed(storage[(column == 0 ? 0 : ends[column - 1])..<ends[column]])
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

/// Without ASCII blanks and ideographic spaces (U+3000) at both ends.
private func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var cell = cell
  while let first = cell.first {
    if isBlank(first) {
      cell = cell.dropFirst()
    } else if cell.starts(with: ideographicSpace) {
      cell = cell.dropFirst(3)
    } else {
      break
    }
  }
  while let last = cell.last {
    if isBlank(last) {
      cell = cell.dropLast()
    } else if last == 0x80, cell.suffix(3).elementsEqual(ideographicSpace) {
      cell = cell.dropLast(3)
    } else {
      break
    }
  }
  return cell
}

private let ideographicSpace: [UInt8] = [0xE3, 0x80, 0x80]

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
