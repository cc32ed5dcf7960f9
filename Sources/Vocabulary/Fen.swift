/// An amount of money in whole fen, a hundredth of a yuan.
public struct Fen: Hashable, Codable, Sendable {
  public var count: Int

  public init(_ count: Int) { self.count = count }

  /// Yuan with at most two decimals, `1234.5`; nil for anything else.
  public init?(yuan text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, (1...12).contains(parts[0].count),
      parts.joined().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    let decimals = parts.count == 2 ? Array(parts[1]) : []
    guard decimals.count <= 2, parts.count == 1 || !decimals.isEmpty else { return nil }
    let digits = Array(parts[0]) + decimals + Array("00".utf8).dropLast(decimals.count)
    self.init(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
  }

  public static let zero = Fen(0)

  public static func + (a: Fen, b: Fen) -> Fen { Fen(a.count + b.count) }
  public static func += (a: inout Fen, b: Fen) { a.count += b.count }

  /// The sum shared among so many, half a fen rounded up. Nil among none.
  public func divided(by persons: Int) -> Fen? {
    persons > 0 ? Fen((count * 2 + persons) / (persons * 2)) : nil
  }
}

extension Fen: Comparable {
  public static func < (a: Fen, b: Fen) -> Bool { a.count < b.count }
}

extension Fen: CustomStringConvertible {
  /// Yuan with two decimals and no separators, `1234.50`.
  public var description: String {
    let digits = count.magnitude
    let (yuan, fen) = (digits / 100, digits % 100)
    return "\(count < 0 ? "-" : "")\(yuan).\(fen < 10 ? "0" : "")\(fen)"
  }
}
