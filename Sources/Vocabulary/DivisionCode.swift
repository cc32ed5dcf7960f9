/// A 12-digit code of an administrative division (统计用区划代码): county 6, town 3, village 3.
public struct DivisionCode: Hashable, Codable, Sendable {
  /// The code as a number; it has no leading zero.
  public let number: Int

  /// Nil unless `text` is exactly twelve ASCII digits, the first not 0.
  public init?(_ text: ArraySlice<UInt8>) {
    guard text.count == 12, text.first != UInt8(ascii: "0") else { return nil }
    var number = 0
    for digit in text {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    self.number = number
  }

  public init?(_ text: String) { self.init(Array(text.utf8)[...]) }

  private init(number: Int) { self.number = number }

  /// The county that it lies in, or itself.
  public var county: DivisionCode { DivisionCode(number: number / 1_000_000 * 1_000_000) }
  /// The town that it lies in, or itself.
  public var town: DivisionCode { DivisionCode(number: number / 1000 * 1000) }

  /// The first six digits, which name a county in folders and paths.
  public var countyDigits: String { "\(number / 1_000_000)" }
  /// The three digits of the town.
  public var townDigits: String { threeDigits(number / 1000 % 1000) }
  /// The three digits of the village.
  public var villageDigits: String { threeDigits(number % 1000) }
}

extension DivisionCode: Comparable {
  public static func < (a: DivisionCode, b: DivisionCode) -> Bool { a.number < b.number }
}

extension DivisionCode: CustomStringConvertible {
  public var description: String { "\(number)" }
}

private func threeDigits(_ number: Int) -> String {
  (number < 10 ? "00" : number < 100 ? "0" : "") + "\(number)"
}
