package import Diagnostics

/// A sheet as the office keeps it: the name of its file and its bytes.
package struct Sheet: Sendable {
  /// Path relative to the site's folder.
  package let file: String
  package let bytes: [UInt8]

  package init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
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
  /// are left out.
  ///
  /// - Returns: false when the bytes are no sheet, or no header is in them; `report` says where and why.
  @discardableResult
  package func read(
    into report: inout Report, header: (TableRow, inout Report) -> HeaderSearch,
    row: (TableRow, inout Report) -> Void
  ) -> Bool {
    let span = bytes.span
    guard isUTF8(span, into: &report) else { return false }
    var reader = CSVReader(span)
    var cells = TableRow()
    var sawHeader = false
    do throws(CSVError) {
      while try reader.next(in: span, into: &cells) {
        if cells.isBlank { continue }
        if sawHeader {
          row(cells, &report)
        } else {
          switch header(cells, &report) {
          case .notYet: continue
          case .found: sawHeader = true
          case .refused: return false
          }
        }
      }
    } catch {
      report.add(diagnostic(for: error))
      return false
    }
    return sawHeader
  }

  private func isUTF8(_ span: Span<UInt8>, into report: inout Report) -> Bool {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: span)
      return true
    } catch {
      var line = 1
      for i in 0..<error.byteOffsets.lowerBound where span[i] == UInt8(ascii: "\n") { line += 1 }
      report.stop(
        "sheet.encoding", at: SourceLocation(file, line: line),
        Message("不是 UTF-8 编码的文字", "not UTF-8 text"),
        remedy: Message(
          "请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”", "save it anew as “CSV UTF-8 (comma delimited)”"))
      return false
    }
  }

  private func diagnostic(for error: CSVError) -> Diagnostic {
    let what =
      switch error.kind {
      case .unclosedQuote: Message("引号没有结束", "a quoted cell does not end")
      case .textAfterQuote: Message("引号之后还有文字", "text follows the closing quote of a cell")
      }
    return Diagnostic(
      .stop, "sheet.quote", at: SourceLocation(file, line: error.row, column: error.column), what,
      remedy: Message("单元格内的引号请写两次（\"\"）", "double a quote inside a cell (\"\")"))
  }
}
