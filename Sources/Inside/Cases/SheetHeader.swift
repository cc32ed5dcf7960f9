import Diagnostics
import Tables

/// The header of a sheet: where each field stands, or what stands for it in every row. A class, since every row has it.
final class SheetHeader: Sendable {
  let file: String
  let kind: SheetKind
  /// The row that it stands in.
  let row: Int
  /// What the sheet calls its columns.
  let names: [String]
  /// By the fields' numbers; -1 where the sheet has none.
  private let columns: [Int]
  /// By the fields' numbers; empty where there is none.
  private let constants: [ArraySlice<UInt8>]

  /// Nil when the sheet cannot be used; `report` says why.
  init?(_ row: TableRow, kind: SheetKind, names: SheetNames, file: String, into report: inout Report) {
    let titles = row.texts
    self.file = file
    self.kind = kind
    self.row = row.number
    self.names = titles
    let fields = Self.fields(of: titles, kind, names)
    var columns = [Int](repeating: -1, count: CaseField.allCases.count)
    var usable = true
    for (index, title) in titles.enumerated()
    where !title.isEmpty && !Self.isSpare(title, fields[index], kind) {
      let place = SourceLocation(file, line: row.number, column: index + 1)
      guard let field = fields[index] else {
        report.add(unknownColumn(title, at: place))
        continue
      }
      if columns[field.rawValue] >= 0 {
        report.add(doubleColumn(field, at: place))
        usable = false
      }
      columns[field.rawValue] = index
    }
    // The head's own row of a roll is the case.
    if kind == .rolls { columns[CaseField.applicant.rawValue] = columns[CaseField.name.rawValue] }
    self.columns = columns
    constants = CaseField.allCases.map { columns[$0.rawValue] < 0 ? names.constants[$0] ?? [] : [] }
    for field in missing { report.add(missingColumn(field, at: SourceLocation(file, line: row.number))) }
    guard usable, missing.isEmpty else { return nil }
  }

  /// The column of a field, from 0; nil when the sheet has none.
  subscript(field: CaseField) -> Int? {
    let column = columns[field.rawValue]
    return column < 0 ? nil : column
  }

  /// What stands for a column that the sheet does not have; mostly nothing.
  func constant(_ field: CaseField) -> ArraySlice<UInt8> { constants[field.rawValue] }

  private func has(_ field: CaseField) -> Bool { self[field] != nil || !constant(field).isEmpty }

  private var missing: [CaseField] {
    let namesVillage = has(.townName) && has(.villageName)
    let place: [CaseField] = kind.bringsCases && !namesVillage ? [.division] : []
    return (kind.required + place).filter { !has($0) }
  }

  /// Some names mean another field in one kind of sheet than in the next.
  private static func fields(of titles: [String], _ kind: SheetKind, _ names: SheetNames) -> [CaseField?] {
    let fields = names.fields(of: titles)
    switch kind {
    case .rolls:
      return zip(titles, fields).map { title, field in
        switch field {
        // 姓名 is the applicant's column in a case sheet, and the person's where each has a row.
        case .applicant where folded(title) == "姓名": .name
        case .residentID where CaseField.headID.names.contains(folded(title)): .headID
        default: field
        }
      }
    case .members:
      return fields.contains(.name) ? fields : fields.map { $0 == .applicant ? .name : $0 }
    default: return fields
    }
  }

  /// Whether a column is known and needed by nobody. In a roll the head's name is: the head has a row.
  private static func isSpare(_ title: String, _ field: CaseField?, _ kind: SheetKind) -> Bool {
    field == nil ? isIgnored(title) : field == .applicant && kind == .rolls
  }
}

extension TableRow {
  /// The cells as text.
  var texts: [String] { (0..<count).map { String(decoding: self[$0], as: UTF8.self) } }
}
