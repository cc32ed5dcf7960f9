import Diagnostics
import Vocabulary

/// Rows that say something of a case: variations, members, postings, objections.
extension CountyReader {
  /// The rows of a mixed sheet are counted by the first county, whosever they are; in error each is once.
  mutating func takeOther(_ cells: inout CellReader, isMixed: Bool) {
    let caseID = cells.text(.caseID)
    let known = caseID.isEmpty ? .no : book.known(caseID)
    if !isMixed || context.isFirst { book.count(in: cells.file) { $0.others += 1 } }
    if case .no = known, isMixed {
      unmatched.append(cells.header.kind.unknownCase.finding(at: cells.place(.caseID)))
      return
    }
    switch cells.header.kind {
    case .variations: takeVariation(&cells, known.place)
    case .postings: takePosting(&cells, known.place)
    case .objections: takeObjection(&cells, known.place)
    default: takeMember(&cells, known.place)
    }
    if case .no = known { cells.find(cells.header.kind.unknownCase, .caseID) }
    finish(cells)
  }

  /// A row of a roll that is not the head's, with the place of the head's case.
  mutating func takeMember(of cells: inout CellReader, _ place: Int?) {
    book.count(in: cells.file) { $0.others += 1 }
    takeMember(&cells, place)
    finish(cells)
  }

  private mutating func finish(_ cells: CellReader) {
    if !cells.isSound { book.count(in: cells.file) { $0.othersInError += 1 } }
    for problem in cells.problems { report.add(problem) }
  }

  private mutating func takeVariation(_ cells: inout CellReader, _ place: Int?) {
    guard let variation = variation(from: &cells, in: context), let place else { return }
    let program = book.records[place].program
    if let category = variation.category, !(context.categories[program]?.contains(category) ?? false) {
      cells.error("case.category", .category, unknownCategory, remedy: categoryOfProfile)
      return
    }
    if let amount = variation.amount {
      checkCeiling(of: amount, program, on: variation.from, &cells, context)
    }
    guard cells.isSound else { return }
    book.add(variation, to: place)
    changes.append((place, variation.from, cells.place(nil)))
  }

  private mutating func takeMember(_ cells: inout CellReader, _ place: Int?) {
    let name = checkedName(&cells, .name)
    if cells.bytes(.relation).isEmpty { cells.missing(.relation) }
    let residentID = cells.bytes(.residentID).isEmpty ? nil : checkedResidentID(&cells)
    guard let place, cells.isSound else { return }
    members[place, default: Household()].add(
      at: cells.place(cells.header[.caseID] == nil ? .householdSize : .caseID),
      isApplicant: cells.isHead || book.records[place].isOf(residentID, name))
    let row = cells.place(.residentID)
    if let other = residentID.flatMap({ paid.household(besides: place, paying: $0, in: row) }) {
      cells.add(RowRule.memberPaidTwice.finding(at: row, beside: other))
    }
  }

  private mutating func takePosting(_ cells: inout CellReader, _ place: Int?) {
    guard let row = postingRow(from: &cells, in: context), let place else { return }
    rounds.append(row.of(place))
  }

  private mutating func takeObjection(_ cells: inout CellReader, _ place: Int?) {
    guard let objection = objectionRecord(from: &cells, in: context), let place else {
      return
    }
    book.add(objection, to: place)
  }
}

private let unknownCategory = Message("类别不在规则之内", "the category is none of the profile's")
private let categoryOfProfile = Message("请填规则中列出的类别代码", "use a code that the profile lists")

extension CaseRecord {
  /// Whether a member's row is the applicant's own.
  fileprivate func isOf(_ residentID: ResidentID?, _ name: String?) -> Bool {
    residentID.map { $0 == self.residentID.reveal } ?? (name == applicant.reveal)
  }
}

extension SheetKind {
  /// The rule for its rows whose case_id no case has.
  fileprivate var unknownCase: RowRule { self == .members ? .unknownMember : .unknownID }
}

extension CaseBook.Known {
  fileprivate var place: Int? { if case .valid(let place) = self { place } else { nil } }
}
