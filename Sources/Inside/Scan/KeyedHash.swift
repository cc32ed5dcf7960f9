/// Keyed digests of 64 bits: SipHash-2-4 of Aumasson and Bernstein over a running sum, so that what is private stands
/// nowhere in the clear and nobody without the key can try values.
struct KeyedHash: Hashable, Sendable {
  private let first: UInt64
  private let second: UInt64
  /// Odd, so that no bit of what was folded before is lost.
  private let multiplier: UInt64

  /// - Parameter key: its first 16 bytes are used; a shorter one is filled up with zeros.
  init(key: [UInt8]) {
    func word(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    first = word(key.prefix(8))
    second = word(key.dropFirst(8).prefix(8))
    multiplier = sip(first, second, 0x6D75_6C74, 0) | 1
  }

  /// Takes another symbol into a running sum, which begins with 0.
  @inline(__always)
  func fold(_ sum: UInt64, _ symbol: UInt32) -> UInt64 { (sum &+ UInt64(symbol) &+ 1) &* multiplier }

  /// Takes a byte into a running sum that is only compared with others of one run.
  @inline(__always)
  func foldByte(_ sum: UInt64, _ byte: UInt8) -> UInt64 { (sum ^ UInt64(byte) ^ second) &* multiplier }

  /// The same with eight bytes.
  @inline(__always)
  func fold(_ sum: UInt64, _ bytes: UInt64) -> UInt64 { mixed(sum ^ bytes ^ second) }

  /// Such a sum with every bit of it in its last ones.
  @inline(__always)
  func mixed(_ sum: UInt64) -> UInt64 { (sum ^ sum >> 32) &* multiplier }

  /// Of a whole text by its running sum.
  func digest(_ kind: NeedleKind, _ sum: UInt64, length: Int) -> UInt64 {
    sip(first, second, sum, UInt64(kind.rawValue) << 32 | UInt64(length))
  }
}

/// What a needle is of; the same text is another needle under another kind.
enum NeedleKind: UInt8, CaseIterable, Sendable {
  /// Of 17 digits: the check character follows from them.
  case id, oldID
  /// The first 15 digits of a longer one.
  case account
  /// From 10 to 14 digits.
  case number
  case name, address, caseID, secret
  /// Not looked for: the digest by which findings of the detectors are told apart.
  case other
}

/// SipHash-2-4 of two words.
private func sip(_ k0: UInt64, _ k1: UInt64, _ a: UInt64, _ b: UInt64) -> UInt64 {
  var v: (UInt64, UInt64, UInt64, UInt64) = (
    k0 ^ 0x736f_6d65_7073_6575, k1 ^ 0x646f_7261_6e64_6f6d, k0 ^ 0x6c79_6765_6e65_7261,
    k1 ^ 0x7465_6462_7974_6573
  )
  func round() {
    v.0 &+= v.1
    v.2 &+= v.3
    v.1 = rotated(v.1, 13) ^ v.0
    v.3 = rotated(v.3, 16) ^ v.2
    v.0 = rotated(v.0, 32)
    v.2 &+= v.1
    v.0 &+= v.3
    v.1 = rotated(v.1, 17) ^ v.2
    v.3 = rotated(v.3, 21) ^ v.0
    v.2 = rotated(v.2, 32)
  }
  for word in [a, b, UInt64(16) << 56] {
    v.3 ^= word
    round()
    round()
    v.0 ^= word
  }
  v.2 ^= 0xFF
  for _ in 0..<4 { round() }
  return v.0 ^ v.1 ^ v.2 ^ v.3
}

private func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 { word << count | word >> (64 - count) }
