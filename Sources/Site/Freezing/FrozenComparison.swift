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

/// Says what today's register would give where it differs from what releases were frozen with: to the office alone, in
/// numbers as a warning and line by line in `reports/releases.csv`.
func compareFrozen(_ releases: [FinishedRelease], in folder: SiteFolder, into report: inout Report) throws {
  folder.removeReport(frozenReport)
  var all: [ChangedFigure] = []
  for release in releases {
    guard let today = release.today else { continue }
    let changed = changes(from: release.figures, to: today)
    if !changed.isEmpty { report.add(differs(release.figures.quarter, changed.count)) }
    all += changed
  }
  if all.isEmpty { return }
  let text = "quarter,division,program,measure,unit,frozen,today\n" + all.map { "\($0.line)\n" }.joined()
  try folder.createPrivateFolder(folder.reportsFolder)
  try folder.writeReport(frozenReport, Array(text.utf8))
}

private let frozenReport = "releases.csv"

private func changes(from frozen: Figures, to today: Figures) -> [ChangedFigure] {
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
