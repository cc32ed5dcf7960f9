import Cases
import Diagnostics
import Foundation
import Privacy
import Tables

/// Writes `reports/problems.xlsx`: every sheet with a row in error as it came, with what is wrong in each row and what
/// to do. Mended, it can take the place of the sheets that it was made from. What is only worth a look in the other
/// sheets is a list: nothing in them has to be put back. Without problems there is no file.
func writeProblemBook(
  _ report: Report, _ register: RegisterSummary, _ cases: CaseFiles, in folder: SiteFolder
)
  throws
{
  let name = "problems.xlsx"
  let found = Dictionary(
    grouping: report.sorted.filter { $0.location.file.hasPrefix("content/cases/") }, by: \.location.file)
  let sheets = problemSheets(found, register, cases)
  let written = Set(sheets.map(\.problems.file))
  let others = found.filter { !written.contains($0.key) }.flatMap(\.value).sorted()
  guard !found.isEmpty else { return folder.removeReport(name) }
  let part = try folder.emptyReport(name)
  do throws(WorkbookError) {
    let workbook = try Workbook(
      path: part.path(percentEncoded: false), scratch: folder.reportsFolder.path(percentEncoded: false))
    try writeGuide(sheets, hasWarnings: !others.isEmpty, to: workbook.addSheet("说明"))
    if !others.isEmpty { try writeWarnings(others, register, to: workbook.addSheet("提醒")) }
    for sheet in sheets { try writeRows(of: sheet, to: workbook.addSheet(sheet.name)) }
    try workbook.close()
  } catch {
    folder.removeReport("\(name).part")
    throw DiskError("reports/\(name)", reason: error.reason)
  }
  try renameFile(part, to: folder.reportsFolder.appending(path: name))
}

/// A sheet of the report before it is written.
private struct ProblemSheet {
  let sheet: Sheet
  let name: String
  let headerRow: Int
  let problems: SheetProblems

  /// What the report's own columns say of a row.
  func cells(of row: Int, _ columns: [String]) -> [String] {
    [
      problems.result(of: row).rawValue, problems.problems(in: row, columns: columns),
      problems.remedies(in: row),
    ]
  }
}

/// The sheets in which something is in error, and the others of their workbooks, for those are replaced with them.
private func problemSheets(
  _ found: [String: [Diagnostic]], _ register: RegisterSummary, _ cases: CaseFiles
) -> [ProblemSheet] {
  let held = Dictionary(grouping: register.held, by: \.location.file)
  let wrong = found.filter { $0.value.contains { $0.severity < .warning } }
  let workbooks = Set(wrong.keys.map { SourceLocation($0).workbook })
  let siblings = register.sheets.map(\.file).filter { workbooks.contains(SourceLocation($0).workbook) }
  var names = WorksheetNames(reserved: ["说明", "提醒", "history"])
  return Set(wrong.keys).union(siblings).sorted().compactMap { file in
    guard let sheet = cases.sheet(file) else { return nil }
    return ProblemSheet(
      sheet: sheet, name: names.name(for: file),
      headerRow: register.sheets.first { $0.file == file }?.headerRow ?? 1,
      problems: SheetProblems(file, found[file] ?? [], held[file] ?? []))
  }
}

private let reportColumns = ["是否通过", "问题", "怎么改"]
private let header = CellStyle(fill: 0xE7E6E6, isBold: true)
private let text = CellStyle(wraps: true)

/// The first worksheet: what the file is, how to put it back, and what is in it.
private func writeGuide(
  _ sheets: [ProblemSheet], hasWarnings: Bool, to page: Worksheet
) throws(WorkbookError) {
  try page.setColumns(1, through: 1, width: 34)
  try page.setColumns(2, through: 2, width: 60)
  try page.setColumns(3, through: 5, width: 10)
  var row = 1
  func line(_ cells: [String], _ style: CellStyle = CellStyle()) throws(WorkbookError) {
    for (index, cell) in cells.enumerated() {
      try page.write(Array(cell.utf8), row: row, column: index + 1, style: style)
    }
    row += 1
  }
  try line(["台账问题清单（仅供本单位使用，含个人信息，不得公开）"], CellStyle(isBold: true))
  if !sheets.isEmpty { for sentence in ofRows { try line([sentence]) } }
  if hasWarnings { try line([sheets.isEmpty ? ofWarningsAlone : ofWarnings]) }
  guard !sheets.isEmpty else { return }
  row += 1
  try line(
    ["工作表", "原来的表", RowResult.failed.rawValue, RowResult.warned.rawValue, RowResult.held.rawValue], header)
  for sheet in sheets {
    let counts = [RowResult.failed, .warned, .held].map { "\(sheet.problems.count($0))" }
    try line([sheet.name, sheet.problems.file] + counts)
  }
  row += 1
  for sheet in sheets where sheet.problems.result(of: sheet.headerRow) != .passed {
    let cells = sheet.cells(of: sheet.headerRow, [])
    try line(["\(sheet.name)，表头：", cells[1], cells[2]], text)
  }
}

