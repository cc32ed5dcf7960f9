import Diagnostics
import Tables
package import Vocabulary

/// All private records of one county. It cannot be copied, and `publish` ends its life.
package struct CaseBook: ~Copyable, Sendable {
  package let county: DivisionCode
  /// Every valid case, in the order of the sheets. To go through them, name each by its place: a loop's variable, or a
  /// closure's, is a copy, which counts twenty references up and down.
  package private(set) var records: [CaseRecord] = []
  /// Every sheet that rows were read from, with what became of them.
  package private(set) var sheets: [SheetAccount] = []
  /// Which of the sheets is being counted.
  private var counting = 0
  /// The case_ids that were minted for the first time, by what they are kept under.
  package private(set) var minted: [String: String] = [:]
  private(set) var unnumbered: [Int] = []
  private var places: [String: Int?] = [:]
  /// Where the case_ids of rows in error stand first.
  private var errors: [String: SourceLocation] = [:]

  package init(county: DivisionCode) { self.county = county }

  /// How a case_id stands in the book.
  enum Known {
    case no, inError
    case valid(Int)
  }

  func known(_ caseID: String) -> Known {
    switch places[caseID] {
    case .none: .no
    case .some(.none): .inError
    case .some(.some(let place)): .valid(place)
    }
  }

  /// The first row with a case_id.
  func firstRow(_ caseID: String) -> SourceLocation? {
    if case .valid(let place) = known(caseID) { records[place].location } else { errors[caseID] }
  }

  /// The places of a sheet's cases, by their rows.
  func places(in file: String) -> [Int: Int] {
    let places = records.indices.filter { records[$0].location.file == file }
    return Dictionary(uniqueKeysWithValues: places.map { (records[$0].location.line, $0) })
  }

  /// A case whose sheet has no case_id waits for `mintCaseIDs`.
  mutating func add(_ record: CaseRecord) {
    if record.caseID.reveal.isEmpty {
      unnumbered.append(records.count)
    } else {
      places[record.caseID.reveal] = records.count
    }
    records.append(record)
  }

  /// A row in error: its case_id is known all the same, so that what refers to it is not an error too.
  mutating func addInError(_ caseID: String, at row: SourceLocation) {
    guard places[caseID] == nil else { return }
    places[caseID] = .some(nil)
    errors[caseID] = row
  }

  /// Takes cases out as rows in error.
  mutating func refuse(_ refused: Set<Int>) {
    let all = records
    records = []
    for (place, record) in all.enumerated() {
      guard refused.contains(place) else {
        add(record)
        continue
      }
      places[record.caseID.reveal] = .some(nil)
      count(in: record.location.file) { $0.casesInError += 1 }
    }
  }

  /// Gives the cases that have none their case_ids, one each.
  mutating func number(_ order: [Int], by ids: [MintedCaseID]) {
    for (place, minted) in zip(order, ids) {
      records[place].caseID = Secret(minted.id)
      places[minted.id] = place
      if let key = minted.key { self.minted[key] = minted.id }
    }
    unnumbered = []
  }

  mutating func add(_ objection: ObjectionRecord, to place: Int) {
    records[place].objections.append(objection)
  }

  /// What the posting sheets say stands before the case sheet.
  mutating func add(_ rounds: [PostingRound], of kind: Board.Kind, to place: Int) {
    guard let first = rounds.first else { return }
    records[place].rounds += rounds
    switch kind {
    case .review: records[place].reviewPosted = first.posted
    case .approval: records[place].approvalPosted = first.posted
    case .ending: records[place].endingPosted = first.posted
    case .longTerm: break
    }
  }

  mutating func add(_ variation: Variation, to place: Int) {
    let sorted = records[place].variations
    let index = sorted.firstIndex { $0.from > variation.from } ?? sorted.count
    records[place].variations.insert(variation, at: index)
  }

  mutating func refuseVariations(of place: Int, from day: CalendarDay) {
    records[place].variations.removeAll { $0.from == day }
  }
}

extension CaseBook {
  package var rows: RowCounts { sheets.reduce(into: RowCounts()) { $0 += $1.rows } }

  mutating func open(_ sheet: Sheet, _ header: SheetHeader) {
    guard !sheets.contains(where: { $0.file == sheet.file }) else { return }
    sheets.append(SheetAccount(sheet, header))
  }

  /// Counts rows of a sheet that has been opened.
  mutating func count(in file: String, _ change: (inout RowCounts) -> Void) {
    if !sheets.indices.contains(counting) || sheets[counting].file != file {
      guard let place = sheets.firstIndex(where: { $0.file == file }) else { return }
      counting = place
    }
    change(&sheets[counting].rows)
  }

  mutating func end(_ file: String, rowsRead: Int) {
    guard let place = sheets.firstIndex(where: { $0.file == file }) else { return }
    sheets[place].rowsRead = rowsRead
  }
}

/// How many rows of each kind came in, and how many of them are in error.
package struct RowCounts: Codable, Sendable {
  package var cases = 0
  package var casesInError = 0
  /// Rows of every other kind: variations, members (those in rolls too), postings, objections.
  package var others = 0
  package var othersInError = 0
  /// Titles above headers, totals, and example rows.
  package var skipped = 0

  package init() {}

  /// A variation in error leaves a case with terms that no longer hold, so it makes figures wrong like a case's own.
  package var inError: Int { casesInError + othersInError }

  package static func += (a: inout RowCounts, b: RowCounts) {
    a.cases += b.cases
    a.casesInError += b.casesInError
    a.others += b.others
    a.othersInError += b.othersInError
    a.skipped += b.skipped
  }
}
