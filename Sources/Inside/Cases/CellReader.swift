import Diagnostics
import Tables
import Vocabulary

/// Reads the cells of one row by field and keeps what is wrong with them: all of it, never a value.
struct CellReader {
  let file: String
  let header: SheetHeader
  let row: TableRow
  private(set) var problems: [Diagnostic] = []

  init(file: String, header: SheetHeader, row: TableRow) {
    self.file = file
    self.header = header
    self.row = row
  }

  var isSound: Bool { problems.allSatisfy { $0.severity == .warning } }

  func place(_ field: CaseField?) -> SourceLocation {
    SourceLocation(file, line: row.number, column: field.flatMap { header[$0] }.map { $0 + 1 } ?? 0)
  }

  /// Empty where the sheet has no such column.
  func bytes(_ field: CaseField) -> ArraySlice<UInt8> { header[field].map { row[$0] } ?? [] }

  func text(_ field: CaseField) -> String { String(decoding: bytes(field), as: UTF8.self) }

  mutating func add(_ problem: Diagnostic) { problems.append(problem) }

  mutating func error(_ id: String, _ field: CaseField?, _ what: Message, remedy: Message) {
    add(Diagnostic(.error, id, at: place(field), what, remedy: remedy))
  }

  mutating func warn(_ id: String, _ field: CaseField?, _ what: Message, remedy: Message) {
    add(Diagnostic(.warning, id, at: place(field), what, remedy: remedy))
  }

  /// A finding of a rule, in the rule's own words unless they have to name something.
  mutating func find(
    _ rule: RowRule, _ field: CaseField?, _ what: Message? = nil, remedy: Message? = nil
  ) {
    add(
      Diagnostic(
        rule.severity, rule.id, at: place(field), what ?? rule.what, remedy: remedy ?? rule.remedy))
  }

  /// The value of a cell; nil when it is empty, or of the wrong form, which is an error of the row.
  mutating func value<Value>(
    _ field: CaseField, _ form: @autoclosure () -> Message, _ parse: (ArraySlice<UInt8>) -> Value?
  ) -> Value? {
    let cell = bytes(field)
    guard !cell.isEmpty else { return nil }
    if let value = parse(cell) { return value }
    error(
      "case.form", field,
      Message("“\(field.headers[0])”格式不对", "`\(field.key)` is not of its form"), remedy: form())
    return nil
  }

  /// The same; an empty cell is an error too.
  mutating func required<Value>(
    _ field: CaseField, _ form: @autoclosure () -> Message, _ parse: (ArraySlice<UInt8>) -> Value?
  ) -> Value? {
    if bytes(field).isEmpty { missing(field) }
    return value(field, form(), parse)
  }

  mutating func missing(_ field: CaseField) {
    error(
      "case.missing", field, Message("“\(field.headers[0])”没有填", "`\(field.key)` is empty"),
      remedy: Message("请补填", "fill it in"))
  }

  mutating func day(_ field: CaseField) -> CalendarDay? {
    value(field, Message("请写成 2015-10-31", "write 2015-10-31"), CellForms.day)
  }

  mutating func monthOrDay(_ field: CaseField) -> CalendarDay? {
    value(field, Message("请写成 2015-10 或 2015-10-31", "write 2015-10 or 2015-10-31"), CellForms.monthOrDay)
  }

  mutating func yes(_ field: CaseField) -> Bool {
    value(field, Message("请填“是”或“否”", "write 是 or 否"), CellForms.yes) ?? false
  }

  /// One of a few words; nil for an empty cell.
  mutating func choice<Value>(_ field: CaseField, _ choices: [(word: StaticString, value: Value)]) -> Value? {
    guard !bytes(field).isEmpty else { return nil }
    let words = choices.map(\.word.description).joined(separator: "、")
    return value(field, Message("可填：\(words)", "one of: \(words)")) { cell in
      choices.first { cell.elementsEqual($0.word.description.utf8) }?.value
    }
  }
}
