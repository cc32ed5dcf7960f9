/// Where the parts of a chart's panels lie, in whole units that are about pixels: the same for all panels, so that a length
/// means the same number in each.
struct ChartLayout {
  static let width = 320
  static let fontSize = 14
  static let barHeight = 16
  private static let gap = 8
  private static let titleHeight = 30

  /// Whether the names are too long to stand before their bars, and stand above them.
  let isStacked: Bool
  /// Where bars begin.
  let left: Int
  /// How long the longest bar is.
  let room: Int
  private let greatest: Int

  init(_ chart: Chart) {
    let amounts = chart.panels.flatMap(\.amounts)
    let name = chart.rows.map { Self.width(of: $0.label) }.max() ?? 0
    let number = amounts.filter { $0.number != nil }.map { Self.width(of: $0.words) }.max() ?? 0
    isStacked = name > Self.width * 2 / 5
    left = isStacked ? 1 : name + Self.gap
    room = max(Self.width - left - number - Self.gap, 40)
    greatest = amounts.compactMap(\.number).max() ?? 0
  }

  /// In proportion to the number; the least that is not nothing can still be seen.
  func length(_ number: Int) -> Int {
    guard number > 0 else { return 0 }
    let (quotient, remainder) = greatest.dividingFullWidth(number.multipliedFullWidth(by: room))
    return max(1, remainder >= greatest - remainder ? quotient + 1 : quotient)
  }

  /// The upper edge of a bar.
  func top(_ row: Int) -> Int { Self.titleHeight + row * pitch + (isStacked ? 20 : 4) }

  /// The line on which its name stands.
  func nameLine(_ row: Int) -> Int { isStacked ? top(row) - 5 : numberLine(row) }

  func numberLine(_ row: Int) -> Int { top(row) + 13 }

  /// From the first bar to below the last.
  func axis(_ rows: Int) -> ClosedRange<Int> { Self.titleHeight...(Self.titleHeight + rows * pitch) }

  func height(_ rows: Int) -> Int { axis(rows).upperBound + 2 }

  private var pitch: Int { isStacked ? 42 : 24 }

  /// About how wide a text is: nobody knows the reader's font.
  static func width(of text: String, at size: Int = fontSize) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? (size * 3 + 4) / 5 : size) }
  }
}
