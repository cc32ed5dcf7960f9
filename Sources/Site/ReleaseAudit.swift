package import Audit
package import Diagnostics
package import Notices
package import Privacy
import Vocabulary

/// Reads the figures of all releases that are out as a stranger would, and stops the build when they tell what they hide.
package func audit(
  _ releases: [Figures], against threshold: CellThreshold, into report: inout Report
) -> AuditReport {
  let published = releases.map { PublishedQuarter(quarter: $0.quarter, figures: $0.csv()) }
  let told = audit(published, rules: AuditRules(threshold))
  for (quarter, findings) in Dictionary(grouping: told.findings, by: \.quarter).sorted(by: { $0.key < $1.key }
  ) {
    report.add(stop(quarter, for: findings))
  }
  return told
}

extension AuditRules {
  /// The office's thresholds, for the breakdowns that there are.
  fileprivate init(_ threshold: CellThreshold) {
    let raised = Breakdown.allCases.flatMap { breakdown in
      breakdown.categories.filter(breakdown.tellsOfHealth).map { "\(breakdown.key)/\($0)" }
    }
    self.init(
      usual: threshold.default, raised: threshold.health, raisedKeys: Set(raised),
      // Everybody grows older: a count of an age band changes without anybody joining or leaving.
      drifting: [Breakdown.age.key], others: Breakdown.other)
  }
}

/// It names tables and what is the matter with them: both follow from what would have been published.
private func stop(_ quarter: Quarter, for findings: [AuditReport.Finding]) -> Diagnostic {
  let tables = Set(findings.map { "\($0.program)/\($0.breakdown) \($0.kind.rawValue)" }).sorted()
  let list = tables.joined(separator: ", ")
  return Diagnostic(
    .stop, "release.audit", at: SourceLocation("content/releases/\(quarter).md"),
    Message("从这期的分类表能推出不公开的数：\(list)", "its sensitive tables tell what they hide: \(list)"),
    remedy: Message(
      "什么都没有发布；请把 content/privacy.yml 的 cell_threshold 调高后再试，并告知开发者",
      "nothing was published: raise `cell_threshold` in content/privacy.yml and try again, and tell the makers"
    ))
}
