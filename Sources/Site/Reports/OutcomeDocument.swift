import Cases
import Diagnostics
import Vocabulary

extension BuildOutcome {
  /// Everything that was found, as one JSON document: the same bytes for the same content and day.
  func json() -> String { Site.json(OutcomeDocument(self)) }
}

extension FolderOutcome {
  /// The same of the scan of a folder.
  func json() -> String { Site.json(FolderDocument(self)) }
}

extension VerifyOutcome {
  /// The same of a comparison with the manifest.
  func json() -> String { Site.json(VerifyDocument(self)) }
}

private struct VerifyDocument: Encodable {
  let exit: Int32
  let files: Int
  let bytes: Int
  let ledger: Int?
  let diagnostics: [DiagnosticPart]

  init(_ outcome: VerifyOutcome) {
    ledger = outcome.ledgerLines
    (exit, files, bytes) = (outcome.exitStatus, outcome.files, outcome.bytes)
    diagnostics = outcome.report.sorted.map(DiagnosticPart.init)
  }
}

/// The form of the document. `rows` and `standings` are missing when the sheets could not be read to the end; `plan`,
/// the digest of a plan, unless one was made and not carried out.
private struct OutcomeDocument: Encodable {
  let day: String?
  let exit: Int32
  let counts: CountsPart
  let diagnostics: [DiagnosticPart]
  let rows: Rows?
  let standings: [String: Int]?
  let scan: ScanPart?
  let plan: String?

  struct Rows: Encodable {
    let cases: Int
    let casesInError: Int
    let others: Int
    let othersInError: Int
    let skipped: Int
    let held: Int
  }

  init(_ outcome: BuildOutcome) {
    let register = outcome.register
    day = register?.day.description
    exit = outcome.exitStatus
    counts = CountsPart(outcome.report)
    diagnostics = outcome.report.sorted.map(DiagnosticPart.init)
    rows = register.map(Rows.init)
    standings = register.map { register in
      let counts = Standing.allCases.map { ($0.key, register.standings[$0] ?? 0) }
      return Dictionary(uniqueKeysWithValues: counts + [("in_error", register.rows.casesInError)])
    }
    scan = outcome.scan.map(ScanPart.init)
    plan = outcome.publishing == nil ? outcome.plan?.digest : nil
  }
}

extension OutcomeDocument.Rows {
  init(_ register: RegisterSummary) {
    let rows = register.rows
    (cases, casesInError) = (rows.cases, rows.casesInError)
    (others, othersInError) = (rows.others, rows.othersInError)
    (skipped, held) = (rows.skipped, register.heldCases)
  }
}

/// `found` counts every place; `diagnostics` list the first of each file and rule.
private struct FolderDocument: Encodable {
  let exit: Int32
  let scan: ScanPart
  let found: [String: Int]
  let unread: Int
  let diagnostics: [DiagnosticPart]

  init(_ outcome: FolderOutcome) {
    exit = outcome.exitStatus
    scan = ScanPart(outcome.summary)
    found = Dictionary(uniqueKeysWithValues: outcome.counts.map { ($0.id, $0.count) })
    unread = outcome.unread
    diagnostics = outcome.report.sorted.map(DiagnosticPart.init)
  }
}
