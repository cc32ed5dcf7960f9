import Diagnostics
import Tables
import Vocabulary

/// Reads the cells of one row by field and keeps what is wrong with them: all of it, never a value.
struct CellReader {
  let header: SheetHeader
  let row: TableRow
  /// The first row of the household in a roll: merged cells leave there what its rows share.
  var first: TableRow?
  /// How many persons the household has in a roll; it stands where no column says so.
  var householdRows = 0
  private(set) var problems: [Diagnostic] = []

  init(header: SheetHeader, row: TableRow) {
    self.header = header
    self.row = row
  }

  var file: String { header.file }

  var isSound: Bool { problems.allSatisfy { $0.severity == .warning } }

  func place(_ field: CaseField?) -> SourceLocation {
    let column = field.flatMap { header[$0] }
    let row = field.flatMap(shared)?.number ?? row.number
    return SourceLocation(file, line: row, column: column.map { $0 + 1 } ?? 0)
  }

  /// Empty where the sheet has no such column.
  func bytes(_ field: CaseField) -> ArraySlice<UInt8> {
    guard let column = header[field] else { return supplied(field) }
    let cell = row[column]
    return cell.isEmpty ? shared(field)?[column] ?? cell : cell
  }

  /// The household's first row, where it alone has the cell.
  private func shared(_ field: CaseField) -> TableRow? {
    guard let first, field.isOfHousehold, let column = header[field], row[column].isEmpty,
      !first[column].isEmpty
    else { return nil }
    return first
  }

  private func supplied(_ field: CaseField) -> ArraySlice<UInt8> {
    let isCounted = householdRows > 0 && (field == .coveredPersons || field == .householdSize)
    let constant = header.constant(field)
    return isCounted && constant.isEmpty ? Array("\(householdRows)".utf8)[...] : constant
  }

  func text(_ field: CaseField) -> String { String(decoding: bytes(field), as: UTF8.self) }

  mutating func add(_ problem: Diagnostic) { problems.append(problem) }

  mutating func error(_ id: String, _ field: CaseField?, _ what: Message, remedy: Message) {
    add(Diagnostic(.error, id, at: place(field), what, remedy: remedy))
  }

  /// A finding of a rule, in the rule's own words unless they have to name something.
  mutating func find(
    _ rule: RowRule, _ field: CaseField?, _ what: Message? = nil, remedy: Message? = nil
  ) {
    add(
      Diagnostic(
        rule.severity, rule.id, at: place(field), what ?? rule.what, remedy: remedy ?? rule.remedy))
  }

  /// What stands in a cell is none of what its column holds.
  mutating func malformed(_ field: CaseField, as rule: RowRule = .form, remedy: Message? = nil) {
    find(
      rule, field, Message("“\(field.headers[0])”格式不对", "`\(field.key)` is not of its form"),
      remedy: remedy ?? field.form)
  }

  mutating func missing(_ field: CaseField) {
    find(.missing, field, Message("“\(field.headers[0])”没有填", "`\(field.key)` is empty"))
  }

  /// The value of a cell; nil when it is empty, or of the wrong form, which is an error of the row.
  mutating func value<Value>(
    _ field: CaseField, _ form: @autoclosure () -> Message? = nil, _ parse: (ArraySlice<UInt8>) -> Value?
  ) -> Value? {
    let cell = bytes(field)
    guard !cell.isEmpty else { return nil }
    if let value = parse(cell) { return value }
    malformed(field, remedy: form())
    return nil
  }

  /// The same; an empty cell is an error too.
  mutating func required<Value>(
    _ field: CaseField, _ form: @autoclosure () -> Message? = nil, _ parse: (ArraySlice<UInt8>) -> Value?
  ) -> Value? {
    require(field)
    return value(field, form(), parse)
  }

  mutating func require(_ field: CaseField) { if bytes(field).isEmpty { missing(field) } }
}
