import Diagnostics
import Tables
import Vocabulary

/// Reads one row of a case sheet; nil, with the reasons in `cells`, when it is in error.
func caseRecord(from cells: inout CellReader, in context: ReadingContext) -> CaseRecord? {
  let required = requiredFields(&cells, context)
  var record = required
  papers(of: &record, from: &cells)
  days(of: &record, from: &cells)
  if let record { checkCrossFields(of: record, &cells, context) }
  guard cells.isSound, var record else { return nil }
  record.isStock = isStock(record, context)
  if record.isStock, record.approvedOn == nil { record.approvedOn = record.effectiveFrom }
  return record
}

/// The fields without which there is no case at all.
private func requiredFields(_ cells: inout CellReader, _ context: ReadingContext) -> CaseRecord? {
  let caseID = checkedCaseID(&cells)
  let program = checkedProgram(&cells, context)
  let division = checkedDivision(&cells, context)
  let applicant = checkedName(&cells, .applicant)
  let residentID = checkedResidentID(&cells)
  let covered = cells.required(.coveredPersons, Message("请填 1 至 30", "write 1 to 30")) { cell in
    CellForms.count(cell).flatMap { (1...30).contains($0) ? $0 : nil }
  }
  let amount = cells.required(.amount, Message("请填元，最多两位小数", "yuan with at most two decimals")) {
    CellForms.money($0).flatMap { $0 > .zero ? $0 : nil }
  }
  let category = program.map { checkedCategory(&cells, context, $0) } ?? ""
  guard let caseID, let program, let division, let applicant, let residentID, let covered, let amount else {
    return nil
  }
  return CaseRecord(
    location: cells.place(nil), caseID: caseID, program: program, applicant: applicant,
    residentID: residentID,
    terms: Terms(amount: amount, coveredPersons: covered, category: category, division: division))
}

/// What the procedure leaves behind: signatures, checks, opinions.
private func papers(of record: inout CaseRecord?, from cells: inout CellReader) {
  let outcomes: KeyValuePairs = [
    "通过": Outcome.passed, "未通过": .failed, "待核": .failed, "争议较大": .failed,
  ]
  let group = cells.choice(
    .group, ["特困": "特困", "低保": "低保", "低保边缘": "低保边缘", "一般困难": "一般困难"])
  let isFound = cells.choice(.origin, ["本人申请": false, "主动发现": true])
  let verification = cells.choice(.verification, outcomes)
  let appraisal = cells.choice(.appraisal, outcomes)
  let objection = cells.choice(
    .objection, ["无": Objection.none, "待处理": .open, "不成立": .rejected, "成立": .upheld])
  let isExempt = cells.choice(.exempt, ["儿童": true, "隐私保护": true, "特殊疾病": true, "其他": true])
  record?.group = Secret(group ?? "")
  record?.isFound = isFound ?? false
  record?.isUrgent = cells.yes(.urgent)
  record?.isRelativeOfOfficial = Secret(cells.yes(.relativeOfOfficial))
  record?.hasComplaint = Secret(cells.yes(.complaint))
  record?.isSpotChecked = Secret(cells.yes(.spotChecked))
  record?.verification = Secret(verification ?? .missing)
  record?.appraisal = Secret(appraisal ?? .missing)
  record?.objection = Secret(objection ?? .none)
  record?.isDeclaredExempt = Secret(isExempt ?? false)
  record?.investigators = Secret(people(cells.text(.investigators)))
  record?.reviewer = Secret(Person(cells.text(.reviewer)))
  record?.approver = Secret(Person(cells.text(.approver)))
  record?.payer = Secret(Person(cells.text(.payer)))
}

private func days(of record: inout CaseRecord?, from cells: inout CellReader) {
  let days: [(CaseField, WritableKeyPath<CaseRecord, CalendarDay?>)] = [
    (.reviewPosted, \.reviewPosted), (.approvalPosted, \.approvalPosted), (.endingPosted, \.endingPosted),
    (.approvedOn, \.approvedOn), (.endedOn, \.endedOn), (.correctedOn, \.correctedOn),
  ]
  for (field, path) in days {
    let day = cells.day(field)
    record?[keyPath: path] = day
  }
  _ = cells.day(.appraisedOn)
  let effective = cells.monthOrDay(.effectiveFrom)
  record?.effectiveFrom = effective
}

private func people(_ cell: String) -> [Person] {
  cell.split { "、,，;；".contains($0) }.compactMap { Person(String($0)) }
}

private func isStock(_ record: CaseRecord, _ context: ReadingContext) -> Bool {
  guard let adopted = context.adoptedOn, let decided = record.approvedOn ?? record.effectiveFrom else {
    return false
  }
  return decided < adopted
}
