package import Vocabulary

/// The days to come on which what a build makes of the same content is no longer the same, and why.
///
/// Between two of them nothing moves: what was made for a day holds until the next one. It names nobody: reasons, and how
/// many cases each stands for.
package struct TurningDays: Equatable, Sendable {
  /// Why something changes, in the order in which people are told.
  package enum Reason: String, CaseIterable, Codable, Sendable {
    case quarter, release, divisions, rules, standards
    /// Rows go up, and come down because their time is over.
    case reviewPosted = "review-posted"
    case reviewOver = "review-over"
    case approvalPosted = "approval-posted"
    case approvalOver = "approval-over"
    case endingPosted = "ending-posted"
    case endingOver = "ending-over"
    /// A posting that a gate holds begins, or would have ended.
    case held
    /// 享受起始, or the decision on what is paid once; its end, and the end of the two quarters in which the latter hangs.
    case granted, ended
    case grantOver = "grant-over"
    case varied, corrected
    case objected, objectionOverdue = "objection-overdue", objectionClosed = "objection-closed"
    case endorsed
    /// Nothing that a page or the office's reports show by itself; without a count, for it may be of a single person.
    case unseen
  }

  private struct Key: Hashable, Comparable {
    let day: CalendarDay
    let reason: Reason

    static func < (a: Key, b: Key) -> Bool { (a.day, a.reason.rawValue) < (b.day, b.reason.rawValue) }
  }

  private var counts: [Key: Int] = [:]

  package init() {}

  package mutating func add(_ day: CalendarDay, _ reason: Reason, _ count: Int = 1) {
    counts[Key(day: day, reason: reason), default: 0] += reason == .unseen ? 0 : count
  }

  package static func += (a: inout TurningDays, b: TurningDays) {
    a.counts.merge(b.counts, uniquingKeysWith: +)
  }

  /// The first day after one on which anything may change, whether or not anybody sees it; at the latest the first of the
  /// next quarter, with which all tags change.
  package func next(after day: CalendarDay) -> CalendarDay {
    counts.keys.reduce(Quarter(containing: day).next.firstDay) { $1.day > day ? min($0, $1.day) : $0 }
  }

  /// The days on which somebody sees a change, in their order, with how many cases each reason stands for.
  package var seen: [(day: CalendarDay, reasons: [Reason: Int])] {
    var days: [CalendarDay: [Reason: Int]] = [:]
    for (key, count) in counts where key.reason != .unseen { days[key.day, default: [:]][key.reason] = count }
    return days.sorted { $0.key < $1.key }.map { (day: $0.key, reasons: $0.value) }
  }
}

extension TurningDays: Codable {
  private struct Entry: Codable {
    let day: Int32
    let reason: Reason
    let count: Int
  }

  package init(from decoder: any Decoder) throws {
    for entry in try [Entry](from: decoder) { add(CalendarDay(number: entry.day), entry.reason, entry.count) }
  }

  package func encode(to encoder: any Encoder) throws {
    let sorted = counts.sorted { $0.key < $1.key }
    try sorted.map { Entry(day: $0.key.day.number, reason: $0.key.reason, count: $0.value) }.encode(
      to: encoder)
  }
}

extension TurningDays.Reason {
  /// A posting goes up; there is none on the long-term board.
  static func posted(on kind: Board.Kind) -> Self {
    switch kind {
    case .review: .reviewPosted
    case .approval: .approvalPosted
    case .ending, .longTerm: .endingPosted
    }
  }

  /// It comes down.
  static func over(on kind: Board.Kind) -> Self {
    switch kind {
    case .review: .reviewOver
    case .approval: .approvalOver
    case .ending, .longTerm: .endingOver
    }
  }
}
