/// A name as the public reads it: one Han character and exactly `**`.
public struct MaskedName: Hashable, Sendable {
  /// The only character that is shown.
  public let initial: Unicode.Scalar

  package init(initial: Unicode.Scalar) { self.initial = initial }

  public var text: String { "\(Character(initial))**" }
}

/// 公示编号: ten characters of Crockford's base 32, different in each notice.
public struct RowTag: Hashable, Sendable {
  /// 50 bits.
  public let bits: UInt64

  package init(bits: UInt64) { self.bits = bits }

  public var text: String { String(decoding: (0..<10).map { digit($0) }, as: UTF8.self) }

  private func digit(_ place: Int) -> UInt8 { crockford[Int(bits >> UInt64(45 - place * 5) & 31)] }
}

extension RowTag: Comparable {
  public static func < (a: RowTag, b: RowTag) -> Bool { a.bits < b.bits }
}

private let crockford = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
