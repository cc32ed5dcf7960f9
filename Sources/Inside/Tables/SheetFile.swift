package import Diagnostics

/// A file of sheets as it lies on the disk. What it is, its bytes say; its name may be wrong.
package struct SheetFile: Sendable {
  /// Path relative to the site's folder.
  package let file: String
  package let bytes: [UInt8]

  /// Of the files that are read, in lower case.
  package static let extensions: Set<String> = ["csv", "tsv", "txt", "xlsx", "xlsm"]
  /// Of other spreadsheets: none is read under its own form, but text under such a name is.
  package static let otherSpreadsheets: Set<String> = [
    "xls", "xlt", "et", "ett", "wps", "ods", "numbers", "xlsb", "xltx", "xltm",
  ]
  /// Bytes; a larger one is not worth reading into memory.
  package static let largest = 1 << 28

  package init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// A text is one sheet, a workbook one for each worksheet that is not hidden, in its order.
  ///
  /// - Returns: nothing for a file that cannot be read; `report` says why.
  package func sheets(into report: inout Report) -> [Sheet] {
    switch SheetForm(bytes) {
    case .workbook: return worksheets(into: &report)
    case .text: return text(into: &report)
    case .other(let form):
      report.add(form.diagnostic(file))
      return []
    }
  }

  private func text(into report: inout Report) -> [Sheet] {
    do throws(TextError) {
      let text = try DecodedText(bytes)
      return [Sheet(file: file, text: text.bytes, text.encoding, Delimiter(of: text.bytes.span))]
    } catch {
      report.add(error.diagnostic(file))
      return []
    }
  }

  private func worksheets(into report: inout Report) -> [Sheet] {
    do throws(WorkbookError) {
      let workbook = try Workbook(bytes)
      for sheet in workbook.worksheets where sheet.isHidden { report.add(hidden("\(file)!\(sheet.name)")) }
      return workbook.worksheets.filter { !$0.isHidden }.map { Sheet(file: file, $0, of: workbook) }
    } catch {
      report.add(error.diagnostic(file))
      return []
    }
  }
}

private func hidden(_ file: String) -> Diagnostic {
  Diagnostic(
    .warning, "sheet.hidden", at: SourceLocation(file),
    Message("工作表是隐藏的，没有读取", "the worksheet is hidden and left out"),
    remedy: Message("需要它时请取消隐藏，不需要时请删除", "unhide it if it is needed, delete it if it is not"))
}
