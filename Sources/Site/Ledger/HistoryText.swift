import Diagnostics
import Vocabulary

extension HistoryOutcome {
  /// Of a village each notice with all that became of it; of a town or county a line for each time that one hung.
  var lines: [Message] {
    let isVillage = division != division.town
    return notices.flatMap { $0.lines(isLong: isVillage, on: today) }
  }

  func json() -> String { Site.json(HistoryDocument(self)) }
}

extension NoticeHistory {
  fileprivate func lines(isLong: Bool, on today: CalendarDay) -> [Message] {
    let name = "\(division)/\(board)"
    let hung = intervals.map { $0.text(on: today) }
    guard isLong else { return hung.map { Message("\(name)  \($0.chinese)", "\(name)  \($0.english)") } }
    return [Message(name, name)]
      + (lines.map(\.text) + hung).map { Message("  \($0.chinese)", "  \($0.english)") }
  }
}

extension NoticeHistory.Interval {
  fileprivate func text(on today: CalendarDay) -> Message {
    let days = days(on: today)
    guard let down else {
      return Message(
        "挂出 \(from) 至今，\(days) 天，\(rows) 行", "up from \(from), still, \(days) days, \(rows) rows")
    }
    let last = days == 0 ? from : CalendarDay(number: down.number - 1)
    return Message(
      "挂出 \(from) 至 \(last)，\(days) 天，\(rows) 行", "up from \(from) to \(last), \(days) days, \(rows) rows")
  }
}

extension LedgerLine {
  fileprivate var text: Message {
    let proof = sha256.map { "  SHA-256 \($0)" } ?? ""
    let (more, less) = (added?.count ?? 0, removed?.count ?? 0)
    return switch event {
    case .up: Message("\(day)  张贴  \(rows) 行\(proof)", "\(day)  up  \(rows) rows\(proof)")
    case .changed:
      Message(
        "\(day)  更新  \(rows) 行（增 \(more)，减 \(less)）\(proof)",
        "\(day)  changed  \(rows) rows (\(more) more, \(less) less)\(proof)")
    case .down: Message("\(day)  撤下  \(rows) 行", "\(day)  down  \(rows) rows")
    }
  }
}

/// The form of the document.
private struct HistoryDocument: Encodable {
  let version = 1
  let exit: Int32
  let division: String
  let day: String
  let notices: [Notice]
  let diagnostics: [DiagnosticPart]

  struct Notice: Encodable {
    let division: String
    let board: String
    let lines: [LedgerLine]
    let intervals: [Interval]
  }

  /// `down` is missing while it is up.
  struct Interval: Encodable {
    let from: String
    let down: String?
    let days: Int
    let rows: Int
  }

  init(_ outcome: HistoryOutcome) {
    (exit, division, day) = (outcome.exitStatus, outcome.division.description, outcome.today.description)
    diagnostics = outcome.report.sorted.map(DiagnosticPart.init)
    notices = outcome.notices.map { notice in
      let intervals = notice.intervals.map {
        Interval(
          from: $0.from.description, down: $0.down?.description, days: $0.days(on: outcome.today),
          rows: $0.rows)
      }
      return Notice(
        division: notice.division.description, board: notice.board, lines: notice.lines, intervals: intervals)
    }
  }
}
