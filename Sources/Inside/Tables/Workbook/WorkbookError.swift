import Diagnostics

/// Why a workbook, or a worksheet of it, cannot be read.
struct WorkbookError: Error {
  enum Reason {
    case damagedArchive, damagedPart, missingPart
    case xml(XMLError.Reason, line: Int)
    case tooLarge
    /// It is a package of another kind: what its document is called.
    case otherKind(Message)
    case rowOrder, cellOrder, column
    case tooLong
  }

  let reason: Reason
  /// Path in the archive; empty for the whole of it.
  let part: String
  /// Of a worksheet, for what is wrong in one; 0 stands for the whole.
  let row: Int
  /// From 1; 0 stands for the whole row.
  let column: Int

  init(_ reason: Reason, _ part: String = "", row: Int = 0, column: Int = 0) {
    self.reason = reason
    self.part = part
    self.row = row
    self.column = column
  }
}
