import Diagnostics
import Vocabulary

/// The time that a continuing case is paid, from its first day to the day on which it has ended.
struct PaidTime: Sendable {
  let from: CalendarDay
  /// Nil while it goes on.
  let end: CalendarDay?
  private var until: CalendarDay { end ?? CalendarDay(number: .max) }

  /// Nil where nothing is paid month by month.
  init?(_ record: CaseRecord, continuing: Set<Program>) {
    guard record.approvedOn != nil, let from = record.effectiveFrom, continuing.contains(record.program)
    else {
      return nil
    }
    self.from = from
    end = record.endedOn
    guard from < until else { return nil }
  }

  init(from: CalendarDay, end: CalendarDay?) { (self.from, self.end) = (from, end) }

  var words: Message {
    guard let end else { return Message("\(from) 起享受，没有停发", "from \(from) on") }
    return Message("\(from) 起享受，\(end) 停发", "from \(from), ended on \(end)")
  }

  func overlaps(_ other: PaidTime) -> Bool { from < other.until && other.from < until }
}

/// Places in a list by a key that hardly any two of them share.
struct PlacesByKey<Key: Hashable> {
  private var first: [Key: Int] = [:]
  private var shared: [Key: [Int]] = [:]

  init(capacity: Int = 0) { first.reserveCapacity(capacity) }

  subscript(key: Key) -> [Int] { shared[key] ?? first[key].map { [$0] } ?? [] }

  /// The places of each key that more than one has.
  var groups: some Collection<[Int]> { shared.values }

  mutating func add(_ place: Int, _ key: Key) {
    guard let known = first.updateValue(place, forKey: key) else { return }
    first[key] = known
    shared[key, default: [known]].append(place)
  }
}
