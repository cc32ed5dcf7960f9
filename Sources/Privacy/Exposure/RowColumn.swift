/// A column by which the rows of a notice can be told apart; number and tag say nothing of a person.
package enum RowColumn: Int, CaseIterable, Codable, Sendable {
  case applicant, program, coveredPersons, category, amount, since, change
  /// Not of the table: the section in which a row stands, with its day of posting, issuer and article.
  case section
}

/// Some columns, as lanes of a row's digests.
package struct RowColumns: Hashable, Sendable {
  private(set) var lanes = SIMD8<UInt64>()

  init(_ columns: some Sequence<RowColumn>) {
    for column in columns { lanes[column.rawValue] = .max }
  }

  package func contains(_ column: RowColumn) -> Bool { lanes[column.rawValue] != 0 }
  package var all: [RowColumn] { RowColumn.allCases.filter(contains) }

  func without(_ column: RowColumn) -> RowColumns { RowColumns(all.filter { $0 != column }) }
  func upTo(_ column: RowColumn) -> RowColumns { RowColumns(all.filter { $0.rawValue <= column.rawValue }) }
}

/// What of a notice somebody looks at, or could look at if the policy were another.
package enum Showing: Hashable, Codable, Sendable {
  /// As it hangs.
  case all
  case without(RowColumn)
  /// The columns from the left up to this one.
  case upTo(RowColumn)
  /// With the names in the other style.
  case otherName
  case amount(PrivacyPolicy.AmountStyle)
}
