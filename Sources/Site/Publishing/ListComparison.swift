import Foundation
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
  private let villages: [String: DivisionCode]
  private let allowed: Set<String>
  private let lasting: [DivisionCode: Uniqueness]
  private let published: URL

  init(of county: Division, _ content: SiteContent, _ exposure: Exposure, in stage: Stage) {
    let boards = content.rules.rules.profiles.flatMap(\.boards).filter { $0.kind == .longTerm }
    let all = content.tree.children(of: county).flatMap(content.tree.children)
    let paths = all.flatMap { village in
      boards.map { ("\(PagePath.division(village).folder)\($0.key)/index.html", village.code) }
    }
    villages = Dictionary(paths) { first, _ in first }
    allowed = Set(EntryColumns.named.map(\.key) + ["division"])
    lasting = exposure.lasting
    published = stage.published
  }

  /// Takes a page into account before it takes the old one's place.
  mutating func add(_ file: SiteFile, _ staged: StagedFile) {
    if file.path.hasPrefix("boards/") {
      foreignColumns += PostedRows.columns(of: file.bytes).count { !allowed.contains($0) }
    }
    guard let village = villages[file.path], !staged.isNew else { return }
    let own = lasting[village] ?? Uniqueness()
    if staged.change == .unchanged {
      links[village, default: LinkCounts()] += LinkCounts(unchanged: own)
      return
    }
    guard let old = try? Data(contentsOf: published.appending(path: file.path)) else { return }
    let rows = PostedRows(page: file.bytes).keys
    if rows.count != own.rows { unread += 1 }
    links[village, default: LinkCounts()] += LinkCounts(from: PostedRows(page: [UInt8](old)).keys, to: rows)
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
