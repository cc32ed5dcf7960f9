package import Cases
package import Diagnostics
package import Tables
package import Vocabulary

/// A row of a case sheet by its keys.
package typealias Row = [String: String]

/// The changes of both; where both change a key, the second's.
package func + (first: Row, second: Row) -> Row { first.merging(second) { $1 } }

/// The columns of `sheet`, in order.
package let columns = [
  "case_id", "program", "division", "applicant", "resident_id", "phone", "address", "bank_account",
  "household_size", "covered_persons", "category", "amount", "cause", "group", "disability", "origin",
  "urgent",
  "relative_of_official", "complaint", "verification", "investigators", "appraised_on", "appraisal",
  "reviewer",
  "approver", "payer", "spot_checked", "review_posted", "approval_posted", "ending_posted", "objection",
  "approved_on", "effective_from", "ended_on", "end_reason", "corrected_on", "exempt",
]

/// A household of rural dibao with all its papers, paid since August 2015, but for `changes`.
package func row(_ caseID: String, _ changes: Row = [:]) -> Row {
  let usual: Row = [
    "case_id": caseID, "program": "rural_dibao", "division": "611022106200", "applicant": "张三丰",
    "resident_id": residentID(caseID.utf8.reduce(0) { ($0 * 31 + Int($1)) % 1000 }), "phone": "13800000000",
    "address": "三组18号", "bank_account": "6217000000000000019", "household_size": "3", "covered_persons": "2",
    "category": "A", "amount": "200", "verification": "通过", "investigators": "刘一、陈二",
    "appraised_on": "2014-01-02", "appraisal": "通过", "reviewer": "赵四", "approver": "钱五", "payer": "孙六",
    "spot_checked": "是", "review_posted": "2015-07-06", "approval_posted": "2015-07-14",
    "approved_on": "2015-07-22", "effective_from": "2015-08",
  ]
  return usual + changes
}

/// What makes of a row one of the stock: only what design §5 asks for.
package let withoutPapers: Row = Dictionary(
  uniqueKeysWithValues: [
    "verification", "investigators", "appraised_on", "appraisal", "reviewer", "approver", "payer",
    "spot_checked",
    "review_posted", "approval_posted", "approved_on",
  ].map { ($0, "") })

/// An identity number of a place that there never was. The check character is ISO 7064's by Horner's rule, which
/// shares nothing with a table of weights.
package func residentID(_ sequence: Int, born: String = "19500101") -> String {
  let body = "611099" + born + String(String(1000 + sequence).suffix(3))
  let rest = body.utf8.reduce(0) { ($0 * 2 + Int($1) - 48) % 11 }
  let check = (1 - 2 * rest) % 11
  return body + (check == -1 ? "X" : "\(check < 0 ? check + 11 : check)")
}

package func sheet(_ rows: [Row], _ keys: [String] = columns, file: String = "content/cases/a.csv") -> Sheet {
  let lines = [keys] + rows.map { row in keys.map { row[$0] ?? "" } }
  return sheet(file, lines.map { $0.map(quoted).joined(separator: ",") }.joined(separator: "\n"))
}

package func sheet(_ file: String, _ text: String) -> Sheet { Sheet(file: file, bytes: Array(text.utf8)) }

private func quoted(_ cell: String) -> String {
  cell.utf8.contains { ",\"\r\n".utf8.contains($0) } ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
}

/// What came of reading sheets.
package struct Reading {
  package let records: [CaseRecord]
  package let rows: RowCounts
  package let report: Report
  package let unmatched: [Diagnostic]

  package init(
    _ own: [Sheet], mixed: [Sheet] = [], of county: DivisionCode = Places.county, adoptedOn: String? = nil,
    columns: ColumnNames = ColumnNames()
  ) {
    let context = ReadingContext(
      county: county, tree: Places.tree, rules: Rules.book.rules(of: county), calendar: Calendars.of2015,
      standards: Rules.standards, adoptedOn: adoptedOn.map(day), columns: columns, mint: plainMint)
    var (report, unmatched) = (Report(), [Diagnostic]())
    let book = Cases.read(
      CountySheets(own: own, mixed: mixed), in: context, into: &report, unmatched: &unmatched)
    (records, rows, self.report, self.unmatched) = (book.records, book.rows, report, unmatched)
  }

  package init(_ rows: [Row], adoptedOn: String? = nil) { self.init([sheet(rows)], adoptedOn: adoptedOn) }

  package var ids: [String] { records.map(\.caseID.reveal) }
  /// `row:column rule`, by place.
  package var problems: [String] { report.sorted.map(place) }

  /// The rules of this county with these cases.
  package func procedure(
    _ calendar: WorkCalendar = Calendars.of2015, endorsed: EndorsementBook? = nil
  ) -> Procedure {
    Procedure(
      rules: Rules.county, calendar: calendar, endorsements: endorsed ?? EndorsementBook([:]),
      waitsForEndorsement: endorsed != nil, records: records)
  }
}

package func place(_ problem: Diagnostic) -> String {
  "\(problem.location.line):\(problem.location.column) \(problem.id)"
}

/// Mints a case_id that tells its subject, as no site does.
package func plainMint(_ subjects: Secret<[[UInt8]]>) -> [MintedCaseID] {
  subjects.reveal.map { subject in
    let resident = subject.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
    let text = "\(resident)" + String(decoding: subject.dropFirst(8), as: UTF8.self)
    return MintedCaseID(id: text, key: text)
  }
}
