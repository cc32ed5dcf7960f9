/// Columns of the rows of a notice.
package struct EntryColumns: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let number = EntryColumns(rawValue: 1 << 0)
  package static let applicant = EntryColumns(rawValue: 1 << 1)
  package static let tag = EntryColumns(rawValue: 1 << 2)
  package static let program = EntryColumns(rawValue: 1 << 3)
  package static let coveredPersons = EntryColumns(rawValue: 1 << 4)
  package static let category = EntryColumns(rawValue: 1 << 5)
  package static let amount = EntryColumns(rawValue: 1 << 6)
  package static let since = EntryColumns(rawValue: 1 << 7)
  package static let change = EntryColumns(rawValue: 1 << 8)

  /// Without them a row cannot be told apart, found by its holder, or objected to.
  package static let required: EntryColumns = [.number, .applicant, .tag]
  /// What a row has where nobody has signed for anything else (design §6).
  package static let usual: EntryColumns = [
    required, .program, .coveredPersons, .amount, .since, .change,
  ]

  /// All that a row can have, by the names of the policy and of `data-field`, from left to right.
  package static let named: KeyValuePairs<String, EntryColumns> = [
    "number": .number, "applicant": .applicant, "program": .program, "covered_persons": .coveredPersons,
    "category": .category, "amount": .amount, "since": .since, "change": .change, "tag": .tag,
  ]
}
