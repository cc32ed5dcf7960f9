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
    isOldForm = text.count == 15
    guard isOldForm || text.count == 18 else { throw .form }
    var (digits, sum, place) = (0, 0, 0)
    for symbol in text where place < 17 {
      // The old form leaves out the century of birth.
      if isOldForm, place == 6 { (digits, sum, place) = (digits * 100 + 19, sum + 1 * 2 + 9 * 1, 8) }
      guard isDigit(symbol), place > 0 || symbol != UInt8(ascii: "0") else { throw .form }
      let digit = Int(symbol - UInt8(ascii: "0"))
      digits = digits * 10 + digit
      sum += digit * weights[place]
      place += 1
    }
    let born = digits / 1000 % 100_000_000
    guard let day = CalendarDay(born / 10_000, born / 100 % 100, born % 100) else { throw .birthDate }
    (self.digits, self.born) = (digits, day)
    if !isOldForm { try Self.check(text.suffix(1).first ?? 0, sum) }
  }

  /// MOD 11-2 of ISO 7064.
  private static func check(_ last: UInt8, _ sum: Int) throws(Problem) {
    let upper = last == UInt8(ascii: "x") ? UInt8(ascii: "X") : last
    guard isDigit(upper) || upper == UInt8(ascii: "X") else { throw .form }
    guard upper == checkCharacters[sum % 11] else { throw .checkDigit }
  }

  /// The number as a message for a keyed digest.
  var bytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: digits >> ($0 * 8)) } }

  /// By the last digit of the order number (GB 11643): odd for men, even for women.
  package var isFemale: Bool { digits % 2 == 0 }
  /// The first 17 digits, for the leak scan to look for.
  package var number: Int { digits }

  /// Whether the person is under 18 on a day (未成年人保护法 2).
  package func isMinor(on day: CalendarDay) -> Bool { born.years(later: 18) > day }
}

extension ResidentID: CustomStringConvertible, CustomReflectable {
  package var description: String { "▇" }
  package var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

private let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
private let checkCharacters = Array("10X98765432".utf8)

extension ResidentID {
  package static func == (a: ResidentID, b: ResidentID) -> Bool { a.digits == b.digits }
  package func hash(into hasher: inout Hasher) { hasher.combine(digits) }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
