import Diagnostics
import Vocabulary

/// The residents of a county that its continuing cases pay: applicants, and members as their sheets are read.
struct PaidResidents {
  /// A resident with a case, and the row that says so.
  private struct Entry {
    let place: Int
    let row: SourceLocation
  }

  private var entries: [Entry] = []
  /// Places in `entries`.
  private var places = PlacesByKey<ResidentID>()
  private let times: [PaidTime?]

  init(_ records: [CaseRecord], continuing: Set<Program>) {
    times = records.map { PaidTime($0, continuing: continuing) }
    for (place, time) in times.enumerated() where time != nil {
      add(records[place].residentID.reveal, place, records[place].location)
    }
  }

  private mutating func add(_ resident: ResidentID, _ place: Int, _ row: SourceLocation) {
    places.add(entries.count, resident)
    entries.append(Entry(place: place, row: row))
  }

  /// Cases that pay somebody whom an earlier row pays at the same time (重复享受), each with that row's place.
  func doubles(in records: [CaseRecord]) -> [(later: Int, earlier: Int)] {
    places.groups.flatMap { group in
      var kept: [Int] = []
      let cases = group.map { entries[$0].place }
      return cases.sorted { records[$0].location < records[$1].location }.compactMap { place in
        if let earlier = kept.first(where: { overlap($0, place) }) { return (place, earlier) }
        kept.append(place)
        return nil
      }
    }
  }

  /// The row of another household that pays a member of this one at the same time.
  mutating func household(besides place: Int, paying member: ResidentID, in row: SourceLocation)
    -> SourceLocation?
  {
    guard times[place] != nil else { return nil }
    let known = places[member].map { entries[$0] }
    if !known.contains(where: { $0.place == place }) { add(member, place, row) }
    return known.first { $0.place != place && overlap($0.place, place) }?.row
  }

  /// In words, when a case is paid.
  func paidTime(of place: Int) -> Message? { times[place].map(\.words) }

  private func overlap(_ a: Int, _ b: Int) -> Bool {
    if let a = times[a], let b = times[b] { a.overlaps(b) } else { false }
  }
}
