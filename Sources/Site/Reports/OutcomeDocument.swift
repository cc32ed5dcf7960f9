import Cases
import Diagnostics
import Foundation
import Vocabulary

extension BuildOutcome {
  /// Everything that was found, as one JSON document: the same bytes for the same content and day.
  func json() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    // Texts and numbers alone: nothing in it can fail to be encoded.
    let data = try! encoder.encode(OutcomeDocument(self))
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// The form of the document. `rows` and `standings` are null when the sheets could not be read to the end.
private struct OutcomeDocument: Encodable {
  let day: String?
  let exit: Int32
  let counts: Counts
  let diagnostics: [Finding]
  let rows: Rows?
  let standings: [String: Int]?
  let scan: Scan?

  struct Counts: Encodable {
    let stop: Int
    let error: Int
    let warning: Int
    let ids: [String: Int]
  }

  struct Scan: Encodable {
    let files: Int
    let bytes: Int
    let views: Int
    let needles: Int
    let canaries: Int
    let canariesFound: Int
    let exempted: Int
  }

  struct Words: Encodable {
    let zh: String
    let en: String

    init(_ message: Message) {
      zh = message.chinese
      en = message.english
    }
  }

  struct Finding: Encodable {
    let severity: String
    let id: String
    let file: String
    let sheet: String?
    let row: Int?
    let column: Int?
    let what: Words
    let remedy: Words
  }

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
    counts = Counts(outcome.report)
    diagnostics = outcome.report.sorted.map(Finding.init)
    rows = register.map(Rows.init)
    scan = outcome.scan.map(Scan.init)
    standings = register.map { register in
      let counts = Standing.allCases.map { ($0.key, register.standings[$0] ?? 0) }
      return Dictionary(uniqueKeysWithValues: counts + [("in_error", register.rows.casesInError)])
    }
  }
}

extension OutcomeDocument.Counts {
  init(_ report: Report) {
    let kinds = report.kinds
    func count(_ severity: Diagnostic.Severity) -> Int {
      kinds.filter { $0.severity == severity }.reduce(0) { $0 + $1.count }
    }
    (stop, error, warning) = (count(.stop), count(.error), count(.warning))
    ids = Dictionary(kinds.map { ($0.id, $0.count) }, uniquingKeysWith: +)
  }
}

extension OutcomeDocument.Scan {
  init(_ scan: ScanSummary) {
    (files, bytes, views, needles) = (scan.files, scan.bytes, scan.views, scan.needles)
    (canaries, canariesFound, exempted) = (scan.canaries, scan.canariesFound, scan.exempted)
  }
}

extension OutcomeDocument.Finding {
  init(_ diagnostic: Diagnostic) {
    let place = diagnostic.location
    severity = "\(diagnostic.severity)"
    id = diagnostic.id
    file = place.workbook
    sheet = place.worksheet
    row = place.line == 0 ? nil : place.line
    column = place.column == 0 ? nil : place.column
    what = .init(diagnostic.what)
    remedy = .init(diagnostic.remedy)
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
