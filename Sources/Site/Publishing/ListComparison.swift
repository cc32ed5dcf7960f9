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
  private let longTerm: Set<String>
  private let allowed: Set<String>
  private let lasting: [DivisionCode: Uniqueness]
  private let stage: Stage

  init(_ exposure: Exposure, _ content: SiteContent, in stage: Stage) {
    longTerm = content.longTermBoards
    allowed = Set(EntryColumns.named.map(\.key) + ["division"])
    lasting = exposure.lasting
    self.stage = stage
  }

  /// Takes a page into account before it takes the old one's place.
  mutating func add(_ file: SiteFile, _ staged: StagedFile) {
    guard let notice = NoticeKey(path: file.path) else { return }
    if staged.rows.new > 0 {
      foreignColumns += PostedRows.columns(of: file.bytes).count { !allowed.contains($0) }
    }
    guard longTerm.contains(notice.board), !staged.isNew else { return }
    if staged.change == .unchanged { return addUnchanged(file.path) }
    guard let old = stage.published(file.path) else { return }
    let own = lasting[notice.village] ?? Uniqueness()
    let rows = PostedRows(page: file.bytes).keys
    if rows.count != own.rows { unread += 1 }
    links[notice.village, default: LinkCounts()] += LinkCounts(from: PostedRows(page: old).keys, to: rows)
  }

  /// The same of a page that stays.
  mutating func addUnchanged(_ path: String) {
    guard let notice = NoticeKey(path: path), longTerm.contains(notice.board) else { return }
    links[notice.village, default: LinkCounts()] += LinkCounts(
      unchanged: lasting[notice.village] ?? Uniqueness())
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
