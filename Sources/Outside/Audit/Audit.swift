import Vocabulary

/// Tries to tell from the published figures what they hide (background/privacy.md §3.3, audit): the intervals of hidden
/// counts, quarters against each other, who joined and left, money. A release that gives anything away must not go out.
///
/// It shares no code with what hides, and sees nothing but the files.
public func audit(_ quarters: [PublishedQuarter], rules: AuditRules) -> AuditReport {
  let figures = quarters.sorted { $0.quarter < $1.quarter }.map(PublishedFigures.init)
  var report = AuditReport()
  var names: [PublishedTable.Name] = []
  for figures in figures {
    for line in figures.unreadable { report.add(.incomplete, figures.quarter, line: line) }
    for name in PublishedTable.names(in: figures) where !names.contains(name) { names.append(name) }
  }
  for name in names {
    var series = TableSeries(name, figures, rules)
    series.audit()
    report.tables += series.report.tables
    report.findings += series.report.findings
  }
  return report
}

extension AuditReport {
  fileprivate mutating func add(_ kind: Finding.Kind, _ quarter: Quarter, line: Int) {
    findings.append(
      Finding(kind: kind, quarter: quarter, program: "", breakdown: "", division: "\(line)", category: ""))
  }
}
