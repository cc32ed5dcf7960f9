import Diagnostics
package import Vocabulary

/// All private records of one county. It cannot be copied, and `publish` ends its life.
package struct CaseBook: ~Copyable, Sendable {
  package let county: DivisionCode
  /// Every valid case, in the order of the sheets.
  package private(set) var records: [CaseRecord] = []
  package var rows = RowCounts()
  /// Every sheet that rows were read from.
  package internal(set) var sheets: [SheetAccount] = []
  private var places: [String: Int?] = [:]

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

  mutating func add(_ record: CaseRecord) {
    places[record.caseID.reveal] = records.count
    records.append(record)
  }

  /// A row in error: its case_id is known all the same, so that what refers to it is not an error too.
  mutating func addInError(_ caseID: String) {
    if places[caseID] == nil { places[caseID] = .some(nil) }
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
      countInError(in: record.location.file, cases: 1)
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

/// How many rows of each kind came in, and how many of them are in error.
package struct RowCounts: Sendable {
  package var cases = 0
  package var casesInError = 0
  /// Rows of variation and member sheets.
  package var others = 0
  package var othersInError = 0
  /// Titles above headers, and totals.
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
