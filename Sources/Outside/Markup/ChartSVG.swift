// Colours stand in attributes, which the site's style sheet overrides: its policy allows no style in a page, and a file has
// no sheet. Numbers are short and stand between names, so that no scan takes them for one long number.
extension Chart {
  /// The panels, each a picture of its own, so that they stand side by side or one below the other; the way to its files;
  /// and the table, folded up.
  public func html() -> HTML {
    var page = HTMLWriter(capacity: 1024 + panels.count * rows.count * 256)
    page.element("<figure class=\"chart\">\n<figcaption>", caption, "</figcaption>\n")
    page.markup("<div class=\"panels\">\n")
    for number in panels.indices { page.picture(number, of: self, ChartLayout(self)) }
    page.markup("</div>\n")
    for note in notes { page.element("<p class=\"note\">", note, "</p>\n") }
    page.markup("<p class=\"files\"><a href=\"charts/\(name).svg\" download>下载图（SVG）</a>\n")
    page.markup("<a href=\"charts/\(name).csv\" download>数据（CSV）</a></p>\n")
    page.markup("<details><summary>图中的数据</summary>\n")
    page.html(table.html())
    page.markup("</details>\n</figure>\n")
    return page.finish()
  }

  /// The whole of it as a file that needs nothing else, dark on white.
  public func svg() -> [UInt8] {
    let sheet = ChartSheet(self)
    var file = HTMLWriter()
    file.markup(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(sheet.width)\" height=\"\(sheet.height)\"")
    file.markup(" viewBox=\"0 0 \(sheet.width) \(sheet.height)\" role=\"img\" aria-labelledby=\"t d\"")
    file.markup(" font-family=\"\(fonts)\" \(ink)>\n")
    file.element("<title id=\"t\">", caption, "</title>\n")
    let words = panels.map { "\($0.title)：\(description(of: $0))" }.joined()
    file.element("<desc id=\"d\">", words, "</desc>\n")
    file.markup("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n")
    file.element("<text x=\"24\" y=\"36\" font-size=\"18\" font-weight=\"700\">", caption, "</text>\n")
    for (number, panel) in panels.enumerated() {
      let place = sheet.place(ofPanel: number)
      file.markup("<g transform=\"translate(\(place.x),\(place.y))\">\n")
      file.panel(panel, of: self, sheet.layout)
      file.markup("</g>\n")
    }
    for (number, line) in (notes + [source]).enumerated() {
      file.element("<text x=\"24\" y=\"\(sheet.line(number))\" font-size=\"13\">", line, "</text>\n")
    }
    file.markup("</svg>\n")
    return file.finish().bytes
  }
}

private let fonts = "system-ui, 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif"
private let ink = "font-size=\"\(ChartLayout.fontSize)\" fill=\"#2a2320\""

extension HTMLWriter {
  /// A panel on a page, named and described for those who do not see it.
  fileprivate mutating func picture(_ number: Int, of chart: Chart, _ layout: ChartLayout) {
    let (panel, id) = (chart.panels[number], "chart-\(chart.name)-\(number + 1)")
    markup("<svg viewBox=\"0 0 \(ChartLayout.width) \(layout.height(chart.rows.count))\" role=\"img\"")
    markup(" aria-labelledby=\"\(id)-t \(id)-d\" \(ink)>\n")
    element("<title id=\"\(id)-t\">", "\(panel.title)，\(chart.caption)", "</title>\n")
    element("<desc id=\"\(id)-d\">", chart.description(of: panel), "</desc>\n")
    self.panel(panel, of: chart, layout)
    markup("</svg>\n")
  }

  /// Its title, its bars, each with its name and its number, and the line that they begin on.
  fileprivate mutating func panel(_ panel: Chart.Panel, of chart: Chart, _ layout: ChartLayout) {
    element("<text x=\"0\" y=\"16\" font-weight=\"700\">", panel.title, "</text>\n")
    for (row, amount) in panel.amounts.enumerated() { bar(chart.rows[row], amount, row, layout) }
    let axis = layout.axis(chart.rows.count)
    markup("<path class=\"axis\" d=\"M\(layout.left) \(axis.lowerBound)V\(axis.upperBound)\"")
    markup(" stroke=\"#5c514b\"/>\n")
  }

  private mutating func bar(_ row: Chart.Row, _ amount: Chart.Amount, _ number: Int, _ layout: ChartLayout) {
    element("<text x=\"0\" y=\"\(layout.nameLine(number))\">", row.label, "</text>\n")
    guard row.kind != .gap else { return }
    let length = amount.number.map(layout.length) ?? 0
    if length > 0 {
      let (style, paint) =
        row.kind == .present
        ? ("bar", "fill=\"#7a2318\"") : ("bar earlier", "fill=\"none\" stroke=\"#7a2318\"")
      markup("<rect class=\"\(style)\" x=\"\(layout.left)\" y=\"\(layout.top(number))\"")
      markup(" width=\"\(length)\" height=\"\(ChartLayout.barHeight)\" \(paint)/>")
    }
    let end = layout.left + length + 6
    element("<text x=\"\(end)\" y=\"\(layout.numberLine(number))\">", amount.words, "</text>\n")
  }

  fileprivate mutating func element(_ start: String, _ text: String, _ end: String) {
    var line: [UInt8] = []
    line.appendOneLine(text)
    markup(start)
    self.text(line)
    markup(end)
  }

  /// Only what stands in this file, and numbers.
  fileprivate mutating func markup(_ text: String) { html(HTML(trusted: Array(text.utf8))) }
}
