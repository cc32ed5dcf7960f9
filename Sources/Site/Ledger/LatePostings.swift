import Diagnostics
import Notices
import Pages
import Vocabulary

/// On which day each row of a notice with a period went up, by the ledger.
struct PostedDays: Sendable {
  /// Of the first line: what hung before nobody has written down.
  private let opened: CalendarDay
  /// By page and tag.
  private var days: [String: [String: CalendarDay]] = [:]

  /// Nil where there is no ledger.
  ///
  /// - Parameter boards: keys of those that hang without end, which no day is late for.
  init?(_ folder: SiteFolder, without boards: Set<String>) {
    let lines = LedgerText(Places(folder))?.lines.compactMap(\.read) ?? []
    guard let first = lines.first else { return nil }
    opened = first.date
    for line in lines where line.event != .down {
      guard let (_, board) = notice(line.page), !boards.contains(board) else { continue }
      for tag in line.added ?? [] where days[line.page]?[tag] == nil {
        days[line.page, default: [:]][tag] = line.date
      }
    }
  }

  /// The sections of a county's notices of which a row went up later than they say.
  func late(in published: CountyPublication, _ tree: DivisionTree) -> [LatePosting] {
    published.villages.values.joined().flatMap { notice in
      guard let village = tree[notice.division] else { return [LatePosting]() }
      let page = "\(PagePath.division(village).folder)\(notice.board.key)/index.html"
      return notice.sections.compactMap { section in
        guard let posted = section.facts.posted else { return nil }
        // Rows of what the village has taken over hung elsewhere till then, under other tags.
        let merged = tree.lastMerger(into: village.code).flatMap { $0 > posted ? $0 : nil }
        let late = section.entries.compactMap { days[page]?[$0.tag.text] }
          .filter { $0 > max(posted, opened) && $0 < merged ?? .init(number: .max) }
        return late.max().map {
          LatePosting(page: page, posted: posted, up: $0, lastDay: section.facts.lastDay, rows: late.count)
        }
      }
    }
  }
}

/// Rows of a section that went up later than it says.
struct LatePosting: Sendable {
  let page: String
  let posted: CalendarDay
  /// When the last of them did.
  let up: CalendarDay
  let lastDay: CalendarDay?
  let rows: Int

  fileprivate var diagnostic: Diagnostic {
    let last = min(CalendarDay(number: up.number - 1), lastDay ?? up)
    let days = last.number - posted.number + 1
    return Diagnostic(
      .warning, "ledger.late", at: SourceLocation("public/\(page)"),
      Message(
        "写明 \(posted) 张贴，有 \(rows) 行到 \(up) 才全部上网，缺 \(days) 天（\(posted) 至 \(last)）",
        "posted on \(posted), as it says; of rows that went up later, \(rows), the last did on \(up): \(days) days are missing, \(posted) to \(last)"
      ),
      remedy: Message(
        "公示期少了这些天：请按规定延长或重新公示，并改写张贴日期；以后请在张贴当天运行 sanbang build",
        "its period lacks these days: prolong or repeat it as the rules ask, and correct the posting day; run "
          + "`sanbang build` on the day itself"))
  }
}

extension Report {
  /// Names the first of them; a site that is always late would have a line for each village.
  mutating func add(_ late: [LatePosting]) {
    let sorted = late.map(\.diagnostic).sorted()
    for finding in sorted.prefix(20) { add(finding) }
    guard sorted.count > 20 else { return }
    warn(
      "ledger.late", at: SourceLocation("public/boards/"),
      Message("另有 \(sorted.count - 20) 处上网晚了", "\(sorted.count - 20) more went up late"),
      remedy: Message("用 sanbang history 区划代码 逐个查看", "see `sanbang history DIVISION`"))
  }
}
