/// A set of digests, which are random already and so are their own hashes: open addressing, at most three quarters full.
///
/// Of 64 bits: among the 1.3 million digests of a city, a value that is nobody's is taken for one once in 10¹³ lookups.
/// A build of the city makes some 10⁸ at the most, so less than one in 100,000 builds has such a false alarm.
struct DigestSet: Sendable {
  private var slots: [UInt64] = [0, 0]
  private(set) var count = 0

  /// Digests are taken to be other than 0: one in 2⁶⁴ is not.
  ///
  /// - Returns: false when it is there already.
  @discardableResult
  mutating func insert(_ digest: UInt64) -> Bool {
    if (count + 1) * 4 > slots.count * 3 { grow() }
    return put(digest)
  }

  func contains(_ digest: UInt64) -> Bool {
    var place = Int(truncatingIfNeeded: digest) & (slots.count - 1)
    while slots[place] != 0 {
      if slots[place] == digest { return true }
      place = (place + 1) & (slots.count - 1)
    }
    return false
  }

  mutating func formUnion(_ other: DigestSet) {
    reserve(count + other.count)
    for digest in other.slots where digest != 0 { insert(digest) }
  }

  var digests: some Sequence<UInt64> { slots.lazy.filter { $0 != 0 } }

  @discardableResult
  private mutating func put(_ digest: UInt64) -> Bool {
    var place = Int(truncatingIfNeeded: digest) & (slots.count - 1)
    while slots[place] != 0 {
      if slots[place] == digest { return false }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place] = digest
    count += 1
    return true
  }

  /// Makes room for so many in all.
  mutating func reserve(_ capacity: Int) {
    var size = slots.count
    while capacity * 4 > size * 3 { size *= 2 }
    if size > slots.count { move(to: size) }
  }

  private mutating func grow() { move(to: slots.count * 2) }

  private mutating func move(to size: Int) {
    let old = slots
    slots = [UInt64](repeating: 0, count: size)
    count = 0
    for digest in old where digest != 0 { put(digest) }
  }
}

/// Says fast of most running sums that no needle begins with them.
struct Bloom: Sendable {
  private var words: [UInt64]
  private let shift: UInt64

  init(_ sums: some Sequence<UInt64>, count: Int) {
    var bits = 10
    while 1 << bits < count * 16 { bits += 1 }
    words = [UInt64](repeating: 0, count: 1 << (bits - 6))
    shift = UInt64(64 - bits)
    for sum in sums {
      for place in [sum >> shift, (sum &* 0x9E37_79B9_7F4A_7C15) >> shift] {
        words[Int(truncatingIfNeeded: place >> 6)] |= 1 << (place & 63)
      }
    }
  }

  @inline(__always)
  func mayContain(_ sum: UInt64) -> Bool { has(sum >> shift) && has((sum &* 0x9E37_79B9_7F4A_7C15) >> shift) }

  @inline(__always)
  private func has(_ place: UInt64) -> Bool {
    words[Int(truncatingIfNeeded: place >> 6)] >> (place & 63) & 1 != 0
  }
}
