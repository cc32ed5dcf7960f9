package import Cases
package import Diagnostics
package import Vocabulary

/// How a build ended, for whoever started it.
package struct BuildOutcome: Sendable {
  package var report: Report
  package var summary: BuildSummary?

  /// 0 all published; 1 stopped, nothing changed; 3 published, with rows held or in error (design §11).
  package var exitStatus: Int32 {
    guard !report.stops, let summary else { return 1 }
    return summary.heldCases > 0 || summary.rows.inError > 0 ? 3 : 0
  }
}

/// What a build did, in numbers: every case row of the sheets is in `standings` or in error, once.
package struct BuildSummary: Sendable {
  package let day: CalendarDay
  package let rows: RowCounts
  package let standings: [Standing: Int]
  /// Cases that a gate keeps off a board, and how often each gate does.
  package let heldCases: Int
  package let heldByGate: [String: Int]
  package let notices: Int
  package let publicRows: Int
  package let pages: Int
  package let bytes: Int
  package let changes: CommitCounts
  package let releases: [Quarter]
}
