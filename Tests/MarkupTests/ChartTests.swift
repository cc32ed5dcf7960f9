import Diagnostics
import Testing

@testable import Markup

@Suite struct ChartTests {
  private func chart(_ labels: [String], _ panels: [[Chart.Amount]]) -> Chart {
    Chart(
      "households", "图一　<各县> & 其他", unit: "户", header: "县区", rows: labels.map { Chart.Row($0) },
      panels: panels.enumerated().map { Chart.Panel("p\($0.offset)", "类\($0.offset)", $0.element) },
      notes: ["同一比例"], source: "来源")
  }

  /// The lengths of the bars that are drawn.
  private func lengths(_ chart: Chart) -> [Int] {
    chart.svg().string.matches(of: /<rect class="bar[^>]* width="([0-9]+)"/).compactMap { Int($0.output.1) }
  }

  @Test func lengthsAreInProportionAcrossPanels() {
    let numbers = [[120, 45, 1], [60, 240, 7]]
    let chart = chart(["甲县", "乙县", "丙县"], numbers.map { $0.map(Chart.Amount.number) })
    let room = ChartLayout(chart).room
    for (length, number) in zip(lengths(chart), numbers.joined()) {
      #expect(abs(Double(length) - Double(number * room) / 240) <= 0.5, "\(number): \(length)")
    }
    #expect(lengths(chart).count == 6)
  }

  @Test func nothingHasNoBar() {
    #expect(lengths(chart(["甲县", "乙县"], [[.number(0), .number(9)]])).count == 1)
    let none = chart(["甲县"], [[.number(0)], [.number(0)]])
    #expect(lengths(none).isEmpty)
    #expect(none.svg().string.matches(of: />0</).count == 2)
    #expect(lengths(chart(["甲县"], [[.number(1)]])) == [ChartLayout(chart(["甲县"], [[.number(1)]])).room])
    #expect(lengths(chart(["甲县", "乙县"], [[.number(1), .number(1_000_000)]])).first == 1)
    #expect(chart([], []).isEmpty && !none.isEmpty)
  }

  /// Words stand in place of the bar, at the same place whatever is hidden.
  @Test func whatIsHiddenIsNotDrawn() {
    let chart = chart(["甲县", "乙县", "丙县"], [[.number(50), .hidden, .missing("没有数据")]])
    #expect(lengths(chart).count == 1)
    for text in [chart.svg().string, chart.html().string] {
      #expect(text.contains(">[c] 不显示</text>") && text.contains(">没有数据</text>"))
      #expect(text.contains("甲县50户，乙县为保护个人隐私不显示，丙县没有数据。"))
    }
    #expect(chart.markdown().string.contains("| 乙县 | \\[c\\] |"))
  }

  @Test(arguments: [1, 9_999_999, 1_234_567_890_123, Int.max])
  func everythingFits(_ number: Int) {
    for name in ["县", "丹凤县", "积石山保安族东乡族撒拉族自治县", "双江拉祜族佤族布朗族傣族自治县民政局"] {
      let chart = chart([name], [[.number(number)]])
      let layout = ChartLayout(chart)
      #expect(layout.length(number) == layout.room && layout.length(number / 2) <= layout.room / 2 + 1)
      let end = layout.left + layout.room + 6 + ChartLayout.width(of: "\(number)")
      #expect(end <= ChartLayout.width, "\(name) \(number)")
      #expect(layout.isStacked || ChartLayout.width(of: name) < layout.left)
      #expect(layout.nameLine(0) > 16 && layout.numberLine(0) < layout.height(1))
    }
  }

  @Test func earlierRowsAreOutlinesAndGapsAreEmpty() {
    let rows = [Chart.Row("前", .earlier), .gap, Chart.Row("今")]
    let panel = Chart.Panel("p", "类", [.number(3), .missing("—"), .number(4)])
    let chart = Chart(
      "quarters", "图", unit: "户", header: "季度", rows: rows, panels: [panel], notes: [], source: "来源")
    let svg = chart.svg().string
    #expect(svg.matches(of: /class="bar earlier"/).count == 1 && svg.matches(of: /class="bar"/).count == 1)
    #expect(svg.contains(">⋮</text>") && !svg.contains("—"))
    #expect(svg.contains("前3户，今4户。"))
    #expect(chart.markdown().string.split(separator: "\n").filter { $0.hasPrefix("|") }.count == 4)
  }

  @Test func pictureIsNamedAndDescribed() {
    let chart = chart(["甲县"], [[.number(3)], [.number(4)]])
    let page = chart.html().string
    let (named, described) = (
      /aria-labelledby="([^ "]+) ([^"]+)"/, { (id: Substring) in page.contains("id=\"\(id)\"") }
    )
    let found = page.matches(of: named)
    #expect(found.count == 2 && found.allSatisfy { described($0.output.1) && described($0.output.2) })
    #expect(Set(found.map(\.output.1)).count == 2)
    #expect(page.contains("图一　&lt;各县&gt; &amp; 其他") && !page.contains("style="))
    #expect(page.contains("<details><summary>图中的数据</summary>") && !page.contains("\n\n"))
    #expect(chart.markdown().string.hasPrefix("![图一　\\<各县\\> \\& 其他：数据见下表](charts/households.svg)\n\n**"))
  }

  @Test(arguments: hostile) func hostileTextStaysText(_ text: String) {
    let svg = chart([text], [[.missing(text)]]).svg()
    let markup = chart(["甲"], [[.missing("乙")]]).svg()
    #expect(svg.count { $0 == UInt8(ascii: "<") } == markup.count { $0 == UInt8(ascii: "<") })
    #expect(svg.count { $0 == 0x22 } == markup.count { $0 == 0x22 })
  }
}

@Suite struct ChartMarkTests {
  private func source(_ text: String, into report: inout Report) -> ProseSource? {
    ProseSource(
      parsing: Array(text), file: "x.md", fields: [], tables: ["t"], charts: ["households"], into: &report)
  }

  @Test func aChartStandsWhereItIsNamed() throws {
    var report = Report()
    let prose = try #require(source("前\n\n{{chart: households}}\n\n后", into: &report)).renderer()
    #expect(prose.html(charts: ["households": .literal("<figure></figure>\n")]).string.contains("<figure>"))
    #expect(prose.markdown(charts: ["households": Array("![a](b)")]).string == "前\n\n![a](b)\n\n后\n")
    // A table of the name is not meant, and a chart that there is not leaves nothing.
    #expect(prose.html(tables: ["households": .literal("<table>")]).string == "<p>前</p>\n<p>后</p>\n")
  }

  @Test func unknownOrCrowdedChartsAreSaid() {
    var report = Report()
    #expect(
      source("{{chart: houshold}}\n\n甲 {{chart: households}}\n\n{{table: households}}", into: &report) == nil)
    let said = report.sorted.map { "\($0.location.line):\($0.location.column) \($0.id)" }
    #expect(said == ["1:1 prose.unknown-chart", "3:3 prose.table-not-alone", "5:1 prose.unknown-table"])
    #expect(report.sorted.first?.remedy.english == "did you mean households?")
    var crowded = Report()
    #expect(source("甲 {{chart: households}}", into: &crowded) == nil)
    #expect(crowded.sorted.map(\.id) == ["prose.table-not-alone"])
  }
}
