import Cases
import Diagnostics

/// The columns of each kind of sheet, for `sanbang explain columns`.
func columnLines(in language: Language) -> [String] {
  SheetKind.allCases.flatMap { kind in
    let header =
      language == .chinese
      ? ["键", "表头", "必需", "不公开", "写法"] : ["key", "headers", "required", "private", "form"]
    let rows = kind.fields.map { field in
      [
        field.key, field.headers.joined(separator: "、"), kind.required.contains(field) ? "●" : "",
        field.isPrivate ? "●" : "", field.form.text(in: language),
      ]
    }
    return [kind.name.text(in: language)] + TextTable(rows: [header] + rows).lines() + [""]
  } + [placeNote.text(in: language)]
}

private let placeNote = Message(
  "案件表要有 division，或者 town 和 village 两列；表头可用键或任何一个中文名，大小写、空格、全角半角不论。",
  "A case sheet has `division`, or `town` and `village`; a header is the key or any of the Chinese names, "
    + "whatever its case, blanks and width.")

extension SheetKind {
  /// The columns that it can have.
  var fields: [CaseField] {
    switch self {
    case .cases: CaseField.allCases.filter { $0.rawValue < CaseField.from.rawValue }
    case .rolls:
      [.name, .relation, .headID]
        + CaseField.allCases.filter { $0 != .applicant && $0.rawValue < CaseField.from.rawValue }
    case .variations: [.caseID, .from, .amount, .coveredPersons, .category, .division]
    case .members: [.caseID, .name, .relation, .residentID]
    case .postings: [.caseID, .board, .round, .postedOn, .takenDownOn, .postedBy]
    case .objections: [.caseID, .board, .receivedOn, .result, .closedOn]
    }
  }
}
