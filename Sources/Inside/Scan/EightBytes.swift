/// Eight bytes of a text at once, the first of them lowest.
struct EightBytes {
  let all: UInt64

  /// - Parameter place: where they begin; there are eight from there on.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at place: Int) {
    // Of these eight the compiler makes one load, with one check.
    let bytes = bytes.extracting(place..<place + 8)
    var all: UInt64 = 0
    for index in 0..<8 { all |= UInt64(bytes[index]) << UInt64(index * 8) }
    self.all = all
  }

  /// Where a byte stands first among them.
  @inline(__always)
  func index(of byte: UInt8) -> Int? {
    let rest = all ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    // The high bit of each zero; a borrow sets false ones only above the first.
    let zeros = (rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080
    return zeros == 0 ? nil : zeros.trailingZeroBitCount / 8
  }

  /// Those up to one of them, the others zero.
  @inline(__always)
  func through(_ index: Int) -> UInt64 { all & (~0 >> UInt64(56 - 8 * index)) }
}
