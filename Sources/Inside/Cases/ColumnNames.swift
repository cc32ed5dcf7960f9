/// What `content/columns.yml` says of the sheets: further headers of fields, and constants for columns they lack.
package struct ColumnNames: Sendable {
  /// In every sheet.
  package var everywhere = SheetNames()
  /// For sheets whose path below `content/cases` (`file` or `file!sheet`) contains a text.
  package var sheets: [(match: String, names: SheetNames)] = []

  package init() {}

  /// All that holds for a sheet; what stands later in the file stands over what is before it.
  func names(of file: String) -> SheetNames {
    let path = file.dropFirst(file.hasPrefix(casesFolder) ? casesFolder.count : 0)
    return sheets.filter { path.contains($0.match) }.reduce(into: everywhere) { $0.add($1.names) }
  }
}

/// The names and constants of one sheet beside the ones that every site knows.
package struct SheetNames: Sendable {
  private var fields: [String: CaseField] = [:]
  private(set) var constants: [CaseField: ArraySlice<UInt8>] = [:]

  package init() {}

  /// Makes a header name a field, over what it names elsewhere.
  ///
  /// - Returns: the other field that it names here already; it keeps it.
  package mutating func name(_ field: CaseField, _ header: String) -> CaseField? {
    let key = folded(header)
    if let known = fields[key], known != field { return known }
    fields[key] = field
    return nil
  }

  /// What stands in a column that the sheet does not have; a column that it has is read as it is, blanks and all.
  package mutating func set(_ field: CaseField, to value: String) {
    constants[field] = Array(value.utf8)[...]
  }

  subscript(header: String) -> CaseField? {
    let key = folded(header)
    return fields[key] ?? fieldsByHeader[key]
  }

  /// The fields of a row's cells, were it the header.
  func fields(of cells: [String]) -> [CaseField?] { cells.map { self[$0] } }

  fileprivate mutating func add(_ other: SheetNames) {
    fields.merge(other.fields) { $1 }
    constants.merge(other.constants) { $1 }
  }
}

extension CaseField {
  /// The field of a key or a name that every site knows.
  package init?(named header: String) {
    guard let field = fieldsByHeader[folded(header)] else { return nil }
    self = field
  }

  /// Whether all rows of a sheet can have the same in it: not what tells one row from another, or a sheet's kind.
  package var canBeConstant: Bool {
    switch self {
    case .caseID, .applicant, .residentID, .name, .relation, .headID, .from, .round, .postedOn, .receivedOn:
      false
    default: true
    }
  }
}

/// Whether a column is known and holds nothing that is read: row numbers, and what our own report adds.
func isIgnored(_ header: String) -> Bool { ignoredHeaders.contains(folded(header)) }

private let ignoredHeaders: Set = ["序号", "编号", "行号", "no.", "no", "是否通过", "问题", "怎么改"]
private let casesFolder = "content/cases/"

/// 户主身份证号 is two fields' name: the applicant's, but for a roll.
private let fieldsByHeader: [String: CaseField] = {
  var fields: [String: CaseField] = [:]
  for field in CaseField.allCases {
    for header in field.names where fields[folded(header)] == nil { fields[folded(header)] = field }
  }
  return fields
}()

/// Case, blanks and full-width forms make no difference in a header.
func folded(_ header: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in header.unicodeScalars where !scalar.properties.isWhitespace {
    let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
    scalars.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
  }
  return String(scalars).lowercased()
}
