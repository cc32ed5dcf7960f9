import Diagnostics
import Vocabulary

extension Gate {
  /// A last day that the table of holidays does not reach would be a guess.
  static let calendar = Gate(
    "gate.calendar", on: [.review, .approval, .ending],
    Message("节假日表没有覆盖公示期", "the table of holidays does not cover the period"),
    passing: [{ _ in }],
    failing: [
      { $0 = $0.posted(on: CalendarDay(2099, 1, 5)!) },
      { $0 = $0.onApproval.reviewed(on: CalendarDay(2099, 1, 5)!) },
    ]
  ) { _, at in at.posting.isBeyondCalendar || (at.review?.isBeyondCalendar ?? false) }
}
