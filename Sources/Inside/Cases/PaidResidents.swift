import Vocabulary

/// The residents of a county that its continuing cases pay: applicants, and members as their sheets are read.
struct PaidResidents {
  private var places = PlacesByKey<ResidentID>()
  private let times: [PaidTime?]

  init(_ records: [CaseRecord], continuing: Set<Program>) {
    times = records.map { PaidTime($0, continuing: continuing) }
    for (place, record) in records.enumerated() where times[place] != nil {
      places.add(place, record.residentID.reveal)
    }
  }

  /// Cases that pay somebody whom an earlier row pays at the same time (重复享受), each with that row's place.
  func doubles(in records: [CaseRecord]) -> [(later: Int, earlier: Int)] {
    places.groups.flatMap { group in
      var kept: [Int] = []
      return group.sorted { records[$0].location < records[$1].location }.compactMap { place in
        if let earlier = kept.first(where: { overlap($0, place) }) { return (place, earlier) }
        kept.append(place)
        return nil
      }
    }
  }

  /// Another household that pays a member of this one at the same time.
  mutating func household(besides place: Int, paying member: ResidentID) -> Int? {
    guard times[place] != nil else { return nil }
    let known = places[member]
    if !known.contains(place) { places.add(place, member) }
    return known.first { $0 != place && overlap($0, place) }
  }

  private func overlap(_ a: Int, _ b: Int) -> Bool {
    if let a = times[a], let b = times[b] { a.overlaps(b) } else { false }
  }
}
