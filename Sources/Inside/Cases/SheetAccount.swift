package import Tables

/// What became of the rows of one sheet, and how its header was understood, for the office's report.
package struct SheetAccount: Codable, Sendable {
  /// As it stands in the places of diagnostics.
  package let file: String
  package let reading: SheetReading
  package let kind: SheetKind
  package let headerRow: Int
  /// The columns in their order: what the header calls them, and the field that was recognized.
  package let columns: [Column]
  /// Rows that are not blank, the header among them.
  package internal(set) var rowsRead = 0
  package internal(set) var rows = RowCounts()

  package struct Column: Codable, Sendable {
    /// From 1, as places have it.
    package let number: Int
    package let name: String
    /// Nil for a column that is left out.
    package let field: CaseField?
  }

  init(_ sheet: Sheet, _ header: SheetHeader) {
    file = sheet.file
    reading = sheet.reading
    kind = header.kind
    headerRow = header.row
    columns = header.names.enumerated().filter { !$0.element.isEmpty }.map { index, name in
      Column(number: index + 1, name: name, field: CaseField.allCases.first { header[$0] == index })
    }
  }

  /// Takes in what another county has found in the same sheet.
  package mutating func add(_ other: SheetAccount) { rows += other.rows }

  /// Takes in a row that no county's case fits; the first county has counted it.
  package mutating func addUnmatched() { rows.othersInError += 1 }

  /// Whether every row that was read is counted once.
  package var isReconciled: Bool { rowsRead == 1 + rows.cases + rows.others + rows.skipped }
}
