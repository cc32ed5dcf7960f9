public import Vocabulary

/// 公示编号: ten characters of Crockford's base 32, different in each notice.
public struct RowTag: Hashable, Sendable {
  /// 50 bits.
  public let bits: UInt64

  package init(bits: UInt64) { self.bits = bits }

  /// Names a notice where tags are made (design §6): `review/611022106200/2015Q4`.
  ///
  /// - Parameter quarter: of the posting day; on the long-term board that of the build's.
  public static func notice(_ board: String, _ village: DivisionCode, _ quarter: Quarter) -> String {
    "\(board)/\(village)/\(quarter)"
  }

  /// Its ten characters, which are ASCII.
  public var digits: InlineArray<10, UInt8> { InlineArray { digit($0) } }
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
