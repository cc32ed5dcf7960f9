package import Diagnostics
package import Tables

/// Of the worksheets of one workbook those whose header is known; the others, such as notes, are left out with a
/// warning. Where none is known, they all stay, and are refused when they are read.
package func knownSheets(_ sheets: [Sheet], _ columns: ColumnNames, into report: inout Report) -> [Sheet] {
  let known = sheets.map { isKnown($0, columns.names(of: $0.file)) }
  guard known.contains(true) else { return sheets }
  // The notes of our own report.
  for (sheet, isKnown) in zip(sheets, known) where !isKnown && !["说明", "提醒"].contains(sheet.worksheet) {
    let unknown = unknownSheet(sheet.file, NearHeader())
    report.warn(unknown.id, at: unknown.location, unknown.what, remedy: leftOut)
  }
  return zip(sheets, known).filter(\.1).map(\.0)
}

private func isKnown(_ sheet: Sheet, _ names: SheetNames) -> Bool {
  var (found, ignored) = (false, Report())
  sheet.read(into: &ignored) { row, _ in
    found = SheetKind(names.fields(of: row.texts), names) != nil
    return found ? .refused : .notYet
  } row: { _, _ in
  }
  // A damaged sheet is read again, so that it is said.
  return found || ignored.stops
}

private let leftOut = Message(
  "这个工作表没有读取；它是说明时可以不管", "this worksheet is left out; ignore this if it holds notes")
