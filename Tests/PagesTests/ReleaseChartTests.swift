import Diagnostics
import Foundation
import Markup
import Notices
import Testing
import Vocabulary

@testable import Pages

/// A panel of a chart's file, as a program that reads it finds it.
private struct Drawn {
  let title: String
  /// By name; the length of a bar that is not there is 0.
  let bars: [(name: String, length: Int, shown: String)]

  static func panels(_ svg: [UInt8]) -> [Drawn] {
    svg.string.components(separatedBy: "<g ").dropFirst().map { text in
      let bar =
        /<text x="0" y="[0-9]+">([^<]+)<\/text>\n(?:<rect [^>]* width="([0-9]+)"[^>]*\/>)?<text x="[1-9][^>]*>([^<]+)</
      return Drawn(
        title: String(text.firstMatch(of: /font-weight="700">([^<]+)</)!.output.1),
        bars: text.matches(of: bar).map {
          (String($0.output.1), $0.output.2.flatMap { Int($0) } ?? 0, String($0.output.3))
        })
    }
  }
}

private func charts(_ figures: Figures, earlier: [Figures] = []) -> [String: [Drawn]] {
  let all = ReleaseCharts(figures: figures, earlier: earlier, source: "来源").all
  return Dictionary(uniqueKeysWithValues: all.map { ($0.name, Drawn.panels($0.svg())) })
}

/// The figures as a stranger reads them back, after `change` has been made in each line of the file.
private func frozen(
  _ figures: Figures, _ quarter: Quarter = quarter, change: (String) -> String = { $0 }
) throws -> Figures {
  let lines = figures.csv().string.split(separator: "\n").map { change(String($0)) }
  var report = Report()
  let read = Figures(
    frozen: Array(lines.joined(separator: "\n").utf8), file: "x.csv", quarter: quarter, city: city,
    counties: counties, profile: profile(), into: &report)
  #expect(report.diagnostics.isEmpty)
  return try #require(read)
}

private let programs = zip(["urban_dibao", "rural_dibao", "tekun"], ["城市低保", "农村低保", "五保供养"])

@Suite struct ReleaseChartTests {
  /// Every number in a chart is the county's own in `figures.csv`, and no bar says another.
  @Test func chartsSayWhatTheFiguresSay() throws {
    let figures = figures()
    let panels = try #require(charts(figures)["households"])
    #expect(panels.map(\.title) == programs.map(\.1))
    let all = panels.flatMap(\.bars).map { (length: $0.length, value: Int($0.shown)!) }
    let greatest = try #require(all.max { $0.value < $1.value })
    for (panel, program) in zip(panels, programs.map(\.0)) {
      #expect(panel.bars.map(\.name) == counties.map(\.name))
      for (bar, county) in zip(panel.bars, counties) {
        let figure = try #require(figures[county.code, Program(program), .householdsInForce]?.value)
        #expect(bar.shown == "\(figure)")
        let exact = Double(greatest.length * figure) / Double(greatest.value)
        #expect(abs(Double(bar.length) - exact) <= 1)
      }
    }
  }

  @Test func whatIsHiddenIsNotToBeHad() throws {
    let place = "\(counties[1].code),urban_dibao,households_in_force,household,"
    let shown = figures()
    let hidden = try frozen(shown) { $0.hasPrefix(place) ? place + ",c" : $0 }
    let number = try #require(shown[counties[1].code, Program("urban_dibao"), .householdsInForce]?.text)
    let chart = try #require(
      ReleaseCharts(figures: hidden, earlier: [], source: "来源").all.first { $0.name == "households" })
    for text in [chart.svg().string, chart.html().bytes.string, chart.markdown().string] {
      #expect(!text.contains(number) && text.contains("不显示"))
    }
    let bar = try #require(charts(hidden)["households"]?[0].bars[1])
    #expect(bar.length == 0 && bar.shown == "[c] 不显示")
    // Nothing of the others moves: a length tells nothing of what is hidden.
    let (before, after) = (charts(shown)["households"]!, charts(hidden)["households"]!)
    #expect(zip(before, after).dropFirst().allSatisfy { $0.bars.map(\.shown) == $1.bars.map(\.shown) })
    #expect(!chart.svg().string.contains(shown[city.code, Program("urban_dibao"), .householdsInForce]!.text))
  }

  @Test func quartersAreThoseThatReleasesTell() throws {
    let names = { (figures: Figures, earlier: [Figures]) in
      charts(figures, earlier: earlier)["quarters"]?.first?.bars.map(\.name) ?? []
    }
    #expect(names(figures(), []) == ["2014年第三季度", "2015年第二季度", "2015年第三季度"])
    #expect(names(figures(reaching: false), []).isEmpty, "one quarter alone has not moved")
    let before = try frozen(figures(), quarter.previous)
    #expect(
      names(figures(), [before]) == [
        "2014年第二季度", "2014年第三季度", "2015年第一季度", "2015年第二季度", "2015年第三季度",
      ])
    let old = try frozen(figures(), Quarter("2010Q1")!)
    #expect(names(figures(), [old]).count == 3, "too long ago to be shown")
  }

  /// A number that two releases tell is the newer one's.
  @Test func theNewestReleaseIsBelieved() throws {
    let before = try frozen(figures(), quarter.previous)
    let panel = try #require(charts(figures(), earlier: [before])["quarters"]?.first)
    let own = figures()
    let urban = Program("urban_dibao")
    let expected = [
      before[city.code, urban, .householdsInForce.yearAgo], own[city.code, urban, .householdsInForce.yearAgo],
      before[city.code, urban, .householdsInForce.previous],
      own[city.code, urban, .householdsInForce.previous], own[city.code, urban, .householdsInForce],
    ]
    #expect(panel.bars.map(\.shown) == expected.map { $0?.text })
  }

  @Test func aSiteOfOneCountyHasNoChartByCounty() {
    let all = Figures(
      RegisterSums(
        quarter, tallies: [quarter: tallies(1)], reachesPrevious: false, reachesYearAgo: false, rowsInError: 0
      ),
      city: counties[0], counties: [counties[0]], profile: profile(), oversight: nil)
    #expect(charts(all).isEmpty)
  }
}
