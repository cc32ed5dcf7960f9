/// A name as the public reads it: one Han character and `**`; where the policy is signed for it, `张*三`.
public struct MaskedName: Hashable, Sendable {
  /// What follows the first character.
  public enum Rest: Hashable, Sendable {
    /// `**`, whatever it is.
    case hidden
    /// `*`: of a name of two characters, the second is the given name.
    case one
    /// `*` and the last of three characters or more.
    case last(Unicode.Scalar)
  }

  public let initial: Unicode.Scalar
  public let rest: Rest

  package init(initial: Unicode.Scalar, rest: Rest = .hidden) {
    self.initial = initial
    self.rest = rest
  }

  public var text: String {
    switch rest {
    case .hidden: "\(Character(initial))**"
    case .one: "\(Character(initial))*"
    case .last(let last): "\(Character(initial))*\(Character(last))"
    }
  }
}
