/// An assistance standard (救助标准) per person, from a day on.
public struct Standard: Sendable {
  public enum Unit: String, CaseIterable, Sendable {
    case month = "yuan/month"
    case year = "yuan/year"
  }

  public let division: DivisionCode
  public let program: Program
  /// Empty for all categories of the programme.
  public let category: String
  public let from: CalendarDay
  public let until: CalendarDay?
  public let amount: Fen
  public let unit: Unit
  /// The document that set it.
  public let document: String

  public init(
    division: DivisionCode, program: Program, category: String, from: CalendarDay, until: CalendarDay?,
    amount: Fen, unit: Unit, document: String
  ) {
    self.division = division
    self.program = program
    self.category = category
    self.from = from
    self.until = until
    self.amount = amount
    self.unit = unit
    self.document = document
  }

  public func isInForce(on day: CalendarDay) -> Bool { from <= day && until.map { day <= $0 } ?? true }
}
