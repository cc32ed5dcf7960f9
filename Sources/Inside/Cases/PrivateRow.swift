/// The private cells of a row, right or wrong, for the leak scan to know; it is not to be kept.
package struct PrivateRow {
  let cells: CellReader

  /// What identifies somebody or leads to them: fields whose values are looked for wherever something is published.
  package static let fields: [CaseField] = [
    .caseID, .applicant, .residentID, .phone, .address, .bankAccount, .investigators, .reviewer, .approver,
    .payer,
    .name, .headID, .postedBy,
  ]

  /// A cell as it stands in the sheet; empty where there is none.
  package subscript(field: CaseField) -> ArraySlice<UInt8> { cells.bytes(field) }
}
