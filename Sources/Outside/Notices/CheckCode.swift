/// 校验码: by which anybody can see that a paper and a page on the web show the same rows.
///
/// The sum of the rows' digests, so that a town's is made from its villages' whatever their order.
public struct CheckCode: Hashable, Sendable {
  private var sum: UInt64 = 0

  package init() {}

  /// Adds a row by its digest.
  package mutating func add(_ digest: UInt64) { sum &+= digest }

  mutating func add(_ other: CheckCode) { sum &+= other.sum }

  /// Eight letters, `BKRD-TWQH`: without digits nothing takes them for a number, without vowels they are no word.
  public var text: String {
    var (rest, letters) = (sum, [UInt8]())
    for place in 0..<8 {
      if place == 4 { letters.append(UInt8(ascii: "-")) }
      letters.append(consonants[Int(rest % UInt64(consonants.count))])
      rest /= UInt64(consonants.count)
    }
    return String(decoding: letters, as: UTF8.self)
  }
}

/// X is left out too, which stands for a hidden digit elsewhere.
private let consonants = Array("BCDFGHJKLMNPQRSTVWYZ".utf8)
