import Diagnostics
import Tables

/// What a sheet holds, by its header.
package enum SheetKind: CaseIterable, Sendable {
  case cases, variations, members

  package var required: [CaseField] {
    switch self {
    case .cases: [.caseID, .program, .applicant, .residentID, .coveredPersons, .amount]
    case .variations: [.caseID, .from]
    case .members: [.caseID, .name, .relation]
    }
  }

  /// A sheet is known by the one column that only it has.
  init?(_ fields: [CaseField?]) {
    if fields.contains(.program) {
      self = .cases
    } else if fields.contains(.relation) {
      self = .members
    } else if fields.contains(.from) {
      self = .variations
    } else {
      return nil
    }
  }
}

/// The header of a sheet: where each field stands.
struct SheetHeader {
  let kind: SheetKind
  /// The row that it stands in.
  let row: Int
  /// What its cells say.
  let names: [String]
  /// By the fields' numbers; -1 where the sheet has none.
  private let columns: [Int]

  /// Whether a row is the header of a sheet of some kind, and no title above it.
  static func isHeader(_ row: TableRow) -> Bool { SheetKind(fields(of: row)) != nil }

  private static func fields(of row: TableRow) -> [CaseField?] {
    (0..<row.count).map { fieldsByHeader[folded(String(decoding: row[$0], as: UTF8.self))] }
  }

  /// Nil when the sheet cannot be used; `report` says why.
  init?(_ row: TableRow, file: String, into report: inout Report) {
    let names = (0..<row.count).map { String(decoding: row[$0], as: UTF8.self) }
    var fields = Self.fields(of: row)
    guard let kind = SheetKind(fields) else { return nil }
    if kind == .members, !fields.contains(.name) {
      // 姓名 is the applicant's column in a case sheet and the member's in a member sheet.
      fields = fields.map { $0 == .applicant ? .name : $0 }
    }
    self.kind = kind
    self.row = row.number
    self.names = names
    var columns = [Int](repeating: -1, count: CaseField.allCases.count)
    var usable = true
    for (index, field) in fields.enumerated() where !names[index].isEmpty {
      let place = SourceLocation(file, line: row.number, column: index + 1)
      guard let field else {
        report.add(unknownColumn(names[index], at: place))
        continue
      }
      if columns[field.rawValue] >= 0 {
        report.add(doubleColumn(field, at: place))
        usable = false
      }
      columns[field.rawValue] = index
    }
    self.columns = columns
    let namesVillage =
      columns[CaseField.townName.rawValue] >= 0 && columns[CaseField.villageName.rawValue] >= 0
    let place: [CaseField] = kind == .cases && !namesVillage ? [.division] : []
    for field in kind.required + place where columns[field.rawValue] < 0 {
      report.add(missingColumn(field, at: SourceLocation(file, line: row.number)))
      usable = false
    }
    guard usable else { return nil }
  }

  /// The column of a field, from 0; nil when the sheet has none.
  subscript(field: CaseField) -> Int? {
    let column = columns[field.rawValue]
    return column < 0 ? nil : column
  }
}

private let fieldsByHeader: [String: CaseField] = {
  var fields: [String: CaseField] = [:]
  for field in CaseField.allCases {
    for header in field.names { fields[folded(header)] = field }
  }
  return fields
}()

/// Case, blanks and full-width forms make no difference in a header.
private func folded(_ header: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in header.unicodeScalars where !scalar.properties.isWhitespace {
    let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
    scalars.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
  }
  return String(scalars).lowercased()
}

func unknownSheet(_ file: String) -> Diagnostic {
  Diagnostic(
    .stop, "sheet.kind", at: SourceLocation(file),
    Message("看不出这是哪一种表", "no row is the header of a known kind of sheet"),
    remedy: Message(
      "案件表要有“救助类别”，变更表要有“变更日期”，成员表要有“与户主关系”",
      "a case sheet has `program`, a variation sheet `from`, a member sheet `relation`"))
}

private func unknownColumn(_ name: String, at place: SourceLocation) -> Diagnostic {
  let known = CaseField.allCases.flatMap(\.names)
  let near = nearest(to: name, in: known).first
  return Diagnostic(
    .warning, "sheet.unknown-column", at: place,
    Message("不认识的列“\(name)”，已略去", "the unknown column “\(name)” is left out"),
    remedy: near.map { Message("是否应为“\($0)”？", "did you mean \($0)?") }
      ?? Message("如不需要，可以不管", "ignore this if it is not needed"))
}

private func doubleColumn(_ field: CaseField, at place: SourceLocation) -> Diagnostic {
  Diagnostic(
    .stop, "sheet.double-column", at: place,
    Message("“\(field.headers[0])”有两列", "two columns for `\(field.key)`"),
    remedy: Message("请只留一列", "keep one of them"))
}

private func missingColumn(_ field: CaseField, at place: SourceLocation) -> Diagnostic {
  Diagnostic(
    .stop, "sheet.missing-column", at: place,
    Message("缺少必需的列“\(field.headers[0])”", "the required column `\(field.key)` is missing"),
    remedy: Message("请补上这一列", "add the column"))
}
