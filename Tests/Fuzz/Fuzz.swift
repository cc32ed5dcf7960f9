import Diagnostics
import Foundation
import Tables

/// Which reader gets the bytes: the environment says, once.
private let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  switch target {
  case "csv": readAll(Sheet(file: "a.csv", bytes: bytes))
  case "date":
    _ = CellForms.day(bytes[...])
    _ = CellForms.monthOrDay(bytes[...])
  case "id": _ = try? ResidentID(bytes)
  case "amount": _ = CellForms.money(bytes[...])
  default: fatalError("no target \(target)")
  }
  return 0
}

private func readAll(_ sheet: Sheet) {
  var report = Report()
  var cells = 0
  sheet.read(into: &report) { _, _ in .found } row: { row, _ in
    for column in 0...row.count { cells += row[column].count }
  }
}
