import Diagnostics
import Foundation
import Vocabulary

/// When a notice hung, by the ledger.
struct NoticeHistory {
  let division: DivisionCode
  /// The board's key.
  let board: String
  private(set) var lines: [LedgerLine] = []
  private(set) var intervals: [Interval] = []

  /// Without a gap.
  struct Interval {
    let from: CalendarDay
    /// The day on which it came down; nil while it is up.
    var down: CalendarDay?
    /// When it was last told of.
    var rows: Int

    /// On which it hung; the day on which it came down is none of them, today is one.
    func days(on today: CalendarDay) -> Int { max(0, Int((down ?? today + 1).number - from.number)) }
  }

  init(_ division: DivisionCode, _ board: String) { (self.division, self.board) = (division, board) }

  mutating func add(_ line: LedgerLine) {
    lines.append(line)
    let open = intervals.indices.last.flatMap { intervals[$0].down == nil ? $0 : nil }
    switch (line.event, open) {
    case (.down, let open?): (intervals[open].down, intervals[open].rows) = (line.date, line.rows)
    case (.down, nil): break
    case (_, let open?): intervals[open].rows = line.rows
    case (_, nil): intervals.append(Interval(from: line.date, down: nil, rows: line.rows))
    }
  }
}

/// What the ledger tells of a division and those under it.
package struct HistoryOutcome {
  let division: DivisionCode
  let today: CalendarDay
  /// By division, then board.
  let notices: [NoticeHistory]
  /// Where it breaks, what it tells proves nothing.
  var report = Report()

  /// 0 as it was; 1 the ledger is damaged.
  var exitStatus: Int32 { report.stops ? 1 : 0 }
}

/// Reads the ledger, and nothing else of the site but which day it is there.
///
/// - Parameter board: its key; nil for all.
/// - Returns: nil when the ledger has nothing of it.
func history(
  of division: DivisionCode, board: String?, in folder: SiteFolder, asOf: CalendarDay?, _ progress: Progress
) async throws -> HistoryOutcome? {
  let lock = try await SiteLock(folder, mayBeFirst: false, progress)
  defer { lock.release() }
  let places = Places(folder)
  guard let text = LedgerText(places), let today = folder.dayWithoutSettings(asOf) else { return nil }
  var found: [String: NoticeHistory] = [:]
  for line in text.lines.lazy.compactMap(\.read) {
    guard let (code, key) = notice(line.page), code.lies(in: division), board ?? key == key else { continue }
    found[line.page, default: NoticeHistory(code, key)].add(line)
  }
  if found.isEmpty { return nil }
  let notices = found.values.sorted { ($0.division, $0.board) < ($1.division, $1.board) }
  var check = VerifyOutcome()
  check.hold(places, against: nil, filled: [])
  return HistoryOutcome(division: division, today: today, notices: notices, report: check.report)
}
