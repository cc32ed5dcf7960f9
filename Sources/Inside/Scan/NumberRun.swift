/// Digits that stand together, with at most a few blanks, hyphens or dots between them.
struct NumberRun {
  /// 10 for an X that may be a check character.
  private(set) var digits: [UInt8] = []
  private var places: [DigitPlace] = []
  /// What has come since the last digit, and of how many symbols.
  private var gap: (sign: UInt8, count: Int) = (0, 0)
  private(set) var marks: Symbol.Marks = []

  var count: Int { digits.count }
  var isEmpty: Bool { digits.isEmpty }
  var hasGap: Bool { gap.count > 0 }

  mutating func append(_ digit: UInt8, _ range: Range<Int>, _ marks: Symbol.Marks) {
    digits.append(digit)
    places.append(DigitPlace(range, gap: places.isEmpty ? 0 : gap.sign))
    gap = (0, 0)
    self.marks.formUnion(marks)
  }

  /// A sign between digits; false where there are too many of them for one number.
  mutating func skip(_ sign: UInt32, _ marks: Symbol.Marks) -> Bool {
    let code = UInt8(truncatingIfNeeded: sign) | 1
    gap = (gap.count == 0 || gap.sign == code ? code : 0xFF, gap.count + 1)
    self.marks.formUnion(marks)
    return gap.count <= 4
  }

  mutating func add(_ marks: Symbol.Marks) { self.marks.formUnion(marks) }

  mutating func clear() {
    if !digits.isEmpty {
      digits.removeAll(keepingCapacity: true)
      places.removeAll(keepingCapacity: true)
    }
    gap = (0, 0)
    marks = []
  }

  /// Where some of the digits stand, in bytes.
  func place(of range: Range<Int>) -> Range<Int> {
    Int(places[range.lowerBound].start)..<Int(places[range.upperBound - 1].end)
  }

  func isSeparated(_ range: Range<Int>) -> Bool { range.dropFirst().contains { places[$0].gap != 0 } }

  /// How many digits stand at the end with nothing between them.
  var lastGroup: Int { digits.count - (digits.indices.last { places[$0].gap != 0 } ?? 0) }

  var endsWithAreaCode: Bool {
    let count = lastGroup
    return (3...4).contains(count) && digits[digits.count - count] == 0
  }

  /// The parts of it that could have been written as one number of their own, longest first: nothing or always the
  /// same sign between their groups, and groups as such numbers are written in.
  var numbers: [Range<Int>] {
    let first = digits.indices.filter { $0 == 0 || places[$0].gap != 0 }
    let limits = first.dropFirst() + [digits.count]
    guard first.count <= 64 else { return [] }
    var numbers: [Range<Int>] = []
    for start in first {
      for end in limits where end - start >= 7 && end - start <= 34 && isOneNumber(start..<end) {
        numbers.append(start..<end)
      }
    }
    return numbers.sorted { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }
  }

  private func isOneNumber(_ range: Range<Int>) -> Bool {
    let inner = range.dropFirst().filter { places[$0].gap != 0 }
    guard let sign = inner.first.map({ places[$0].gap }) else { return true }
    guard inner.allSatisfy({ places[$0].gap == sign }) else { return false }
    let edges = [range.lowerBound] + inner + [range.upperBound]
    let sizes = zip(edges, edges.dropFirst()).map { $1 - $0 }
    return groupings.contains(sizes) || isEven(sizes)
  }

  /// Groups of one size, but for a shorter rest; of three digits too many tables of figures are full.
  private func isEven(_ sizes: [Int]) -> Bool {
    guard let size = sizes.first, let last = sizes.last, sizes.count > 2 else { return false }
    return [1, 2, 4, 5, 6].contains(size) && last <= size && sizes.dropLast().allSatisfy { $0 == size }
  }
}

/// Where a digit stands, in bytes, and what stands before it: 0 for nothing.
private struct DigitPlace {
  let start: Int32
  let end: Int32
  let gap: UInt8

  init(_ range: Range<Int>, gap: UInt8) {
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
    self.gap = gap
  }
}

/// How telephones, ID numbers and cards are written in groups.
private let groupings: Set<[Int]> = [
  [3, 4, 4], [3, 8], [3, 3, 5], [4, 3, 4], [7, 4], [3, 7], [4, 7], [4, 8], [4, 3, 4], [2, 11], [2, 3, 4, 4],
  [2, 3, 8],
  [6, 8, 4], [6, 4, 4, 4], [6, 4, 2, 2, 4], [6, 8, 3, 1], [10, 8], [14, 4], [6, 12], [6, 6, 3], [6, 9],
  [17, 1],
  [3, 3, 4, 4, 4], [3, 3, 4, 2, 2, 4], [6, 13], [6, 10], [18, 2],
]
