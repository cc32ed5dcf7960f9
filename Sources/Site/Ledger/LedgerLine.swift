import Foundation
import Privacy
import Vocabulary

/// What has become of a notice on a day: a line of `.sanbang/ledger.ndjson`. Page, digest and tags are public, or were.
struct LedgerLine: Codable, Equatable, Sendable {
  enum Event: String, Codable, Sendable {
    /// Its page has rows, and had none.
    case up
    case changed
    /// No row of it is public any more.
    case down
  }

  /// From 1.
  let number: Int
  /// SHA-256 of the line before, without its line feed.
  let prev: String
  /// That the site is of.
  let day: String
  let event: Event
  /// Below `public/`.
  let page: String
  /// Of the page; nil when it has come down.
  let sha256: String?
  /// On the page; of what came down, those that it had.
  let rows: Int
  /// Tags, in order; all of them when it goes up.
  let added: [String]?
  let removed: [String]?

  /// What stands before the first line.
  static let start = String(repeating: "0", count: 64)

  init(number: Int, prev: String, day: CalendarDay, _ entry: LedgerEntry) {
    (self.number, self.prev, self.day) = (number, prev, day.description)
    (event, page, sha256, rows) = (entry.event, entry.page, entry.sha256, entry.rows)
    added = entry.added.isEmpty ? nil : entry.added.sorted()
    removed = entry.removed.isEmpty ? nil : entry.removed.sorted()
  }

  /// Nil when the bytes are no such line.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let line = try? JSONDecoder().decode(LedgerLine.self, from: Data(bytes)),
      CalendarDay(iso: line.day) != nil
    else { return nil }
    self = line
  }

  /// Keys in their order, without a line feed. By hand: a city's tags are many.
  var bytes: [UInt8] {
    var fields = added.map { ["\"added\":\(list($0))"] } ?? []
    fields += ["\"day\":\"\(day)\"", "\"event\":\"\(event.rawValue)\"", "\"number\":\(number)"]
    fields += ["\"page\":\(jsonText(page))", "\"prev\":\"\(prev)\""]
    if let removed { fields.append("\"removed\":\(list(removed))") }
    fields.append("\"rows\":\(rows)")
    if let sha256 { fields.append("\"sha256\":\"\(sha256)\"") }
    return Array("{\(fields.joined(separator: ","))}".utf8)
  }

  /// The day; only what has one is read.
  var date: CalendarDay { CalendarDay(iso: day)! }

  private func list(_ tags: [String]) -> String { "[\(tags.map { "\"\($0)\"" }.joined(separator: ","))]" }
}

/// A line before it has its place in the ledger.
struct LedgerEntry {
  let event: LedgerLine.Event
  let page: String
  var sha256: String?
  let rows: Int
  var added: [String] = []
  var removed: [String] = []
}
