/// Days off and make-up working days (节假日与调休), for the time that the table covers.
///
/// Saturdays and Sundays are off unless the State Council's table calls them in.
public struct WorkCalendar: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case off, work
  }

  private let exceptions: [CalendarDay: Kind]
  /// From the first to the last day that the table names; nil when it is empty.
  public let covered: ClosedRange<CalendarDay>?

  public init(_ exceptions: [CalendarDay: Kind]) {
    self.exceptions = exceptions
    if let first = exceptions.keys.min(), let last = exceptions.keys.max() {
      covered = first...last
    } else {
      covered = nil
    }
  }

  /// Nil outside the time that the table covers: a guess would be a false last day.
  public func isOff(_ day: CalendarDay) -> Bool? {
    guard let covered, covered.contains(day) else { return nil }
    return exceptions[day].map { $0 == .off } ?? (day.weekday > 5)
  }
}
