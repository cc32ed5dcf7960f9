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
  /// Whether its rows hang on paper and are not on the web.
  public let isOnPaperAlone: Bool

  package init(
    profile: String, group: String, kind: Program.Kind, issuer: DivisionCode, article: String,
    counting: String,
    posted: CalendarDay?, lastDay: CalendarDay?, place: Int, isOnPaperAlone: Bool = false
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
    self.isOnPaperAlone = isOnPaperAlone
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
    if a.issuer != b.issuer { return a.issuer < b.issuer }
    return a.article != b.article ? a.article < b.article : !a.isOnPaperAlone && b.isOnPaperAlone
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
  /// The sums of rows that hang on paper alone; nil where the rows themselves are here.
  public private(set) var onPaper: PaperTotals?
  /// By which paper and page are compared.
  public package(set) var check = CheckCode()

  package init(_ facts: SectionFacts) { self.facts = facts }

  /// Whether there is anything to show of it but who has left.
  public var isFilled: Bool { !entries.isEmpty || onPaper != nil }
  public var households: Int { onPaper?.households ?? entries.count }
  /// Nil unless each row shows its own: the total of a single row would give it away.
  public var persons: Int? { onPaper == nil ? entries.total(0, +) { $0.coveredPersons } : onPaper?.persons }
  /// Nil unless each row shows its own exactly.
  public var amount: Fen? { onPaper == nil ? entries.total(.zero, +) { $0.amount?.sum } : onPaper?.amount }

  public func count(of change: PublicEntry.Change) -> Int { entries.count { $0.change == change } }

  /// Keeps the sums of its rows, and none of them.
  package mutating func leaveRowsOnPaper() {
    guard !entries.isEmpty else { return }
    onPaper = PaperTotals(households: households, persons: persons, amount: amount)
    entries = []
  }

  mutating func add(_ other: Section) {
    onPaper = onPaper.map { $0 + other.onPaper } ?? other.onPaper
    check.add(other.check)
    entries += other.entries
    correctedOn = [correctedOn, other.correctedOn].compactMap { $0 }.max()
    outstanding += other.outstanding
    left += other.left
  }
}

/// What a page says of rows that hang on paper alone.
public struct PaperTotals: Sendable {
  public let households: Int
  /// Nil unless each row shows its own.
  public let persons: Int?
  public let amount: Fen?

  static func + (a: PaperTotals, b: PaperTotals?) -> PaperTotals {
    guard let b else { return a }
    return PaperTotals(
      households: a.households + b.households,
      persons: a.persons.flatMap { one in b.persons.map { one + $0 } },
      amount: a.amount.flatMap { one in b.amount.map { one + $0 } })
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
