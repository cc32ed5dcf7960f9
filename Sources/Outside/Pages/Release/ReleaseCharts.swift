import Markup
import Notices
import Vocabulary

/// The charts of a release: households in force, of each programme that goes on. Each number is one of `figures.csv`, of this
/// release or of an earlier one; no sum is drawn, whose length would tell what is hidden.
struct ReleaseCharts {
  let figures: Figures
  /// Releases before it that are frozen: what a chart shows of them can change only with `changes:`.
  let earlier: [Figures]
  /// Who publishes them, and when.
  let source: String

  /// The places that a release's wording may give to charts, in the order of the charts.
  static let names = ["households", "quarters"]

  /// Those that there are numbers for.
  var all: [Chart] { Self.names.compactMap(chart).filter { !$0.isEmpty } }

  private func chart(_ name: String) -> Chart? {
    switch name {
    case "households": households
    case "quarters": quarters
    default: nil
    }
  }

  private var programs: [ProgramRule] { figures.profile.programs.filter { $0.kind == .continuing } }

  /// What nobody has a figure of has no panel.
  private func panels(_ amounts: (Program) -> [Figure?]) -> [Chart.Panel] {
    programs.compactMap { rule in
      let figures = amounts(rule.program)
      guard figures.contains(where: { $0 != nil }) else { return nil }
      return Chart.Panel(rule.program.key, rule.shortName, figures.map(Chart.Amount.init))
    }
  }
}

// MARK: By county

extension ReleaseCharts {
  private var households: Chart {
    Chart(
      "households", "图一　各县区低保和供养户数（\(figures.quarter.lastDay.chinese)，户）", unit: "户", header: "县区",
      rows: figures.counties.map { Chart.Row($0.name) },
      panels: panels { program in figures.counties.map { figures[$0.code, program, .householdsInForce] } },
      notes: ["各类救助按同一比例画出。"] + hidden(figures.counties.map(\.code)), source: source)
  }

  private func hidden(_ divisions: [DivisionCode]) -> [String] {
    let isHidden = programs.contains { rule in
      divisions.contains { figures[$0, rule.program, .householdsInForce]?.status == .hidden }
    }
    return isHidden ? ["[c] 为保护个人隐私不显示。"] : []
  }
}

// MARK: Quarter by quarter

extension ReleaseCharts {
  /// At most so many quarters.
  private static let span = 8

  /// Nil where there is one quarter alone: nothing has moved.
  private var quarters: Chart? {
    let shown = shownQuarters
    guard shown.count > 1 else { return nil }
    let skips = shown.contains(nil)
    return Chart(
      "quarters", "图二　各季度末\(figures.city.name)低保和供养户数（户）", unit: "户", header: "季度末",
      rows: shown.map { quarter in
        quarter.map { Chart.Row($0.chinese, $0 == figures.quarter ? .present : .earlier) } ?? .gap
      },
      panels: panels { program in shown.map { quarter in quarter.flatMap { figure(program, $0) } } },
      notes: ["各类救助按同一比例画出；实心为本季度。" + (skips ? "“⋮”表示其间的季度本期没有数据。" : "")]
        + hidden([figures.city.code]), source: source)
  }

  /// In order; nil stands for all between two that are not neighbours.
  private var shownQuarters: [Quarter?] {
    let all = sequence(first: figures.quarter, next: \.previous).prefix(Self.span).reversed()
    let known = all.filter { quarter in programs.contains { figure($0.program, quarter) != nil } }
    return known.enumerated().flatMap { index, quarter in
      index > 0 && known[index - 1] != quarter.previous ? [nil, quarter] : [quarter]
    }
  }

  /// The city's figure of a quarter's last day, as the newest release says it.
  private func figure(_ program: Program, _ quarter: Quarter) -> Figure? {
    let releases = [figures] + earlier.sorted { $0.quarter > $1.quarter }
    let found = releases.lazy.compactMap { $0.households(of: program, at: quarter) }
    return found.first { $0.status != .notReported }
  }
}

extension Figures {
  fileprivate func households(of program: Program, at quarter: Quarter) -> Figure? {
    let measure = Measure.householdsInForce
    return switch quarter {
    case self.quarter: self[city.code, program, measure]
    case self.quarter.previous: self[city.code, program, measure.previous]
    case self.quarter.yearAgo: self[city.code, program, measure.yearAgo]
    default: nil
    }
  }
}

extension Chart.Amount {
  fileprivate init(_ figure: Figure?) {
    switch figure?.status {
    case .hidden: self = .hidden
    case nil, .notReported: self = .missing("没有数据")
    case .final, .provisional: self = figure?.value.map(Self.number) ?? .missing("没有数据")
    }
  }
}
