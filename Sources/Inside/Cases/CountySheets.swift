package import Diagnostics
package import Tables

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
  // Rows that refer to the cases of a sheet that cannot be used would all be wrong for that reason alone.
  for kind in [SheetKind.cases, .variations, .members] where !reader.report.stops {
    for sheet in sheets.own { reader.read(sheet, only: kind, isMixed: false) }
    for sheet in sheets.mixed { reader.read(sheet, only: kind, isMixed: true) }
  }
  report.add(contentsOf: reader.report)
  unmatched = reader.unmatched
  return reader.book
}

private struct CountyReader: ~Copyable {
  let context: ReadingContext
  var book: CaseBook
  var report = Report()
  var unmatched: [Diagnostic] = []
  /// Of the sheets that have been looked at, so that none is gone through for another kind.
  private var kinds: [String: SheetKind] = [:]

  init(context: ReadingContext) {
    self.context = context
    book = CaseBook(county: context.county)
  }

  /// Case sheets are read first, so that the others find their cases; what is wrong with a sheet as a whole
  /// is said in that first pass alone.
  mutating func read(_ sheet: Sheet, only kind: SheetKind, isMixed: Bool) {
    if let known = kinds[sheet.file], known != kind { return }
    var header: SheetHeader?
    var said = Report()
    var (sawHeader, skipped, rowsRead) = (false, 0, 0)
    let earlier = book.startSheet()
    let isRead = sheet.read(into: &said) { row, report in
      rowsRead += 1
      guard SheetHeader.isHeader(row) else {
        skipped += 1
        return .notYet
      }
      sawHeader = true
      header = SheetHeader(row, file: sheet.file, into: &report)
      return header?.kind == kind ? .found : .refused
    } row: { row, _ in
      rowsRead += 1
      guard let header else { return }
      if isTotal(row) {
        skipped += 1
      } else {
        take(CellReader(file: sheet.file, header: header, row: row), isMixed)
      }
    }
    if !isRead, !sawHeader, !said.stops { said.add(unknownSheet(sheet.file)) }
    kinds[sheet.file] = header?.kind
    if kind == header?.kind ?? .cases {
      report.add(contentsOf: said)
      book.rows.skipped += skipped
    }
    book.endSheet(
      sheet.file, header?.kind == kind ? header : nil, rowsRead: rowsRead, after: earlier)
  }

  private mutating func take(_ cells: CellReader, _ isMixed: Bool) {
    switch cells.header.kind {
    case .cases: if !isMixed || context.owns(cells) { takeCase(cells) }
    case .variations, .members: takeOther(cells, isMixed: isMixed)
    }
  }

  private mutating func takeCase(_ row: CellReader) {
    var cells = row
    book.rows.cases += 1
    let record = caseRecord(from: &cells, in: context)
    let caseID = cells.text(.caseID)
    if let record, case .no = book.known(caseID) {
      book.add(record)
    } else {
      if record != nil { cells.error("case.duplicate-id", .caseID, duplicateID, remedy: oneRowACase) }
      book.rows.casesInError += 1
      if !caseID.isEmpty { book.addInError(caseID) }
    }
    for problem in cells.problems { report.add(problem) }
  }

  private mutating func takeOther(_ row: CellReader, isMixed: Bool) {
    var cells = row
    let caseID = cells.text(.caseID)
    let known = caseID.isEmpty ? .no : book.known(caseID)
    if case .no = known, isMixed {
      unmatched.append(unknownCase(cells))
      return
    }
    book.rows.others += 1
    switch cells.header.kind {
    case .variations: takeVariation(&cells, known)
    default: takeMember(&cells)
    }
    if case .no = known { cells.add(unknownCase(cells)) }
    if !cells.isSound { book.rows.othersInError += 1 }
    for problem in cells.problems { report.add(problem) }
  }

  private mutating func takeVariation(_ cells: inout CellReader, _ known: CaseBook.Known) {
    guard let variation = variation(from: &cells, in: context), case .valid(let place) = known else { return }
    let program = book.records[place].program
    if let category = variation.category, !(context.categories[program]?.contains(category) ?? false) {
      cells.error("case.category", .category, unknownCategory, remedy: categoryOfProfile)
    } else {
      book.add(variation, to: place)
    }
  }

  private func takeMember(_ cells: inout CellReader) {
    _ = checkedName(&cells, .name)
    if cells.bytes(.relation).isEmpty { cells.missing(.relation) }
    if !cells.bytes(.residentID).isEmpty { _ = checkedResidentID(&cells) }
  }
}

/// A 合计 row at the end of a sheet: its first word says so.
package func isTotal(_ row: TableRow) -> Bool {
  let first = (0..<row.count).lazy.map { row[$0] }.first { !$0.isEmpty } ?? []
  return ["合计", "总计", "小计", "共计"].contains { first.elementsEqual($0.utf8) }
}

private let duplicateID = Message("案件编号与前面的一行重复", "the case_id stands in an earlier row too")
private let oneRowACase = Message("一案一行，请核对编号", "one row a case: check the number")
private let unknownCategory = Message("类别不在规则之内", "the category is none of the profile's")
private let categoryOfProfile = Message("请填规则中列出的类别代码", "use a code that the profile lists")

private func unknownCase(_ cells: CellReader) -> Diagnostic {
  Diagnostic(
    .error, "case.unknown-id", at: cells.place(.caseID),
    Message("没有这个案件编号的案件", "no case has this case_id"),
    remedy: Message("请与案件表核对编号", "compare it with the case sheet"))
}
