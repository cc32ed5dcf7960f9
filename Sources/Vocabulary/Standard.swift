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

extension Standard {
  /// The first day on which it is in force, and the first on which it no longer is.
  public var changes: [CalendarDay] { [from] + [until.map { $0 + 1 }].compactMap { $0 } }

  /// What so many persons may get in a month; a fraction of a fen counts as one.
  public func monthly(for persons: Int) -> Fen {
    switch unit {
    case .month: Fen(amount.count * persons)
    case .year: Fen((amount.count * persons + 11) / 12)
    }
  }
}

/// The standards that hold in one county: its own, else the city's.
public struct CountyStandards: Sendable {
  private let byProgram: [Program: [Standard]]

  public init(_ standards: [Standard], county: DivisionCode, city: DivisionCode) {
    let known = standards.filter { [county, city].contains($0.division) }
      .sorted { $0.rank(in: county) < $1.rank(in: county) }
    byProgram = Dictionary(grouping: known, by: \.program)
  }

  /// The one that a case is measured against on a day: of its category first, the county's before the city's.
  public func standard(_ program: Program, _ category: String, on day: CalendarDay) -> Standard? {
    byProgram[program]?.first {
      ($0.category.isEmpty || $0.category == category) && $0.isInForce(on: day)
    }
  }

  /// The days from which others are in force, one for each that begins or ends.
  public var changes: [CalendarDay] { byProgram.values.joined().flatMap(\.changes) }

  /// The categories of a programme for which there is a standard on a day.
  public func categories(_ program: Program, on day: CalendarDay) -> [String] {
    Set((byProgram[program] ?? []).filter { $0.isInForce(on: day) }.map(\.category)).sorted()
  }
}

extension Standard {
  fileprivate func rank(in county: DivisionCode) -> Int {
    (division == county ? 0 : 2) + (category.isEmpty ? 1 : 0)
  }
}
