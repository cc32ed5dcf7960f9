package import Cases
import Vocabulary

/// The receipts (回执码) of a county's cases as a sheet, from which the office prints them on its decision letters. Each
/// is known to the office and its holder alone: with it the holder finds the own row in every notice.
package struct ReceiptSheet: Sendable {
  /// Cases on it.
  package private(set) var count = 0
  /// Cases left out because their case_id has just been minted, and would be another in the next build.
  package private(set) var unkept = 0
  private var lines = Secret("")

  /// With a mark, for Excel, and CRLF as RFC 4180 wants it.
  private static let head = "\u{FEFF}县区,镇街,村社区,申请人,救助类别,案件编号,回执码\r\n"

  /// Of every case that can ever stand on a board: an exempt one has no tag, and so no receipt.
  package init(_ book: borrowing CaseBook, as order: PublicationOrder) {
    let tagger = RowTagger(order.key)
    let (profile, unkept) = (order.rules[order.day], Set(book.minted.values))
    var text = Self.head
    for record in book.records where !record.isExempt(on: order.day) {
      guard let rule = profile[record.program], rule.isListed else { continue }
      guard !unkept.contains(record.caseID.reveal) else {
        self.unkept += 1
        continue
      }
      let places = order.tree.places(of: record.terms(on: order.day).division)
      let receipt = String(decoding: tagger.receipt(of: record.caseID).reveal, as: UTF8.self)
      let cells = places + [record.applicant.reveal, rule.name, record.caseID.reveal, grouped(receipt)]
      text += cells.map(quoted).joined(separator: ",") + "\r\n"
      count += 1
    }
    lines = Secret(text)
  }

  /// Hands the sheet to what writes it where only the office reads it.
  package func write<Problem>(_ write: ([UInt8]) throws(Problem) -> Void) throws(Problem) {
    try write(Array(lines.reveal.utf8))
  }
}

extension DivisionTree {
  /// The names of county, town and village.
  fileprivate func places(of village: DivisionCode) -> [String] {
    [village.county, village.town, village].map { self[$0]?.name ?? "" }
  }
}

/// `7QTK-GYGE-R3A4-PB96`: four signs at a time are read over to a telephone, and Excel takes it for no number.
private func grouped(_ receipt: String) -> String {
  stride(from: 0, to: receipt.utf8.count, by: 4).map { receipt.dropFirst($0).prefix(4) }.joined(
    separator: "-")
}

/// RFC 4180; what a spreadsheet would take for a formula is written as text.
private func quoted(_ cell: String) -> String {
  let text = cell.utf8.first.map { "=+-@\t".utf8.contains($0) } == true ? "'\(cell)" : cell
  let needsQuotes = text.utf8.contains { ",\"\r\n".utf8.contains($0) }
  return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
}
