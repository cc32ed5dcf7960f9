/// What is looked for of a text: its solid symbols, whatever stands between them, as the running sum of them.
struct Phrase {
  private let hash: KeyedHash
  /// How many symbols there are, and how many of them the first word has.
  private(set) var count = 0
  private(set) var head = 0
  /// With how many Han characters it begins.
  private(set) var hanCount = 0
  private(set) var sum: UInt64 = 0
  private(set) var headSum: UInt64 = 0
  /// After each of the first symbols.
  private var sums = InlineArray<12, UInt64>(repeating: 0)
  private var isHeadOpen = true

  init(_ hash: KeyedHash) { self.hash = hash }

  init(_ hash: KeyedHash, _ text: some Collection<UInt8>) {
    self.init(hash)
    forEachSymbol(of: text) { append($0) }
  }

  mutating func append(_ symbol: Symbol) {
    if !symbol.isSolid && count > 0 || symbol.kind == .han { isHeadOpen = false }
    if symbol.isSolid { append(symbol.code) }
  }

  /// Takes a solid symbol by its code.
  mutating func append(_ code: UInt32) {
    sum = hash.fold(sum, code)
    if count < sums.count { sums[count] = sum }
    if !isHan(code) {
      if isHeadOpen { (head, headSum) = (count + 1, sum) }
    } else {
      if hanCount == count { hanCount += 1 }
      isHeadOpen = false
    }
    count += 1
  }

  /// The running sum of the first symbols: twelve at the most.
  func sum(ofFirst length: Int) -> UInt64 { sums[length - 1] }
}

/// By its code; letters of other scripts lie below, and digits and capitals far below.
func isHan(_ code: UInt32) -> Bool { (0x3400...0x9FFF).contains(code) || code >= 0x20000 || code == 0x3007 }

/// The digits of a number, as the numbers that needles are of.
struct NumberSums {
  private(set) var count = 0
  /// Of the first seventeen and fifteen digits, or of all where there are not so many.
  private(set) var first17: UInt64 = 0
  private(set) var first15: UInt64 = 0
  /// Of the first seventeen without the seventh and the eighth: an ID number's old form.
  private(set) var withoutCentury: UInt64 = 0

  mutating func append(_ digit: UInt32) {
    if count < 15 { first15 = first15 * 10 + UInt64(digit) }
    if count < 17 { first17 = first17 * 10 + UInt64(digit) }
    if count < 6 || (8..<17).contains(count) { withoutCentury = withoutCentury * 10 + UInt64(digit) }
    count += 1
  }
}
