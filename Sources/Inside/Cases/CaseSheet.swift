import Diagnostics
import Tables
import Vocabulary

/// Reads one row of a case sheet; nil, with the reasons in `cells`, when it is in error.
func caseRecord(from cells: inout CellReader, in context: ReadingContext) -> CaseRecord? {
  let required = requiredFields(&cells, context)
  var record = required
  papers(of: &record, from: &cells)
  days(of: &record, from: &cells)
  guard var record else { return nil }
  record.isStock = isStock(record, context)
  checkTogether(record, &cells, context)
  guard cells.isSound else { return nil }
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
  let group = cells.choice(.group, Words.groups)
  let isFound = cells.choice(.origin, Words.origins)
  let verification = cells.choice(.verification, Words.outcomes)
  let appraisal = cells.choice(.appraisal, Words.outcomes)
  let objection = cells.choice(.objection, Words.objections)
  let isExempt = cells.choice(.exempt, Words.exemptions)
  let size = cells.value(.householdSize, Message("请填 1 至 30", "write 1 to 30")) { cell in
    CellForms.count(cell).flatMap { (1...30).contains($0) ? $0 : nil }
  }
  let isUrgent = cells.yes(.urgent)
  let isRelative = cells.yes(.relativeOfOfficial)
  let hasComplaint = cells.yes(.complaint)
  let isSpotChecked = cells.yes(.spotChecked)
  record?.householdSize = Secret(size)
  record?.group = Secret(group ?? "")
  record?.isFound = isFound ?? false
  record?.isUrgent = isUrgent
  record?.isRelativeOfOfficial = Secret(isRelative)
  record?.hasComplaint = Secret(hasComplaint)
  record?.isSpotChecked = Secret(isSpotChecked)
  record?.verification = Secret(verification ?? .missing)
  record?.appraisal = Secret(appraisal ?? .missing)
  record?.objection = Secret(objection ?? .none)
  record?.isDeclaredExempt = Secret(isExempt ?? false)
  record?.investigators = Secret(people(cells.bytes(.investigators)))
  record?.reviewer = Secret(Person(cells.bytes(.reviewer)))
  record?.approver = Secret(Person(cells.bytes(.approver)))
  record?.payer = Secret(Person(cells.bytes(.payer)))
}

/// The words that the coded columns can hold.
private enum Words {
  static let groups: [(word: StaticString, value: String)] = [
    ("特困", "特困"), ("低保", "低保"), ("低保边缘", "低保边缘"), ("一般困难", "一般困难"),
  ]
  static let origins: [(word: StaticString, value: Bool)] = [("本人申请", false), ("主动发现", true)]
  static let outcomes: [(word: StaticString, value: Outcome)] = [
    ("通过", .passed), ("未通过", .failed), ("待核", .failed), ("争议较大", .failed),
  ]
  static let objections: [(word: StaticString, value: Objection)] = [
    ("无", .none), ("待处理", .open), ("不成立", .rejected), ("成立", .upheld),
  ]
  static let exemptions: [(word: StaticString, value: Bool)] = [
    ("儿童", true), ("隐私保护", true), ("特殊疾病", true), ("其他", true),
  ]
}

private func days(of record: inout CaseRecord?, from cells: inout CellReader) {
  let (review, approval, ending) = (
    cells.day(.reviewPosted), cells.day(.approvalPosted), cells.day(.endingPosted)
  )
  let (approved, ended, corrected) = (cells.day(.approvedOn), cells.day(.endedOn), cells.day(.correctedOn))
  let effective = cells.monthOrDay(.effectiveFrom)
  let appraised = cells.day(.appraisedOn)
  record?.appraisedOn = Secret(appraised)
  record?.reviewPosted = review
  record?.approvalPosted = approval
  record?.endingPosted = ending
  record?.approvedOn = approved
  record?.endedOn = ended
  record?.correctedOn = corrected
  record?.effectiveFrom = effective
}

/// Names joined by 、 or a comma or semicolon of either width.
private func people(_ cell: ArraySlice<UInt8>) -> [Person] {
  guard !cell.isEmpty else { return [] }
  var people: [Person] = []
  var start = cell.startIndex
  var index = cell.startIndex
  while index < cell.endIndex {
    let width = separatorWidth(cell[index...])
    if width > 0 {
      if let person = Person(cell[start..<index]) { people.append(person) }
      start = index + width
    }
    index += max(width, 1)
  }
  if let person = Person(cell[start...]) { people.append(person) }
  return people
}

private func separatorWidth(_ rest: ArraySlice<UInt8>) -> Int {
  switch rest.first {
  case UInt8(ascii: ","), UInt8(ascii: ";"): 1
  case 0xE3: rest.starts(with: [0xE3, 0x80, 0x81]) ? 3 : 0
  case 0xEF: rest.starts(with: [0xEF, 0xBC, 0x8C]) || rest.starts(with: [0xEF, 0xBC, 0x9B]) ? 3 : 0
  default: 0
  }
}

private func isStock(_ record: CaseRecord, _ context: ReadingContext) -> Bool {
  guard let adopted = context.adoptedOn, let decided = record.approvedOn ?? record.effectiveFrom else {
    return false
  }
  return decided < adopted
}
