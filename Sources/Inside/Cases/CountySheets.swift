package import Diagnostics
package import Tables
import Vocabulary

/// The sheets that can hold rows of one county.
package struct CountySheets: Sendable {
  /// Sheets whose path names the county: every row is its own.
  package let own: [Sheet]
  /// Sheets that mix counties.
  package let mixed: [Sheet]

  package init(own: [Sheet], mixed: [Sheet]) {
    self.own = own
    self.mixed = mixed
  }
}

/// Reads a county's rows into its book.
///
/// - Parameters:
///   - report: what is wrong with sheets and rows.
///   - unmatched: rows of mixed sheets that belong to no case of this county: an error if no other county has it.
package func read(
  _ sheets: CountySheets, in context: ReadingContext, into report: inout Report, unmatched: inout [Diagnostic]
) -> CaseBook {
  var reader = CountyReader(context: context)
  // Cases first, so that the others find theirs. Rows that refer to the cases of a sheet that cannot be used would
  // all be wrong for that reason alone.
  for kind in [SheetKind.cases, .rolls] { reader.read(sheets, only: kind) }
  reader.reportRepeats()
  reader.book.mintCaseIDs(in: context)
  reader.refuseDoubles()
  for kind in [SheetKind.variations, .members, .postings, .objections]
  where !(report.stops || reader.report.stops) {
    reader.read(sheets, only: kind)
  }
  reader.takeMembers()
  reader.checkMembers()
  reader.checkVariations()
  reader.settleRounds()
  reader.checkLapses()
  report.add(contentsOf: reader.report)
  unmatched = reader.unmatched
  return reader.book
}

/// Goes through a county's sheets, kind by kind.
struct CountyReader: ~Copyable {
  let context: ReadingContext
  var book: CaseBook
  var report = Report()
  var unmatched: [Diagnostic] = []
  /// Of `postings.csv`, until all of them are there.
  var rounds: [PostingRow] = []
  /// The rolls whose heads are read, until their members can be.
  var rolls: [RollSheet] = []
  /// Of the sheets that have been looked at, so that none is gone through for another kind.
  private var kinds: [String: SheetKind] = [:]
  private(set) var headers: [String: SheetHeader] = [:]
  var paid = PaidResidents([], continuing: [])
  /// The members of each case.
  var members: [Int: Household] = [:]
  /// Which case's terms change on which day, and in which row that stands.
  var changes: [(place: Int, from: CalendarDay, row: SourceLocation)] = []
  /// Rows with a case_id that an earlier row has.
  var repeats: [RepeatedRow] = []

  init(context: ReadingContext) {
    self.context = context
    book = CaseBook(county: context.county)
  }

  mutating func read(_ sheets: CountySheets, only kind: SheetKind) {
    for sheet in sheets.own { read(sheet, only: kind, isMixed: false) }
    for sheet in sheets.mixed { read(sheet, only: kind, isMixed: true) }
  }

  /// What is wrong with a sheet as a whole is said when it is read for its own kind, or for cases when it has none;
  /// of a mixed one, titles, totals and warnings are the first county's.
  private mutating func read(_ sheet: Sheet, only kind: SheetKind, isMixed: Bool) {
    if let known = kinds[sheet.file], known != kind { return }
    let isCounted = !isMixed || context.isFirst
    var said = Report()
    var roll = Roll()
    let (header, skipped) = rows(of: sheet, only: kind, into: &said) { reader, cells in
      if isCounted { reader.context.onRow() }
      let isForeign = isMixed && kind.bringsCases && !reader.context.owns(cells)
      if !isForeign { reader.context.onPrivate(PrivateRow(cells: cells)) }
      if kind == .rolls { roll.count(cells) } else { reader.take(&cells, isMixed) }
    }
    kinds[sheet.file] = header
    guard kind == header ?? .cases else { return }
    for problem in said.diagnostics where isCounted || problem.severity == .stop { report.add(problem) }
    if isCounted { book.count(in: sheet.file) { $0.skipped += skipped } }
    if header == .rolls, !said.stops {
      takeHeads(of: RollSheet(sheet: sheet, roll: roll, isMixed: isMixed))
    }
  }

  /// Hands the rows below the header to `take`; says of which kind the sheet is, and how many rows are no data.
  mutating func rows(
    of sheet: Sheet, only kind: SheetKind, into report: inout Report,
    _ take: (inout CountyReader, inout CellReader) -> Void
  ) -> (kind: SheetKind?, skipped: Int) {
    let names = context.columns.names(of: sheet.file)
    var (found, header, near) = (SheetKind?.none, SheetHeader?.none, NearHeader())
    var (skipped, rowsRead) = (0, 0)
    let isRead = sheet.read(into: &report) { row, report in
      rowsRead += 1
      let fields = names.fields(of: row.texts)
      found = SheetKind(fields, names)
      guard let found else {
        near.look(at: row.number, fields)
        skipped += 1
        return .notYet
      }
      guard found == kind else { return .refused }
      header = SheetHeader(row, kind: found, names: names, file: sheet.file, into: &report)
      guard let header else { return .refused }
      book.open(sheet, header)
      return .found
    } row: { row, _ in
      rowsRead += 1
      guard let header else { return }
      if isNoData(row) {
        skipped += 1
      } else {
        var cells = CellReader(header: header, row: row)
        take(&self, &cells)
      }
    }
    if let header {
      headers[sheet.file] = header
      book.end(sheet.file, rowsRead: rowsRead)
    }
    if !isRead, found == nil, !report.stops { report.add(unknownSheet(sheet.file, near)) }
    return (found, skipped)
  }

  private mutating func take(_ cells: inout CellReader, _ isMixed: Bool) {
    if cells.header.kind != .cases {
      takeOther(&cells, isMixed: isMixed)
    } else if !isMixed || context.owns(cells) {
      takeCase(&cells)
    }
  }

  mutating func takeCase(_ cells: inout CellReader) {
    book.count(in: cells.file) { $0.cases += 1 }
    let record = caseRecord(from: &cells, in: context)
    let caseID = cells.text(.caseID)
    if let record, case .no = book.known(caseID) {
      book.add(record)
    } else {
      if let first = book.firstRow(caseID) {
        repeats.append(RepeatedRow(place: cells.place(.caseID), first: first, isSound: record != nil))
      }
      book.count(in: cells.file) { $0.casesInError += 1 }
      if !caseID.isEmpty { book.addInError(caseID, at: cells.place(nil)) }
    }
    for problem in cells.problems { report.add(problem) }
  }
}

/// A 合计 row, or the example row of a sheet to fill in: its first word says so.
package func isNoData(_ row: TableRow) -> Bool {
  let first = (0..<row.count).lazy.map { row[$0] }.first { !$0.isEmpty } ?? []
  return noDataWords.contains { isWord($0, first) }
}

private let noDataWords = ["合计", "总计", "小计", "共计", "示例", "例"]
