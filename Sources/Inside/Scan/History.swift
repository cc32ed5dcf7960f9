/// The last solid symbols of a text: their codes, and where they begin.
struct History: ~Copyable {
  private var codes = InlineArray<64, UInt32>(repeating: 0)
  private var starts = InlineArray<64, Int32>(repeating: 0)
  private var count = 0

  @inline(__always)
  mutating func append(_ code: UInt32, at start: Int) {
    codes[count & 63] = code
    starts[count & 63] = Int32(truncatingIfNeeded: start)
    count += 1
  }

  mutating func clear() { count = 0 }

  var isEmpty: Bool { count == 0 }

  /// The one so many symbols back, 0 for the last; 0 where there is none.
  subscript(back: Int) -> UInt32 { back < min(count, 64) ? codes[(count - 1 - back) & 63] : 0 }

  /// Where the one so many symbols back begins.
  func start(_ back: Int) -> Int { Int(starts[(count - 1 - back) & 63]) }

  /// Whether three Han characters follow each other, the first of them so many symbols back.
  func hasThreeHan(from back: Int) -> Bool {
    isHan(self[back]) && isHan(self[back - 1]) && isHan(self[back - 2])
  }

  /// So many codes in their order, the last of them so many symbols back.
  func codes(_ length: Int, from back: Int) -> [UInt32] { (0..<length).reversed().map { self[back + $0] } }
}
