import Notices
import Pages
import Privacy
import Vocabulary

/// The long-term lists of villages beside those that are in `public/` now, as somebody sees them who has kept the old:
/// tags left out.
struct ListComparison: Sendable {
  /// By village; one that hangs for the first time has none.
  private(set) var links: [DivisionCode: LinkCounts] = [:]
  /// Villages whose pages could not be read as lists, which another layout can bring about.
  private(set) var unread = 0
  /// Columns of pages that no row may have.
  private(set) var foreignColumns = 0
  /// Pages of villages with rows.
  private let filled: Set<String>
  private let villages: [String: DivisionCode]
  private let allowed: Set<String>
  private let lasting: [DivisionCode: Uniqueness]
  private let stage: Stage

  init(_ published: CountyPublication, _ content: SiteContent, _ exposure: Exposure, in stage: Stage) {
    let notices = published.villages.values.joined().compactMap { notice in
      content.tree[notice.division].map { village in
        ("\(PagePath.division(village).folder)\(notice.board.key)/index.html", notice)
      }
    }
    filled = Set(notices.filter { !$0.1.isEmpty }.map(\.0))
    let lists = notices.filter { $0.1.board.kind == .longTerm }.map { ($0.0, $0.1.division) }
    villages = Dictionary(lists) { first, _ in first }
    allowed = Set(EntryColumns.named.map(\.key) + ["division"])
    lasting = exposure.lasting
    self.stage = stage
  }

  /// Takes a page into account before it takes the old one's place.
  mutating func add(_ file: SiteFile, _ staged: StagedFile) {
    if filled.contains(file.path) {
      foreignColumns += PostedRows.columns(of: file.bytes).count { !allowed.contains($0) }
    }
    guard let village = villages[file.path], !staged.isNew else { return }
    let own = lasting[village] ?? Uniqueness()
    if staged.change == .unchanged {
      links[village, default: LinkCounts()] += LinkCounts(unchanged: own)
      return
    }
    guard let old = stage.published(file.path) else { return }
    let rows = PostedRows(page: file.bytes).keys
    if rows.count != own.rows { unread += 1 }
    links[village, default: LinkCounts()] += LinkCounts(from: PostedRows(page: old).keys, to: rows)
  }

  static func + (a: ListComparison, b: ListComparison?) -> ListComparison {
    guard let b else { return a }
    var sum = a
    sum.links.merge(b.links) { first, _ in first }
    sum.unread += b.unread
    sum.foreignColumns += b.foreignColumns
    return sum
  }
}
