import Cases
import Diagnostics
import Foundation
import Vocabulary

/// Writes `台账模板.xlsx`: the case, member and variation sheets with all their columns, as text so that Excel cannot
/// ruin a number, with lists to choose from and a hint for each; one row is an example, which no build reads.
func writeTemplateWorkbook(to file: URL, of folder: SiteFolder) throws {
  let choices = TemplateChoices(folder)
  let book = try Workbook(
    path: file.path(percentEncoded: false),
    scratch: file.deletingLastPathComponent().path(percentEncoded: false))
  for sheet in TemplateSheet.all { try write(sheet, choices, to: book) }
  try book.close()
}

/// A sheet of the template: its columns, and those that must be filled in.
private struct TemplateSheet {
  let name: String
  let columns: [CaseField]
  let required: Set<CaseField>
  let example: [CaseField: String]

  static let all = [
    TemplateSheet(
      name: "案件",
      columns: [
        .caseID, .program, .division, .townName, .villageName, .applicant, .residentID, .phone, .address,
        .bankAccount, .householdSize, .coveredPersons, .category, .amount, .cause, .group, .disability,
        .origin,
        .urgent, .relativeOfOfficial, .complaint, .verification, .investigators, .appraisedOn, .appraisal,
        .reviewer, .approver, .payer, .spotChecked, .reviewPosted, .approvalPosted, .endingPosted, .objection,
        .approvedOn, .effectiveFrom, .endedOn, .endReason, .correctedOn, .exempt,
      ],
      required: [
        .caseID, .program, .townName, .villageName, .applicant, .residentID, .coveredPersons, .amount,
        .effectiveFrom,
      ],
      example: RowExample.model.merging([
        .division: "", .townName: "示例镇", .villageName: "示例村", .appraisedOn: "", .appraisal: "",
        .reviewPosted: "2026-09-07", .approvedOn: "2026-09-21", .approvalPosted: "2026-09-22",
        .effectiveFrom: "2026-10",
      ]) { $1 }),
    TemplateSheet(
      name: "成员", columns: [.caseID, .name, .relation, .residentID], required: [.caseID, .name, .relation],
      example: [.name: "张小丰", .relation: "子", .residentID: "611099198002290068"]),
    TemplateSheet(
      name: "变更", columns: [.caseID, .from, .amount, .coveredPersons, .category, .division],
      required: [.caseID, .from], example: [.from: "2026-12", .amount: "300", .coveredPersons: "3"]),
  ]
}

private func write(_ template: TemplateSheet, _ choices: TemplateChoices, to book: Workbook) throws {
  let sheet = try book.addSheet(template.name)
  var example = template.example
  // By its first cell a row is known for an example.
  example[.caseID] = "示例"
  for (column, field) in zip(1..., template.columns) {
    let header = field.headers[0]
    let isRequired = template.required.contains(field)
    let width = Double(max(header.count * 2 + 4, field == .residentID || field == .bankAccount ? 22 : 10))
    try sheet.setColumns(column, through: column, width: width)
    let hint = (isRequired ? "必填。" : "") + field.form.chinese
    let entry = ColumnEntry(words: choices.words(for: field), title: header, hint: hint)
    try sheet.ask(entry, column: column, from: 2)
  }
  for (column, field) in zip(1..., template.columns) {
    let style = CellStyle(fill: template.required.contains(field) ? 0xF8D7C4 : 0xE7ECEF, isBold: true)
    try sheet.write(field.headers[0].utf8, row: 1, column: column, style: style)
  }
  for (column, field) in zip(1..., template.columns) {
    let text = example[field] ?? ""
    try sheet.write(text.utf8, row: 2, column: column, style: CellStyle(fill: 0xF4F4F4))
  }
  sheet.freeze(above: 2, before: 2)
}

/// What the lists offer: the words of the columns, and what this site's rules and divisions know.
private struct TemplateChoices {
  private var words: [CaseField: [String]] = [:]

  init(_ folder: SiteFolder) {
    var report = Report()
    guard let root = SiteSettings(folder, into: &report)?.root,
      let tree = DivisionTree(folder, root: root, into: &report)
    else { return }
    let programs = RuleBook(folder, tree, into: &report)?.profiles.last?.programs ?? []
    words[.program] = programs.map(\.shortName)
    words[.category] = Set(programs.flatMap { $0.categories.keys }).sorted()
    words[.townName] = tree.all(.town).map(\.name)
    words[.villageName] = tree.all(.village).map(\.name)
  }

  /// Nothing where the list would be longer than Excel allows.
  func words(for field: CaseField) -> [String] {
    let offered = words[field] ?? field.words
    let length = offered.map(\.utf16.count).reduce(offered.count, +)
    return length <= 255 ? offered : []
  }
}
