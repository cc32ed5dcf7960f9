import Diagnostics
import Tables
import Vocabulary

/// Reads one row of a case sheet; nil, with the reasons in `cells`, when it is in error.
func caseRecord(from cells: inout CellReader, in context: ReadingContext) -> CaseRecord? {
  let required = requiredFields(&cells, context)
  var record = required
  papers(of: &record, from: &cells)
  days(of: &record, from: &cells)
  checkUnreadColumns(&cells)
  record?.cause = Secret(cells.knownWord(.cause))
  record?.disability = Secret(cells.knownWord(.disability))
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
  cells.require(.coveredPersons)
  let covered = cells.persons(.coveredPersons)
  cells.require(.amount)
  let amount = cells.amount()
  let category = program.map { checkedCategory(&cells, context, $0) } ?? ""
  guard let caseID, let program, let division, let applicant, let residentID, let covered, let amount else {
    return nil
  }
  var record = CaseRecord(
    location: cells.place(nil), caseID: caseID, program: program, applicant: applicant,
    residentID: residentID,
    terms: Terms(amount: amount, coveredPersons: covered, category: category, division: division.current))
  record.endedDivision = division.written == division.current ? nil : division.written
  return record
}

/// What the procedure leaves behind: signatures, checks, opinions.
private func papers(of record: inout CaseRecord?, from cells: inout CellReader) {
  let group = cells.word(.group)
  let origin = cells.word(.origin)
  let verification = Outcome(cells.word(.verification))
  let appraisal = Outcome(cells.word(.appraisal))
  let objection = Objection(cells.word(.objection))
  let exemption = cells.word(.exempt)
  let size = cells.persons(.householdSize)
  let isUrgent = cells.yes(.urgent)
  let isRelative = cells.yes(.relativeOfOfficial)
  let hasComplaint = cells.yes(.complaint)
  let isSpotChecked = cells.yes(.spotChecked)
  record?.householdSize = Secret(size)
  record?.group = Secret(group ?? "")
  record?.isFound = origin == "主动发现"
  record?.isUrgent = isUrgent
  record?.isRelativeOfOfficial = Secret(isRelative)
  record?.hasComplaint = Secret(hasComplaint)
  record?.isSpotChecked = Secret(isSpotChecked)
  record?.verification = Secret(verification)
  record?.appraisal = Secret(appraisal)
  record?.objection = Secret(objection)
  record?.isDeclaredExempt = Secret(exemption != nil)
  record?.investigators = Secret(people(cells.bytes(.investigators)))
  record?.reviewer = Secret(Person(cells.bytes(.reviewer)))
  record?.approver = Secret(Person(cells.bytes(.approver)))
  record?.payer = Secret(Person(cells.bytes(.payer)))
}

extension Outcome {
  fileprivate init(_ word: String?) {
    switch word {
    case nil: self = .missing
    case "通过": self = .passed
    default: self = .failed
    }
  }
}

extension Objection {
  fileprivate init(_ word: String?) {
    switch word {
    case "待处理": self = .open
    case "不成立": self = .rejected
    case "成立": self = .upheld
    default: self = .none
    }
  }
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
    let width = separatorWidth(cell, at: index)
    if width > 0 {
      if let person = Person(cell[start..<index]) { people.append(person) }
      start = index + width
    }
    index += max(width, 1)
  }
  if let person = Person(cell[start...]) { people.append(person) }
  return people
}

private func separatorWidth(_ cell: ArraySlice<UInt8>, at index: Int) -> Int {
  switch cell[index] {
  case UInt8(ascii: ","), UInt8(ascii: ";"): 1
  case 0xE3 where cell[index...].starts(with: [0xE3, 0x80, 0x81]): 3
  case 0xEF where cell[index...].starts(with: [0xEF, 0xBC, 0x8C]): 3
  case 0xEF where cell[index...].starts(with: [0xEF, 0xBC, 0x9B]): 3
  default: 0
  }
}

private func isStock(_ record: CaseRecord, _ context: ReadingContext) -> Bool {
  guard let adopted = context.adoptedOn, let decided = record.approvedOn ?? record.effectiveFrom else {
    return false
  }
  return decided < adopted
}
