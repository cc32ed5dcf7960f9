/// Days off and make-up working days (节假日与调休), for the time that the table covers.
///
/// Saturdays and Sundays are off unless the State Council's table calls them in.
public struct WorkCalendar: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case off, work
  }

  /// From the first to the last day that the table names; nil when it is empty.
  public let covered: ClosedRange<CalendarDay>?
  /// For each day covered, whether it is off.
  private let off: [Bool]

  public init(_ exceptions: [CalendarDay: Kind]) {
    guard let first = exceptions.keys.min(), let last = exceptions.keys.max() else {
      (covered, off) = (nil, [])
      return
    }
    covered = first...last
    off = (first.number...last.number).map { number in
      let day = CalendarDay(number: number)
      return exceptions[day].map { $0 == .off } ?? (day.weekday > 5)
    }
  }

  /// Nil outside the time that the table covers: a guess would be a false last day.
  public func isOff(_ day: CalendarDay) -> Bool? {
    guard let covered, covered.contains(day) else { return nil }
    return off[Int(day.number - covered.lowerBound.number)]
  }
}
