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

/// 公示编号: ten characters of Crockford's base 32, different in each notice.
public struct RowTag: Hashable, Sendable {
  /// 50 bits.
  public let bits: UInt64

  package init(bits: UInt64) { self.bits = bits }

  public var text: String { String(decoding: (0..<10).map { digit($0) }, as: UTF8.self) }

  /// Whether there are only digits, and X, which masks digits and checks them: a scan would take it for a number.
  package var isLikeNumber: Bool {
    (0..<10).allSatisfy { isDigit(digit($0)) || digit($0) == UInt8(ascii: "X") }
  }

  private func digit(_ place: Int) -> UInt8 { crockford[Int(bits >> UInt64(45 - place * 5) & 31)] }
}

extension RowTag: Comparable {
  public static func < (a: RowTag, b: RowTag) -> Bool { a.bits < b.bits }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

private let crockford = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
