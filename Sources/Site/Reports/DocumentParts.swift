import Diagnostics
import Foundation

/// One JSON document: the same bytes for the same values.
func json(_ document: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
  encoder.keyEncodingStrategy = .convertToSnakeCase
  // Texts and numbers alone: nothing in it can fail to be encoded.
  let data = try! encoder.encode(document)
  return String(decoding: data, as: UTF8.self) + "\n"
}

/// How often each rule has found something.
struct CountsPart: Encodable {
  let stop: Int
  let error: Int
  let warning: Int
  let ids: [String: Int]

  init(_ report: Report) {
    let kinds = report.kinds
    func count(_ severity: Diagnostic.Severity) -> Int {
      kinds.filter { $0.severity == severity }.reduce(0) { $0 + $1.count }
    }
    (stop, error, warning) = (count(.stop), count(.error), count(.warning))
    ids = Dictionary(kinds.map { ($0.id, $0.count) }, uniquingKeysWith: +)
  }
}

struct DiagnosticPart: Encodable {
  struct Words: Encodable {
    let zh: String
    let en: String

    init(_ message: Message) {
      zh = message.chinese
      en = message.english
    }
  }

  let severity: String
  let id: String
  let file: String
  let sheet: String?
  let row: Int?
  let column: Int?
  let what: Words
  let remedy: Words

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

/// How much a leak scan has looked at.
struct ScanPart: Encodable {
  let files: Int
  let bytes: Int
  let views: Int
  let needles: Int
  let canaries: Int
  let canariesFound: Int
  let exempted: Int

  init(_ scan: ScanSummary) {
    (files, bytes, views, needles) = (scan.files, scan.bytes, scan.views, scan.needles)
    (canaries, canariesFound, exempted) = (scan.canaries, scan.canariesFound, scan.exempted)
  }
}
