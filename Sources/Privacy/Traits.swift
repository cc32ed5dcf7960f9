import Cases
import Vocabulary

extension CaseRecord {
  /// Its place among the categories of a breakdown, on a day.
  func place(in breakdown: Breakdown, on day: CalendarDay) -> Int {
    switch breakdown {
    case .cause: causePlaces.place(of: cause)
    case .group: groupPlaces.place(of: group)
    case .disability: disabilityPlaces.place(of: disability)
    case .age: ages.count { residentID.reveal.born.years(later: $0) <= day }
    case .sex: residentID.reveal.isFemale ? 1 : 0
    }
  }
}

/// At which the bands of age after the first begin.
private let ages = [60, 70, 80]

private let causePlaces = WordPlaces(.cause)
private let groupPlaces = WordPlaces(.group)
private let disabilityPlaces = WordPlaces(.disability)

/// The places of a breakdown's words; what is none of them is unregistered, the last.
private struct WordPlaces: Sendable {
  private let categories: [String]

  init(_ breakdown: Breakdown) { categories = breakdown.categories }

  func place(of word: Secret<String>) -> Int {
    (word.reveal.isEmpty ? nil : categories.firstIndex(of: word.reveal)) ?? categories.count - 1
  }
}
