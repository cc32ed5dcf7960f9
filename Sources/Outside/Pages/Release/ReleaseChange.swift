import Markup
public import Vocabulary

/// What a new version of a release has changed, as the office says it in the front matter.
public struct ReleaseChange: Sendable {
  /// A planned new reckoning, or an error that was found.
  public enum Kind: String, CaseIterable, Sendable { case revision, correction }

  public let kind: Kind
  public let old: String
  public let new: String
  public let reason: String
  public let day: CalendarDay

  public init(kind: Kind, old: String, new: String, reason: String, day: CalendarDay) {
    self.kind = kind
    self.old = old
    self.new = new
    self.reason = reason
    self.day = day
  }
}

extension Table {
  /// The newest first; nil where nothing has changed.
  init?(_ changes: [ReleaseChange]) {
    guard !changes.isEmpty else { return nil }
    self.init(
      "更正和修订",
      columns: [
        Column("day", "日期", .rowHeader), Column("kind", "类型", .text), Column("old", "原为", .text),
        Column("new", "现为", .text), Column("reason", "原因", .text),
      ],
      rows: changes.enumerated().sorted { ($1.element.day, $1.offset) < ($0.element.day, $0.offset) }.map {
        let change = $0.element
        return [
          .text(change.day.chinese), .text(change.kind == .correction ? "更正" : "修订"), .text(change.old),
          .text(change.new), .text(change.reason),
        ]
      })
  }
}
