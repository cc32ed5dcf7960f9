/// What became of the rows of one sheet, and how its header was understood, for the office's report.
package struct SheetAccount: Sendable {
  /// As it stands in the places of diagnostics.
  package let file: String
  package let kind: SheetKind
  package let headerRow: Int
  /// The columns in their order: what the header calls them, and the field that was recognized.
  package let columns: [Column]
  /// Rows that are not blank, the header among them.
  package let rowsRead: Int
  package private(set) var rows: RowCounts

  package struct Column: Sendable {
    package let name: String
    /// Nil for a column that is left out.
    package let field: CaseField?
  }

  init(file: String, header: SheetHeader, rowsRead: Int, rows: RowCounts) {
    self.file = file
    kind = header.kind
    headerRow = header.row
    columns = header.names.enumerated().filter { !$0.element.isEmpty }.map { index, name in
      Column(name: name, field: CaseField.allCases.first { header[$0] == index })
    }
    self.rowsRead = rowsRead
    self.rows = rows
  }

  /// Takes in what another county has found in the same sheet. Titles and totals are nobody's own: all find the same.
  package mutating func add(_ other: SheetAccount) {
    let skipped = max(rows.skipped, other.rows.skipped)
    rows += other.rows
    rows.skipped = skipped
  }

  /// Takes in a row that no county's case fits.
  package mutating func addUnmatched() {
    rows.others += 1
    rows.othersInError += 1
  }

  mutating func addInError(cases: Int = 0, others: Int = 0) {
    rows.casesInError += cases
    rows.othersInError += others
  }

  /// Whether every row that was read is counted once.
  package var isReconciled: Bool { rowsRead == 1 + rows.cases + rows.others + rows.skipped }
}

extension CaseBook {
  /// Counts a row in error that has been counted as read: what is wrong with it came out when its sheet had ended.
  mutating func countInError(in file: String, cases: Int = 0, others: Int = 0) {
    rows.casesInError += cases
    rows.othersInError += others
    guard let index = sheets.firstIndex(where: { $0.file == file }) else { return }
    sheets[index].addInError(cases: cases, others: others)
  }

  /// Counts anew for a sheet; returns the counts of the sheets before it, which `endSheet` takes in again.
  mutating func startSheet() -> RowCounts {
    defer { rows = RowCounts() }
    return rows
  }

  mutating func endSheet(_ file: String, _ header: SheetHeader?, rowsRead: Int, after earlier: RowCounts) {
    if let header {
      sheets.append(SheetAccount(file: file, header: header, rowsRead: rowsRead, rows: rows))
    }
    rows += earlier
  }
}
