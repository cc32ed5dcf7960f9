/// A programme of assistance (救助类别), by its key such as `rural_dibao`.
///
/// Which programmes there are, and what the public calls them, is data of the rule profile.
public struct Program: Hashable, Codable, Sendable {
  public let key: String

  public init(_ key: String) { self.key = key }

  /// Whether a grant is paid month by month or once.
  public enum Kind: String, CaseIterable, Sendable {
    case continuing
    case oneOff = "one-off"
  }
}

extension Program: CustomStringConvertible {
  public var description: String { key }
}
