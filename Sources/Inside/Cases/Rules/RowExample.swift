/// Rows of a sheet by what is changed in them against `model`; nobody in them exists.
package struct RowExample: Sendable, ExpressibleByDictionaryLiteral {
  package typealias Changes = [CaseField: String]

  package let sheet: SheetKind
  /// The rows of the sheet, in order. Rows that change no `case_id` get one each.
  package let rows: [Changes]

  package init(_ sheet: SheetKind = .cases, _ rows: [Changes]) {
    self.sheet = sheet
    self.rows = rows
  }

  /// One row of a case sheet.
  package init(dictionaryLiteral elements: (CaseField, String)...) {
    self.init(.cases, [Dictionary(elements) { $1 }])
  }

  /// A row of a case sheet that no rule finds anything in: rural dibao with all its papers, paid since August 2015.
  package static let model: Changes = [
    .program: "农村低保", .division: "611022106200", .applicant: "张三丰", .residentID: "611099195001010016",
    .householdSize: "3", .coveredPersons: "2", .category: "A", .amount: "200", .verification: "通过",
    .investigators: "刘一、陈二", .appraisedOn: "2015-07-01", .appraisal: "通过", .reviewer: "赵四", .approver: "钱五",
    .payer: "孙六", .spotChecked: "是", .reviewPosted: "2015-07-06", .approvalPosted: "2015-07-14",
    .approvedOn: "2015-07-22", .effectiveFrom: "2015-08",
  ]
}
