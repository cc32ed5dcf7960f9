/// Digits that stand together, with at most a few blanks, hyphens or dots between them.
struct NumberRun {
  /// 10 for an X that may be a check character.
  private(set) var digits: [UInt8] = []
  private var places: [DigitPlace] = []
  /// What has come since the last digit, and of how many symbols.
  private var gap: (sign: UInt8, count: Int) = (0, 0)
  private(set) var marks: Symbol.Marks = []
  /// Whether the last digit is one in Chinese.
  private(set) var endsInHan = false

  var count: Int { digits.count }
  var isEmpty: Bool { digits.isEmpty }
  var hasGap: Bool { gap.count > 0 }

  mutating func append(_ digit: UInt8, _ range: Range<Int>, _ marks: Symbol.Marks, isHan: Bool = false) {
    digits.append(digit)
    places.append(DigitPlace(range, gap: places.isEmpty ? 0 : gap.sign))
    gap = (0, 0)
    endsInHan = isHan
    self.marks.formUnion(marks)
  }

  /// A sign between digits; false where there are too many of them for one number.
  ///
  /// - Parameter isLoose: whether it stands between numbers more often than within one.
  mutating func skip(_ sign: UInt32, _ marks: Symbol.Marks, isLoose: Bool = false) -> Bool {
    let code = isLoose ? looseSign : UInt8(truncatingIfNeeded: sign & 0x7F) | 1
    if gap.count == 0 || gap.sign != looseSign {
      gap.sign = gap.count == 0 || gap.sign == code || isLoose ? code : 0xFF
    }
    gap.count += 1
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

  /// What could have been written as one number of its own, longest first; of none are there more than 34 digits.
  var parts: [NumberPart] {
    var parts: [NumberPart] = []
    for start in digits.indices where start == 0 || places[start].gap != 0 {
      var (grouping, last) = (Grouping(), start)
      while last < digits.count {
        let end = endOfGroup(from: last)
        guard end - start <= 34 else { break }
        grouping.add(end - last, after: places[last].gap)
        last = end
        guard end - start >= 7, grouping.isOfNumber else { continue }
        parts.append(NumberPart(range: start..<end, isPlain: grouping.isPlain && !isFraction(start)))
      }
    }
    return parts.sorted { ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound) }
  }

  /// Behind the digits that nothing separates from that one.
  private func endOfGroup(from start: Int) -> Int {
    var end = start + 1
    while end < digits.count, places[end].gap == 0 { end += 1 }
    return end
  }

  /// Whether it stands behind `0.`: the digits of a computed fraction look like anything.
  private func isFraction(_ start: Int) -> Bool {
    start > 0 && places[start].gap == point && digits[start - 1] == 0
      && (start == 1 || places[start - 1].gap != 0)
  }
}

/// Some of the digits of a run.
struct NumberPart {
  let range: Range<Int>
  /// Whether it looks like one number; otherwise it is one only if it is somebody's, or proves itself.
  let isPlain: Bool
}

/// In which groups the digits of a number stand.
private struct Grouping {
  private var sizes: UInt64 = 0
  private var count = 0
  private var first = 0
  private var last = 0
  /// Whether all before the last are of one size.
  private var isEven = true
  private var sign: UInt8 = 0
  /// Whether the same sign stands between all of them, and no loose one.
  private var isUniform = true

  mutating func add(_ size: Int, after gap: UInt8) {
    if count == 0 {
      first = size
    } else {
      isEven = isEven && last == first
      isUniform = isUniform && gap != looseSign && (count == 1 || sign == gap)
      sign = gap
    }
    (last, count, sizes) = (size, count + 1, sizes << 6 | UInt64(size))
  }

  private var isUsual: Bool { count == 1 || groupings.contains(sizes) }

  /// Groups of one size, but for a shorter rest; of three digits too many tables of figures are full.
  private var isRegular: Bool {
    count > 2 && isEven && last <= first && (first <= 2 || (4...6).contains(first))
  }

  var isOfNumber: Bool { isUsual || isPlain }
  var isPlain: Bool { isUniform && (isUsual || isRegular) }
}

private let looseSign: UInt8 = 0xFE
private let point = UInt8(ascii: ".") | 1

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
private let groupings: Set<UInt64> = Set(
  [
    [3, 4, 4], [3, 8], [3, 3, 5], [4, 3, 4], [7, 4], [3, 7], [4, 7], [4, 8], [4, 3, 4], [2, 11],
    [2, 3, 4, 4],
    [2, 3, 8],
    [6, 8, 4], [6, 4, 4, 4], [6, 4, 2, 2, 4], [6, 8, 3, 1], [10, 8], [14, 4], [6, 12], [6, 6, 3], [6, 9],
    [17, 1],
    [3, 3, 4, 4, 4], [3, 3, 4, 2, 2, 4], [6, 13], [6, 10], [18, 2],
  ].map { (sizes: [UInt64]) in sizes.reduce(0) { $0 << 6 | $1 } })
