/// What a sheet holds, by its header.
package enum SheetKind: String, CaseIterable, Codable, Sendable {
  case cases
  /// One row a person, a household's rows together being a case and its members.
  case rolls
  case variations, members, postings, objections

  package var required: [CaseField] {
    switch self {
    case .cases: [.program, .applicant, .residentID, .coveredPersons, .amount]
    case .rolls: [.program, .name, .relation, .residentID, .amount]
    case .variations: [.caseID, .from]
    case .members: [.caseID, .name, .relation]
    case .postings: [.caseID, .board, .postedOn]
    case .objections: [.caseID, .board, .receivedOn]
    }
  }

  /// Whether the sheet brings cases, and the others refer to them.
  var bringsCases: Bool { self == .cases || self == .rolls }

  /// A sheet is known by the one column that only it has; nil when the fields are those of no header.
  init?(_ fields: [CaseField?], _ names: SheetNames) {
    let hasProgram = names.constants[.program] != nil
    let hasAmount = fields.contains(.amount) || names.constants[.amount] != nil
    if fields.contains(.program) {
      self = fields.contains(.relation) ? .rolls : .cases
    } else if fields.contains(.postedOn) {
      self = .postings
    } else if fields.contains(.receivedOn) {
      self = .objections
    } else if fields.contains(.from) {
      self = .variations
    } else if fields.contains(.relation) {
      // The programme of a folder's sheets makes no roll of the member sheet among them.
      self = hasProgram && hasAmount ? .rolls : .members
    } else if hasProgram, Self.cases.required.count(where: fields.contains) >= 2 {
      self = .cases
    } else {
      return nil
    }
  }
}
