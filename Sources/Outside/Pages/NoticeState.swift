import Notices
import Templates
import Vocabulary

/// In what state a notice, or a section of one, is (公示中), in words of the day of the build. On its last day and after it
/// `assets/notice.js` has others.
struct NoticeState {
  static let fields: [Schema.Field] = [.text("state"), .text("last_day"), .flag("long_term")]

  /// The fields' values, for the record of whatever shows it.
  let values: KeyValuePairs<String, Value>

  /// - Parameter lastDay: of the posting period. A long-term list holds for its quarter.
  init(on board: Board, until lastDay: CalendarDay?, in quarter: Quarter) {
    let isLongTerm = board.kind == .longTerm
    let last = isLongTerm ? quarter.lastDay : lastDay
    values = [
      "state": .text(isLongTerm ? "长期公示" : "公示中"), "last_day": .text(last.map { "\($0)" } ?? ""),
      "long_term": .flag(isLongTerm),
    ]
  }

  private init(values: KeyValuePairs<String, Value>) { self.values = values }

  /// Of a board with nothing on it.
  static let empty = NoticeState(values: [
    "state": .text("暂无公示"), "last_day": .text(""), "long_term": .flag(false),
  ])
}
