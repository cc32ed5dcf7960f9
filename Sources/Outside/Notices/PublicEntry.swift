public import Vocabulary

/// One anonymized row (公示条目): all that may be known. Only the gate can make one.
public struct PublicEntry: Sendable {
  /// What happened to it in the quarter, on the long-term board; the order is the order of the rows.
  public enum Change: Int, Comparable, Sendable {
    case joined, changed, unchanged

    public static func < (a: Change, b: Change) -> Bool { a.rawValue < b.rawValue }
  }

  /// 公示编号.
  public let tag: RowTag
  public let applicant: MaskedName
  public let program: Program
  /// The name of the programme for a narrow column, from the profile.
  public let programName: String
  /// Place of the programme in the profile's order.
  public let programPlace: Int
  public let coveredPersons: Int
  /// Nil unless the policy shows it.
  public let category: String?
  /// A month's, or the whole of a one-off grant.
  public let amount: Fen
  /// First day of the month of the start; nil where a notice does not show it.
  public let since: CalendarDay?
  /// Nil off the long-term board.
  public let change: Change?
  /// The village.
  public let division: DivisionCode

  package init(
    tag: RowTag, applicant: MaskedName, program: Program, programName: String, programPlace: Int,
    coveredPersons: Int, category: String?, amount: Fen, since: CalendarDay?, change: Change?,
    division: DivisionCode
  ) {
    self.tag = tag
    self.applicant = applicant
    self.program = program
    self.programName = programName
    self.programPlace = programPlace
    self.coveredPersons = coveredPersons
    self.category = category
    self.amount = amount
    self.since = since
    self.change = change
    self.division = division
  }
}

extension PublicEntry: Comparable {
  /// (village, change, programme, first published character, tag): never by anything hidden.
  public static func < (a: PublicEntry, b: PublicEntry) -> Bool {
    if a.division != b.division { return a.division < b.division }
    if a.change != b.change { return (a.change?.rawValue ?? 0) < (b.change?.rawValue ?? 0) }
    if a.programPlace != b.programPlace { return a.programPlace < b.programPlace }
    if a.applicant.initial != b.applicant.initial { return a.applicant.initial < b.applicant.initial }
    return a.tag < b.tag
  }

  public static func == (a: PublicEntry, b: PublicEntry) -> Bool {
    a.tag == b.tag && a.division == b.division
  }
}
