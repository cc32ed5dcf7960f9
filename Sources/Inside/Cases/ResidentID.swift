package import Vocabulary

/// A citizen's identity number (公民身份号码), GB 11643-1999: 17 digits and a check character.
package struct ResidentID: Hashable, Sendable {
  /// Why a text is none.
  package enum Problem: Error {
    case form, birthDate, checkDigit
  }

  /// The first 17 digits; the check character follows from them.
  private let digits: Int
  package let born: CalendarDay
  /// Whether the sheet gave the old form of 15 digits, which has no check character.
  package let isOldForm: Bool

  package init(_ text: some Collection<UInt8>) throws(Problem) {
    let symbols = Array(text)
    guard symbols.count == 18 || symbols.count == 15 else { throw .form }
    isOldForm = symbols.count == 15
    let body = isOldForm ? symbols[..<6] + Array("19".utf8) + symbols[6...] : symbols[..<17]
    guard body.allSatisfy(isDigit), body.first != UInt8(ascii: "0") else { throw .form }
    if !isOldForm, let last = symbols.last {
      guard isDigit(last) || last | 0x20 == UInt8(ascii: "x") else { throw .form }
    }
    let values = body.map { Int($0 - UInt8(ascii: "0")) }
    digits = values.reduce(0) { $0 * 10 + $1 }
    guard let born = CalendarDay(number(values[6..<10]), number(values[10..<12]), number(values[12..<14]))
    else { throw .birthDate }
    self.born = born
    guard isOldForm || checkCharacter(values) == symbols[17] & (isDigit(symbols[17]) ? 0xFF : 0xDF) else {
      throw .checkDigit
    }
  }

  /// Whether the person is under 18 on a day (未成年人保护法 2).
  package func isMinor(on day: CalendarDay) -> Bool { born.years(later: 18) > day }
}

extension ResidentID: CustomStringConvertible, CustomReflectable {
  package var description: String { "▇" }
  package var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

/// MOD 11-2 of ISO 7064.
private func checkCharacter(_ values: [Int]) -> UInt8 {
  let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
  return Array("10X98765432".utf8)[sum % 11]
}

private func number(_ digits: ArraySlice<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
