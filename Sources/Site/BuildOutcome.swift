import Audit
package import Cases
package import Diagnostics
package import Privacy
package import Vocabulary

/// How a build or a check ended, for whoever started it.
package struct BuildOutcome: Sendable {
  package var report: Report
  /// Nil when the sheets could not be read to the end.
  package var register: RegisterSummary?
  /// Nil when there was nothing to scan.
  package var scan: ScanSummary?
  /// Nil when nothing was to be published, or could be.
  package var publishing: PublishingSummary?
  /// Nil when it did not come to a plan.
  package var plan: PlanSummary?
  /// The releases that were made; none where an earlier build has made them.
  var releases: [FinishedRelease] = []
  /// What still hangs past its last day because the build has stopped.
  package var noticesPastDay: Int

  init(
    report: Report, register: RegisterSummary? = nil, scan: ScanSummary? = nil, plan: PlanSummary? = nil,
    noticesPastDay: Int = 0
  ) {
    self.report = report
    self.register = register
    self.scan = scan
    self.plan = plan
    self.noticesPastDay = noticesPastDay
  }

  /// 0 all published; 1 stopped, nothing changed; 3 published, with rows held or in error; 4 stopped by the leak scan
  /// (design §11).
  package var exitStatus: Int32 {
    if report.hasLeaks { return 4 }
    guard !report.stops, let register else { return 1 }
    return register.heldCases > 0 || register.rows.inError > 0 ? 3 : 0
  }
}

/// What was found in the sheets, in numbers: every case row is in `standings` or in error, once.
package struct RegisterSummary: Sendable {
  package let day: CalendarDay
  package let rows: RowCounts
  package let sheets: [SheetAccount]
  package let standings: [Standing: Int]
  /// Rows that a gate keeps off a board, and which gates do.
  package let held: [HeldCase]
  package let published: PublishedRows
  /// The quarters whose releases are out.
  package let releases: [Quarter]
  let exposure: Exposure
  let lists: ListComparison?
  /// Nil where no release was made.
  let audit: AuditReport?

  /// Cases that a gate keeps off some board.
  package var heldCases: Int { Set(held.map(\.location)).count }

  /// What the header of its sheet calls the column of a place; nil where it has no name.
  func columnName(at place: SourceLocation) -> String? {
    sheets.first { $0.file == place.file }?.columns.first { $0.number == place.column }?.name
  }

  /// How often each gate does.
  package var heldByGate: [String: Int] {
    held.flatMap(\.gates).reduce(into: [:]) { $0[$1.id, default: 0] += 1 }
  }

  init(_ day: CalendarDay, _ totals: Totals, releases: [Quarter], _ audit: AuditReport? = nil) {
    self.day = day
    rows = totals.rows
    sheets = totals.sheets
    standings = totals.standings
    held = totals.held
    published = totals.published
    self.releases = releases
    exposure = totals.exposure
    lists = totals.lists
    self.audit = audit
  }
}

/// What a build did to `public/`.
package struct PublishingSummary: Sendable {
  package let files: Int
  /// Those of them that are web pages.
  package let pages: Int
  package let bytes: Int
  package let changes: CommitCounts

  init(_ staged: [StagedFile], _ changes: CommitCounts) {
    files = staged.count
    pages = staged.count { $0.entry.path.hasSuffix(".html") }
    bytes = staged.reduce(0) { $0 + $1.entry.size }
    self.changes = changes
  }
}

extension Report {
  /// Whether the leak scan has found something, or could not do its work.
  var hasLeaks: Bool { diagnostics.contains { $0.severity == .stop && $0.id.hasPrefix("leak.") } }
}
