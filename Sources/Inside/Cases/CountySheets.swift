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
  // Rows that refer to the cases of a sheet that cannot be used would all be wrong for that reason alone.
  for kind in [SheetKind.cases, .variations, .members] where !(report.stops || reader.report.stops) {
    for sheet in sheets.own { reader.read(sheet, only: kind, isMixed: false) }
    for sheet in sheets.mixed { reader.read(sheet, only: kind, isMixed: true) }
    if kind == .cases { reader.refuseDoubles() }
  }
  reader.checkVariations()
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
  private var paid = PaidResidents([], continuing: [])
  /// How many members each case has.
  private var members: [Int: Int] = [:]
  /// Which case's terms change on which day, and where that stands.
  private var changes: [(place: Int, from: CalendarDay, location: SourceLocation)] = []

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
      if record != nil { cells.find(.duplicateID, .caseID) }
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
      unmatched.append(cells.header.kind.unknownCase.finding(at: cells.place(.caseID)))
      return
    }
    book.rows.others += 1
    switch cells.header.kind {
    case .variations: takeVariation(&cells, known)
    default: takeMember(&cells, known)
    }
    if case .no = known { cells.find(cells.header.kind.unknownCase, .caseID) }
    if !cells.isSound { book.rows.othersInError += 1 }
    for problem in cells.problems { report.add(problem) }
  }

  private mutating func takeVariation(_ cells: inout CellReader, _ known: CaseBook.Known) {
    guard let variation = variation(from: &cells, in: context), case .valid(let place) = known else { return }
    let program = book.records[place].program
    if let category = variation.category, !(context.categories[program]?.contains(category) ?? false) {
      cells.error("case.category", .category, unknownCategory, remedy: categoryOfProfile)
      return
    }
    if let amount = variation.amount {
      checkCeiling(of: amount, program, on: variation.from, &cells, context)
    }
    guard cells.isSound else { return }
    book.add(variation, to: place)
    changes.append((place, variation.from, cells.place(.amount)))
  }

  private mutating func takeMember(_ cells: inout CellReader, _ known: CaseBook.Known) {
    _ = checkedName(&cells, .name)
    if cells.bytes(.relation).isEmpty { cells.missing(.relation) }
    let residentID = cells.bytes(.residentID).isEmpty ? nil : checkedResidentID(&cells)
    guard case .valid(let place) = known, cells.isSound else { return }
    members[place, default: 0] += 1
    if let size = book.records[place].householdSize.reveal, members[place] == size + 1 {
      cells.find(.tooManyMembers, .caseID)
    }
    if let other = residentID.flatMap({ paid.household(besides: place, paying: $0) }) {
      cells.add(
        RowRule.memberPaidTwice.finding(at: cells.place(.residentID), beside: book.records[other].location))
    }
  }

  /// 重复享受 inside the county, when all its cases are known and nothing refers to them yet.
  mutating func refuseDoubles() {
    paid = PaidResidents(book.records, continuing: context.continuing)
    let doubles = paid.doubles(in: book.records)
    guard !doubles.isEmpty else { return }
    for (later, earlier) in doubles {
      report.add(
        RowRule.paidTwice.finding(at: book.records[later].location, beside: book.records[earlier].location))
    }
    book.refuse(Set(doubles.map(\.later)))
    paid = PaidResidents(book.records, continuing: context.continuing)
  }

  /// Terms are known when all variations are: they need not stand in the order of their days.
  mutating func checkVariations() {
    for change in changes {
      let record = book.records[change.place]
      let finding = context.finding(on: record.terms(on: change.from), record.program, from: change.from)
      guard let finding else { continue }
      report.add(finding.rule.finding(at: change.location, finding.what))
      if finding.rule.severity == .error {
        book.countInError(in: change.location.file, others: 1)
        book.refuseVariations(of: change.place, from: change.from)
      }
    }
  }
}

extension SheetKind {
  /// The rule for its rows whose case_id no case has.
  fileprivate var unknownCase: RowRule { self == .members ? .unknownMember : .unknownID }
}

/// A 合计 row at the end of a sheet: its first word says so.
package func isTotal(_ row: TableRow) -> Bool {
  let first = (0..<row.count).lazy.map { row[$0] }.first { !$0.isEmpty } ?? []
  return ["合计", "总计", "小计", "共计"].contains { first.elementsEqual($0.utf8) }
}

private let unknownCategory = Message("类别不在规则之内", "the category is none of the profile's")
private let categoryOfProfile = Message("请填规则中列出的类别代码", "use a code that the profile lists")
