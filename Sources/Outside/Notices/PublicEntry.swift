public import Vocabulary

/// One anonymized row (公示条目): all that may be known. Only the gate can make one.
///
/// What the policy leaves out of a board's columns is nil: no template can show it, and no order follows it.
public struct PublicEntry: Sendable {
  /// What happened to it in the quarter, on the long-term board; the order is the order of the rows.
  public enum Change: Int, Comparable, Sendable {
    case joined, changed, unchanged

    public static func < (a: Change, b: Change) -> Bool { a.rawValue < b.rawValue }
  }

  /// 公示编号.
  public let tag: RowTag
  public let applicant: MaskedName
  public let program: EntryProgram?
  public let coveredPersons: Int?
  public let category: String?
  /// A month's, or the whole of a one-off grant.
  public let amount: ShownAmount?
  /// First day of the month of the start; nil off the long-term board.
  public let since: CalendarDay?
  /// Nil off the long-term board.
  public let change: Change?
  /// The village.
  public let division: DivisionCode

  package init(
    tag: RowTag, applicant: MaskedName, program: EntryProgram?, coveredPersons: Int?, category: String?,
    amount: ShownAmount?, since: CalendarDay?, change: Change?, division: DivisionCode
  ) {
    self.tag = tag
    self.applicant = applicant
    self.program = program
    self.coveredPersons = coveredPersons
    self.category = category
    self.amount = amount
    self.since = since
    self.change = change
    self.division = division
  }
}

/// The programme of a row, as its profile has it.
public struct EntryProgram: Sendable {
  public let program: Program
  /// For a narrow column.
  public let name: String
  /// In the profile's order.
  public let place: Int

  package init(_ program: Program, name: String, place: Int) {
    self.program = program
    self.name = name
    self.place = place
  }
}

extension PublicEntry: Comparable {
  /// (village, change, programme, first published character, tag): never by anything hidden.
  public static func < (a: PublicEntry, b: PublicEntry) -> Bool {
    if a.division != b.division { return a.division < b.division }
    if a.change != b.change { return (a.change?.rawValue ?? 0) < (b.change?.rawValue ?? 0) }
    let places = (a.program?.place ?? 0, b.program?.place ?? 0)
    if places.0 != places.1 { return places.0 < places.1 }
    if a.applicant.initial != b.applicant.initial { return a.applicant.initial < b.applicant.initial }
    return a.tag < b.tag
  }

  public static func == (a: PublicEntry, b: PublicEntry) -> Bool {
    a.tag == b.tag && a.division == b.division
  }
}
