/// What an office has taken down by hand, and what stays down: a household's row, a board, or all boards of a division.
public struct Withdrawal: Hashable, Sendable {
  /// With everything that lies under it.
  public let division: DivisionCode
  /// Key of the board; nil for all of them.
  public let board: String?
  /// Of the row; nil for all rows.
  public let tag: String?
  public let day: CalendarDay

  public init(division: DivisionCode, board: String?, tag: String?, day: CalendarDay) {
    self.division = division
    self.board = board
    self.tag = tag
    self.day = day
  }

  /// Whether a village lies in its division.
  public func covers(_ village: DivisionCode) -> Bool { village.lies(in: division) }
}

extension DivisionCode {
  /// Whether it is `other` or lies under it; a city's code ends in eight zeros.
  public func lies(in other: DivisionCode) -> Bool {
    let isCity = other.number % 100_000_000 == 0
    return self == other || town == other || county == other
      || isCity && number / 100_000_000 == other.number / 100_000_000
  }
}
