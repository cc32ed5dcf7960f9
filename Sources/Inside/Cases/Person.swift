/// A person who signs a case: 姓名, or 姓名(工号) to tell namesakes apart.
package struct Person: Hashable, Sendable {
  private let name: String
  private let staffNumber: String?

  /// Nil for an empty cell. Blanks make no difference, nor does the width of the brackets.
  package init?(_ cell: some Sequence<UInt8>) { self.init(Array(cell)[...]) }

  package init?(_ cell: ArraySlice<UInt8>) {
    if isPlainHan(cell) {
      (name, staffNumber) = (String(decoding: cell, as: UTF8.self), nil)
      return
    }
    var text: [UInt8] = []
    var bracket: Int?
    for byte in cell where byte > 0x20 {
      text.append(byte)
      guard byte >= 0x80 && byte < 0x90 || byte == UInt8(ascii: "(") else { continue }
      if text.suffix(3).elementsEqual(Self.wideSpace) {
        text.removeLast(3)
      } else if bracket == nil, byte == UInt8(ascii: "(") || text.suffix(3).elementsEqual(Self.wideOpen) {
        text.removeLast(byte == UInt8(ascii: "(") ? 1 : 3)
        bracket = text.count
      }
    }
    guard !text.isEmpty else { return nil }
    let end = text.last == UInt8(ascii: ")") ? 1 : text.suffix(3).elementsEqual(Self.wideClose) ? 3 : 0
    name = String(decoding: text[..<(bracket ?? text.count)], as: UTF8.self)
    staffNumber = bracket.map { String(decoding: text[$0...].dropLast(end), as: UTF8.self) }
  }

  private static let wideSpace: [UInt8] = [0xE3, 0x80, 0x80]
  private static let wideOpen: [UInt8] = [0xEF, 0xBC, 0x88]
  private static let wideClose: [UInt8] = [0xEF, 0xBC, 0x89]

  /// Two of one name are one person unless both have a number and the numbers differ.
  package func isSame(as other: Person) -> Bool {
    guard name == other.name else { return false }
    guard let mine = staffNumber, let theirs = other.staffNumber else { return true }
    return mine == theirs
  }
}
