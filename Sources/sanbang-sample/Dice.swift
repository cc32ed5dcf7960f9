/// SplitMix64: the only source of chance, so that a seed fixes every byte.
struct Dice {
  private var state: UInt64

  /// A stream of its own for every label, so that one village's draws never shift another's.
  init(seed: UInt64, _ label: String) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in label.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    state = seed &* 0x9e37_79b9_7f4a_7c15 ^ hash
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  mutating func hits(_ percent: Double) -> Bool { Double(below(1_000_000)) < percent * 10_000 }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var items = items
    for index in items.indices.dropFirst() { items.swapAt(index, below(index + 1)) }
    return items
  }
}

/// Items drawn in proportion to whole weights.
struct Weighted<Item> {
  private let items: [Item]
  private let bounds: [Int]

  init(_ pairs: [(Item, Int)]) {
    let kept = pairs.filter { $0.1 > 0 }
    items = kept.map(\.0)
    var sum = 0
    bounds = kept.map {
      sum += $0.1
      return sum
    }
  }

  func draw(_ dice: inout Dice) -> Item {
    let target = dice.below(bounds[bounds.count - 1])
    var low = 0
    var high = bounds.count - 1
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] > target { high = middle } else { low = middle + 1 }
    }
    return items[low]
  }
}
