package import Diagnostics

/// A sheet as the office keeps it: a text, or one worksheet of a workbook. No row of it is kept.
package struct Sheet: Sendable {
  /// Path relative to the site's folder; `PATH!NAME` for a worksheet.
  package let file: String
  /// The name of the worksheet in its workbook; nil for a text.
  package let worksheet: String?
  package let reading: SheetReading
  private let content: Content

  private enum Content {
    case text([UInt8], Delimiter)
    case worksheet(Workbook, part: String)
  }

  /// Comma-separated text that is known to be UTF-8.
  package init(file: String, bytes: [UInt8]) {
    self.init(file: file, text: bytes, .utf8, .comma)
  }

  init(file: String, text: [UInt8], _ encoding: TextEncoding, _ delimiter: Delimiter) {
    self.file = file
    worksheet = nil
    reading = .text(encoding, delimiter)
    content = .text(text, delimiter)
  }

  init(file: String, _ worksheet: Workbook.Worksheet, of workbook: Workbook) {
    self.file = "\(file)!\(worksheet.name)"
    self.worksheet = worksheet.name
    reading = .workbook
    content = .worksheet(workbook, part: worksheet.part)
  }

  /// What a row can be while the header is looked for.
  package enum HeaderSearch {
    /// It is a title above the header.
    case notYet
    case found
    /// The sheet cannot be used.
    case refused
  }

  /// Hands the rows from the first one on to `header` until it has found it, every later one to `row`; blank rows
  /// are left out. A header further down than a page of titles is not looked for.
  ///
  /// - Returns: false when the bytes are no sheet, or no header is in them; `report` says where and why.
  @discardableResult
  package func read(
    into report: inout Report, header: (TableRow, inout Report) -> HeaderSearch,
    row: (TableRow, inout Report) -> Void
  ) -> Bool {
    var (sawHeader, titles) = (false, 0)
    let problems = rows { cells in
      if cells.isBlank { return true }
      if sawHeader {
        row(cells, &report)
        return true
      }
      titles += 1
      switch header(cells, &report) {
      case .notYet: return titles < mostTitles
      case .found: sawHeader = true
      case .refused: return false
      }
      return true
    }
    for problem in problems { report.add(problem) }
    return sawHeader && problems.allSatisfy { $0.severity == .warning }
  }

  /// Hands out rows until `take` wants no more; returns what is wrong with the sheet.
  private func rows(_ take: (TableRow) -> Bool) -> [Diagnostic] {
    switch content {
    case .text(let bytes, let delimiter): return textRows(bytes.span, delimiter, take)
    case .worksheet(let workbook, let part):
      do throws(WorkbookError) {
        return try workbook.readRows(of: part, take).warnings(file)
      } catch {
        return [error.diagnostic(file)]
      }
    }
  }

  private func textRows(
    _ bytes: Span<UInt8>, _ delimiter: Delimiter, _ take: (TableRow) -> Bool
  ) -> [Diagnostic] {
    var reader = CSVReader(bytes, delimiter: delimiter)
    var cells = TableRow()
    do throws(CSVError) {
      while try reader.next(in: bytes, into: &cells), take(cells) {}
      return []
    } catch {
      return [error.diagnostic(file)]
    }
  }
}

private let mostTitles = 200

extension Workbook {
  /// Hands out the rows of a worksheet until `take` wants no more; then nothing is known of hidden ones.
  fileprivate func readRows(
    of part: String, _ take: (TableRow) -> Bool
  ) throws(WorkbookError) -> HiddenParts {
    let handler = WorksheetHandler(self)
    var isWhole = true
    try archive.parse(part, with: handler) { () throws(WorkbookError) in
      isWhole = handler.rows.hand(to: take)
      if isWhole, let problem = handler.rows.problem { throw problem }
      return isWhole
    }
    return isWhole ? handler.rows.hidden : HiddenParts()
  }
}
