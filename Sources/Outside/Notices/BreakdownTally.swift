package import Vocabulary

/// The cases of one programme that a quarter's tables count, by the categories of every breakdown: the truth, and
/// therefore the office's alone. What of it may be published is for the gate to say.
package struct BreakdownTally: Codable, Sendable {
  /// Households in force, or grants of the year, and what they receive.
  package struct Sum: Equatable, Codable, Sendable {
    package var cases = 0
    package var money = Fen.zero

    package init() {}
  }

  /// Who is counted and was not a quarter before, and the other way round: a stranger can see it on the boards.
  package var entered = 0
  package var left = 0
  /// The largest amount of any case that is counted or has left.
  package var largest = Fen.zero
  /// One for each category of one breakdown after the other, at `Breakdown.offset`: a city adds to them a million times.
  private var sums = [Sum](repeating: Sum(), count: Breakdown.width)

  package init() {}

  package subscript(breakdown: Breakdown) -> ArraySlice<Sum> {
    sums[breakdown.offset..<breakdown.offset + breakdown.categories.count]
  }

  /// Counts a case in a category, by its place among those of the breakdown.
  package mutating func add(_ money: Fen, to breakdown: Breakdown, at place: Int) {
    sums[breakdown.offset + place].cases += 1
    sums[breakdown.offset + place].money += money
  }

  package static func + (a: BreakdownTally, b: BreakdownTally) -> BreakdownTally {
    var sum = a
    sum.entered += b.entered
    sum.left += b.left
    sum.largest = max(a.largest, b.largest)
    for place in sum.sums.indices {
      sum.sums[place].cases += b.sums[place].cases
      sum.sums[place].money += b.sums[place].money
    }
    return sum
  }
}
