import Diagnostics
import Notices
import Vocabulary

/// A figure that the register would give otherwise today than it was frozen.
private struct ChangedFigure {
  let quarter: Quarter
  let frozen: Figure?
  let today: Figure?

  /// Both in the forms in which they are, or would be, public: a hidden cell stays one.
  var line: String {
    let figure = (frozen ?? today)!
    let cells = [
      "\(quarter)", "\(figure.division)", figure.program?.key ?? "", figure.measure.key,
      figure.measure.unit.rawValue,
      shown(frozen), shown(today),
    ]
    return cells.joined(separator: ",")
  }

  private func shown(_ figure: Figure?) -> String {
    figure.map { $0.value == nil ? "[\($0.status.rawValue)]" : $0.text } ?? ""
  }
}

/// Says how often today's register would give another figure than a release was frozen with.
func compareFrozen(_ releases: [FinishedRelease], into report: inout Report) {
  for release in releases {
    let count = release.changedFigures.count
    if count > 0 { report.add(differs(release.figures.quarter, count)) }
  }
}

extension SiteFolder {
  /// Says it figure by figure, to the office alone, in `reports/releases.csv`.
  func writeFrozenReport(_ releases: [FinishedRelease]) throws {
    removeReport(frozenReport)
    let lines = releases.flatMap(\.changedFigures).map { "\($0.line)\n" }
    if lines.isEmpty { return }
    let text = "quarter,division,program,measure,unit,frozen,today\n" + lines.joined()
    try createPrivateFolder(reportsFolder)
    try writeReport(frozenReport, Array(text.utf8))
  }
}

private let frozenReport = "releases.csv"

extension FinishedRelease {
  fileprivate var changedFigures: [ChangedFigure] {
    today.map { figuresChanged(from: figures, to: $0) } ?? []
  }
}

private func figuresChanged(from frozen: Figures, to today: Figures) -> [ChangedFigure] {
  let kept = frozen.lines.compactMap { line -> ChangedFigure? in
    let now = today[line.division, line.program, line.measure]
    return line.isShown(as: now)
      ? nil : ChangedFigure(quarter: frozen.quarter, frozen: line, today: now)
  }
  let new = today.lines.filter { frozen[$0.division, $0.program, $0.measure] == nil }
  return kept + new.map { ChangedFigure(quarter: frozen.quarter, frozen: nil, today: $0) }
}

extension Figure {
  fileprivate func isShown(as other: Figure?) -> Bool {
    other.map { $0.text == text && $0.status == status } ?? false
  }
}

private func differs(_ quarter: Quarter, _ count: Int) -> Diagnostic {
  Diagnostic(
    .warning, "release.frozen-differs", at: SourceLocation(FrozenFile.path(quarter)),
    Message(
      "按现在的台账，有 \(count) 个数与冻结的不同；网上仍是冻结的数",
      "today's register gives \(count) figures otherwise; the pages show the frozen ones"),
    remedy: Message(
      "见 reports/releases.csv；需要更正的，在季度公示的 changes: 里写明，再运行 sanbang freeze \(quarter)",
      "see reports/releases.csv; to correct one, say so under `changes:` and run `sanbang freeze \(quarter)`")
  )
}
