public import Vocabulary

/// What the rows of one section of a notice share (design §4).
public struct SectionFacts: Hashable, Sendable {
  /// Key of the rule profile that it stands under, which has wording of its own.
  public let profile: String
  /// The programme group: dibao, tekun, one-off grants.
  public let group: String
  public let kind: Program.Kind
  /// Who issues it: a village, a town or the county.
  public let issuer: DivisionCode
  public let article: String
  /// How the period is counted, in words; empty where there is none.
  public let counting: String
  /// Nil on the long-term board.
  public let posted: CalendarDay?
  public let lastDay: CalendarDay?
  /// The profile's place for the group, for the order of sections.
  public let place: Int

  package init(
    profile: String, group: String, kind: Program.Kind, issuer: DivisionCode, article: String,
    counting: String,
    posted: CalendarDay?, lastDay: CalendarDay?, place: Int
  ) {
    self.profile = profile
    self.group = group
    self.kind = kind
    self.issuer = issuer
    self.article = article
    self.counting = counting
    self.posted = posted
    self.lastDay = lastDay
    self.place = place
  }
}

extension SectionFacts {
  /// What tells nearly all sections apart; the long texts would be read again for every row.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(issuer)
    hasher.combine(posted)
    hasher.combine(place)
  }
}

extension SectionFacts: Comparable {
  /// Newest first, then in the order of the profile.
  public static func < (a: SectionFacts, b: SectionFacts) -> Bool {
    if a.posted != b.posted { return (a.posted?.number ?? 0) > (b.posted?.number ?? 0) }
    if a.place != b.place { return a.place < b.place }
    return a.issuer != b.issuer ? a.issuer < b.issuer : a.article < b.article
  }
}

/// A part of a notice with a heading, a legal basis, a period, rows, totals and an issuer of its own.
public struct Section: Sendable {
  public let facts: SectionFacts
  /// In the order in which they are shown.
  public package(set) var entries: [PublicEntry] = []
  /// The day of the last correction of a row on it.
  public package(set) var correctedOn: CalendarDay?
  /// Households on it whose papers are outstanding; long-term board.
  public package(set) var outstanding = 0
  /// Households that left in the quarter, never who; long-term board.
  public package(set) var left = 0

  package init(_ facts: SectionFacts) { self.facts = facts }

  public var households: Int { entries.count }
  /// Nil unless each row shows its own: the total of a single row would give it away.
  public var persons: Int? { entries.total(0, +) { $0.coveredPersons } }
  /// Nil unless each row shows its own exactly.
  public var amount: Fen? { entries.total(.zero, +) { $0.amount?.sum } }

  public func count(of change: PublicEntry.Change) -> Int { entries.count { $0.change == change } }

  mutating func add(_ other: Section) {
    entries += other.entries
    correctedOn = [correctedOn, other.correctedOn].compactMap { $0 }.max()
    outstanding += other.outstanding
    left += other.left
  }
}

extension [PublicEntry] {
  fileprivate func total<Value>(_ zero: Value, _ add: (Value, Value) -> Value, _ part: (Element) -> Value?)
    -> Value?
  {
    var sum = zero
    for entry in self {
      guard let part = part(entry) else { return nil }
      sum = add(sum, part)
    }
    return sum
  }
}
