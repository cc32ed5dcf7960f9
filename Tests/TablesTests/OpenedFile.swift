import Diagnostics
import Foundation
import Tables
import TestSupport
import Testing

/// What is read of a file, every row of every sheet.
struct OpenedFile {
  let sheets: [Sheet]
  /// Of each sheet its rows: number and cells.
  let rows: [[Row]]
  let report: Report

  struct Row: Equatable, CustomStringConvertible {
    let number: Int
    let cells: [String]

    /// Only what is there, such as `4: A=x C=y`.
    var description: String {
      let filled = cells.enumerated().filter { !$0.element.isEmpty }
      return (["\(number):"] + filled.map { "\($0.offset + 1)=\($0.element)" }).joined(separator: " ")
    }
  }

  init(_ name: String, _ bytes: [UInt8]) {
    var report = Report()
    sheets = SheetFile(file: name, bytes: bytes).sheets(into: &report)
    rows = sheets.map { sheet in
      var rows: [Row] = []
      func take(_ row: TableRow) {
        let cells = (0..<row.count).map { String(decoding: row[$0], as: UTF8.self) }
        rows.append(Row(number: row.number, cells: cells))
      }
      sheet.read(into: &report) { row, _ in
        take(row)
        return .found
      } row: { row, _ in
        take(row)
      }
      return rows
    }
    self.report = report
  }

  init(_ file: URL) throws { self.init(file.lastPathComponent, [UInt8](try Data(contentsOf: file))) }

  var said: [String] { report.diagnostics.map { "\($0.location) \($0.id)" } }
}

/// Workbooks that are kept, written by other programs.
func keptWorkbook(_ name: String) throws -> OpenedFile {
  try OpenedFile(PackageFolder.root.appending(path: "Tests/TablesTests/Workbooks/\(name)"))
}

/// Workbooks that are made part by part for these tests.
func craftedWorkbook(_ name: String) throws -> OpenedFile {
  try OpenedFile(crafted.get().url.appending(path: name))
}

private let crafted = Result { () throws -> TemporaryFolder in
  let folder = try TemporaryFolder()
  let script = PackageFolder.root.appending(path: "Tests/Independent/workbooks.py").filePath
  let run = try runTool("python3", ["-B", script, "crafted", folder.url.filePath])
  try #require(run.status == 0, "\(run.messages)")
  return folder
}
