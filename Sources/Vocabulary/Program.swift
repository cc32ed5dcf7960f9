/// A programme of assistance (救助类别), by its key such as `rural_dibao`.
///
/// Which programmes there are, and what the public calls them, is data of the rule profile.
public struct Program: Hashable, Codable, Sendable {
  public let key: String
  /// FNV-1a of the key: a city compares programmes some millions of times, and mostly they differ.
  let mark: UInt64

  public init(_ key: String) {
    self.key = key
    mark = key.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .key))
  }

  private enum CodingKeys: CodingKey { case key }

  public static func == (a: Program, b: Program) -> Bool { a.mark == b.mark && a.key == b.key }
  public func hash(into hasher: inout Hasher) { hasher.combine(mark) }

  /// Whether a grant is paid month by month or once.
  public enum Kind: String, CaseIterable, Sendable {
    case continuing
    case oneOff = "one-off"
  }
}

extension Program: CustomStringConvertible {
  public var description: String { key }
}
