/// Hands what stands in a worksheet to ``WorksheetRows``: a structure, for what a class keeps is guarded at every
/// access, and these are hundreds of millions.
final class WorksheetHandler: XMLHandler {
  var rows: WorksheetRows

  init(_ workbook: Workbook) { rows = WorksheetRows(workbook) }

  override func start(_ element: XMLName, depth: Int) { rows.start(element, depth: depth) }
  override func attribute(_ name: XMLName, _ value: Span<UInt8>) { rows.attribute(name, value) }
  override func text(_ text: Span<UInt8>) { rows.text(text) }
  override func end(_ element: XMLName, depth: Int) { rows.end(element, depth: depth) }
}

/// Makes rows of a worksheet's cells. Finished ones wait until they are taken.
struct WorksheetRows {
  /// The first `finished` are whole, the next one is being filled; the others are there to be used again.
  private var rows = [TableRow()]
  private var finished = 0
  private(set) var problem: WorkbookError?
  private(set) var hidden = HiddenParts()

  private var cell: CellReading
  private var place = Place.elsewhere
  private var current = XMLName.value
  private var rowNumber = 0
  private var nextColumn = 0
  private var isRowHidden = false
  private var total = 0

  /// How far into the part we are. What stands elsewhere, such as extensions, is passed over.
  private enum Place { case elsewhere, columns, data, row, cell }

  init(_ workbook: Workbook) { cell = CellReading(workbook) }

  /// Hands out what is finished, until `take` wants no more, which is what it returns; the row being filled becomes
  /// the first.
  mutating func hand(to take: (TableRow) -> Bool) -> Bool {
    for i in 0..<finished where !take(rows[i]) { return false }
    if finished < rows.count { rows.swapAt(0, finished) }
    finished = 0
    return true
  }

  mutating func start(_ element: XMLName, depth: Int) {
    current = element
    switch (depth, place) {
    case (1, _): place = element == .sheetData ? .data : element == .columns ? .columns : .elsewhere
    case (2, .data) where element == .row: startRow()
    case (3, .row) where element == .cell: startCell()
    case (4..., .cell): cell.start(element, depth: depth)
    case (2, .columns): hidden.startColumns()
    default: break
    }
  }

  mutating func attribute(_ name: XMLName, _ value: Span<UInt8>) {
    switch place {
    case .cell where current == .cell:
      if name == .reference { setColumn(value) } else { cell.attribute(name, value) }
    case .row where current == .row:
      if name == .reference { setRow(value) } else if name == .hidden { isRowHidden = isTrue(value) }
    case .columns: hidden.attribute(name, value)
    default: break
    }
  }

  mutating func text(_ text: Span<UInt8>) {
    if place == .cell { cell.text(text) }
  }

  mutating func end(_ element: XMLName, depth: Int) {
    switch (depth, place) {
    case (2, .row): endRow()
    case (3, .cell): endCell()
    case (4..., .cell): cell.end(element, depth: depth)
    case (1, _): place = .elsewhere
    default: break
    }
  }

  private mutating func startRow() {
    place = .row
    rowNumber += 1
    nextColumn = 0
    isRowHidden = false
    if finished == rows.count { rows.append(TableRow()) }
    rows[finished].start(rowNumber)
  }

  private mutating func setRow(_ value: Span<UInt8>) {
    let (number, least) = (Int(digits: value) ?? 0, rowNumber)
    rowNumber = number
    guard number >= least else { return fail(.rowOrder) }
    rows[finished].number = number
  }

  private mutating func endRow() {
    place = .data
    if rowNumber > lastRow { fail(.rowOrder) }
    total += rows[finished].byteCount
    if total > longestSheet { fail(.tooLarge) }
    guard problem == nil else { return }
    if isRowHidden, rows[finished].count > 0 { hidden.addRow(rowNumber) }
    hidden.width = max(hidden.width, rows[finished].count)
    finished += 1
  }

  private mutating func startCell() {
    place = .cell
    nextColumn += 1
    cell.start()
  }

  /// Of a reference such as `AB12` the letters.
  private mutating func setColumn(_ reference: Span<UInt8>) {
    var column = 0
    for i in reference.indices where column <= lastColumn {
      guard (0x41...0x5A).contains(reference[i]) else { break }
      column = column * 26 + Int(reference[i] - 0x40)
    }
    guard (1...lastColumn).contains(column) else { return fail(.column) }
    guard column >= nextColumn else { return fail(.cellOrder) }
    nextColumn = column
  }

  private mutating func endCell() {
    place = .row
    cell.finish()
    guard !cell.isTooLong else { return fail(.tooLong) }
    guard problem == nil, !cell.bytes.isEmpty else { return }
    rows[finished].skip(to: nextColumn - 1)
    rows[finished].append(cell.bytes)
    rows[finished].endCell()
    if rows[finished].byteCount > CSVReader.longestRow { fail(.tooLong) }
  }

  private mutating func fail(_ reason: WorkbookError.Reason) {
    if problem == nil { problem = WorkbookError(reason, row: rowNumber, column: nextColumn) }
  }
}

private let lastRow = 1_048_576
/// XFD.
private let lastColumn = 16_384
/// Bytes of all cells: a shared text may stand in very many.
private let longestSheet = 4 << 30
