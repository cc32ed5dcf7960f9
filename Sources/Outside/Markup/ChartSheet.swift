/// Where panels and lines lie in a chart's file: its title, panels three abreast, notes.
struct ChartSheet {
  private static let margin = 24
  private static let titleHeight = 60

  let layout: ChartLayout
  let width: Int
  private let abreast: Int
  private let panelHeight: Int
  private let panelsEnd: Int
  private let lines: Int

  init(_ chart: Chart) {
    layout = ChartLayout(chart)
    abreast = min(max(chart.panels.count, 1), 3)
    panelHeight = layout.height(chart.rows.count) + Self.margin
    panelsEnd = Self.titleHeight + (chart.panels.count + abreast - 1) / abreast * panelHeight
    let texts = chart.notes + [chart.source]
    lines = texts.count
    let words =
      [ChartLayout.width(of: chart.caption, at: 18)] + texts.map { ChartLayout.width(of: $0, at: 13) }
    let panels = abreast * (ChartLayout.width + Self.margin) - Self.margin
    width = max(panels, words.max() ?? 0) + 2 * Self.margin
  }

  var height: Int { line(lines) }

  func place(ofPanel number: Int) -> (x: Int, y: Int) {
    let (row, column) = number.quotientAndRemainder(dividingBy: abreast)
    return (
      Self.margin + column * (ChartLayout.width + Self.margin), Self.titleHeight + row * panelHeight
    )
  }

  /// On which a line of the notes stands.
  func line(_ number: Int) -> Int { panelsEnd + 8 + number * 20 }
}