private let ofRows = [
  "每张工作表是您的一张有误的表，行号与原表相同；有问题的单元格标了颜色。",
  "最后三列“是否通过、问题、怎么改”是程序加的，读取时不看，可以不管。",
  "可以照着改原来的表；也可以直接在这里改：改好后，用它替换原来的表——把本文件放进 content/cases，再把下面列出的原表移出，否则同一张表会读两次。",
]
private let ofWarnings = "只有提醒、没有错误的表不在这里，提醒列在“提醒”表里。"
private let ofWarningsAlone = "没有有误的行；值得核对的地方列在“提醒”表里，请改原来的表。"

/// What is worth a look in the sheets that are not written out.
private func writeWarnings(
  _ warnings: [Diagnostic], _ register: RegisterSummary, to page: Worksheet
) throws(WorkbookError) {
  for (column, width) in zip(1..., [60.0, 8, 20, 50, 60]) {
    try page.setColumns(column, through: column, width: width)
  }
  let lines = warnings.prefix(Workbook.rowLimit - 1).map { warning in
    let place = warning.location
    let column = columnLetters(place.column) + (register.columnName(at: place).map { "“\($0)”" } ?? "")
    return [place.file, "\(place.line)", column, warning.what.chinese, warning.remedy.chinese]
  }
  for (row, line) in zip(1..., [["原来的表", "行", "列", "提醒", "怎么改"]] + lines) {
    for (column, cell) in zip(1..., line) {
      try page.write(cell.utf8, row: row, column: column, style: row == 1 ? header : text)
    }
  }
  page.freeze(above: 2, before: 1)
}

/// The rows as they came, in their places, and three columns behind the last.
private func writeRows(of sheet: ProblemSheet, to page: Worksheet) throws(WorkbookError) {
  let (width, last) = extent(of: sheet.sheet)
  guard width + 3 <= Workbook.columnLimit else { return }
  try page.setColumns(1, through: max(width, 1), width: 14)
  try page.setColumns(width + 1, through: width + 1, width: 10)
  try page.setColumns(width + 2, through: width + 3, width: 44, style: text)
  page.freeze(above: sheet.headerRow + 1, before: 1)
  var columns: [String] = []
  var failure: WorkbookError?
  func write(_ row: TableRow) {
    guard failure == nil, row.number <= Workbook.rowLimit else { return }
    if row.number == sheet.headerRow {
      columns = (0..<row.count).map { String(decoding: row[$0], as: UTF8.self) }
    }
    do throws(WorkbookError) {
      try writeRow(row, of: sheet, width: width, columns: columns, to: page)
    } catch { failure = error }
  }
  // What is wrong with the sheet was said when it was read for the boards.
  var said = Report()
  sheet.sheet.read(into: &said) { row, _ in
    write(row)
    return .found
  } row: { row, _ in
    write(row)
  }
  if let failure { throw failure }
  try page.filter(header: sheet.headerRow, through: width + 3, to: min(last, Workbook.rowLimit))
}

private func writeRow(
  _ row: TableRow, of sheet: ProblemSheet, width: Int, columns: [String], to page: Worksheet
) throws(WorkbookError) {
  let (problems, number) = (sheet.problems, row.number)
  let marks = problems.marks(in: number)
  for column in 1...max(row.count, marks.keys.max() ?? 1)
  where !row[column - 1].isEmpty || marks[column] != nil {
    let result: RowResult = marks[column].map { $0 < .warning ? .failed : .warned } ?? .passed
    let style = number == sheet.headerRow && result == .passed ? header : result.style
    try page.write(row[column - 1], row: number, column: column, style: style)
  }
  guard number >= sheet.headerRow || problems.result(of: number) != .passed else { return }
  guard !isNoData(row) || problems.result(of: number) != .passed else { return }
  // The header keeps its words whatever is wrong in it: by them the columns are passed over when they are read.
  let isHeader = number == sheet.headerRow
  let cells = isHeader ? reportColumns : sheet.cells(of: number, columns)
  for (index, cell) in cells.enumerated() where !cell.isEmpty {
    let style = isHeader ? header : index == 0 ? problems.result(of: number).style : text
    try page.write(cell.utf8, row: number, column: width + 1 + index, style: style)
  }
}

/// The widest row and the last one.
private func extent(of sheet: Sheet) -> (width: Int, last: Int) {
  var (width, last) = (0, 1)
  func measure(_ row: TableRow) { (width, last) = (max(width, row.count), row.number) }
  var said = Report()
  sheet.read(into: &said) { row, _ in
    measure(row)
    return .found
  } row: { row, _ in
    measure(row)
  }
  return (width, last)
}
