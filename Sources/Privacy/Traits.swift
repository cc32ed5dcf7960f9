import Cases
import Vocabulary

/// The places of a case in the breakdowns: looked up once, for each of its quarters asks.
struct Traits {
  private let cause: Int
  private let group: Int
  private let disability: Int
  private let sex: Int
  private let born: CalendarDay

  init(_ record: CaseRecord) {
    cause = causePlaces.place(of: record.cause)
    group = groupPlaces.place(of: record.group)
    disability = disabilityPlaces.place(of: record.disability)
    sex = record.residentID.reveal.isFemale ? 1 : 0
    born = record.residentID.reveal.born
  }

  /// Its place among the categories of a breakdown, on the last day of a quarter.
  func place(in breakdown: Breakdown, _ days: QuarterDays) -> Int {
    switch breakdown {
    case .cause: cause
    case .group: group
    case .disability: disability
    case .age: days.births.count { born <= $0 }
    case .sex: sex
    }
  }
}

private let causePlaces = WordPlaces(.cause)
private let groupPlaces = WordPlaces(.group)
private let disabilityPlaces = WordPlaces(.disability)

/// The places of a breakdown's words; what is none of them is unregistered, the last.
private struct WordPlaces: Sendable {
  private let words: [[UInt8]]

  init(_ breakdown: Breakdown) { words = breakdown.categories.map { Array($0.utf8) } }

  /// By the bytes: `String` would bring both into their canonical form first.
  func place(of word: Secret<String>) -> Int {
    let bytes = word.reveal.utf8
    let place = bytes.isEmpty ? nil : words.firstIndex { $0.count == bytes.count && bytes.elementsEqual($0) }
    return place ?? words.count - 1
  }
}
