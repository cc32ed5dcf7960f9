import Notices

/// The rows of a page, before and after.
struct RowChange: Sendable {
  private(set) var old = 0
  private(set) var new = 0
  /// Rows that are public and will not be; in another quarter a household's row has another tag.
  private(set) var lost: [RowTag] = []
  /// Rows that will be public and are not.
  private(set) var gained: [RowTag] = []

  /// A page that stays as it is.
  init(unchanged page: [UInt8]) { self.init(unchanged: rowTags(in: page).count) }

  init(unchanged rows: Int) { (old, new) = (rows, rows) }

  /// - Parameters:
  ///   - old: the page that is public; nil where there is none.
  ///   - new: the one that takes its place; nil where none does.
  init(from old: [UInt8]?, to new: [UInt8]?) {
    let (before, after) = (old.map(rowTags) ?? [], new.map(rowTags) ?? [])
    (self.old, self.new) = (before.count, after.count)
    lost = before.isEmpty ? [] : Array(Set(before).subtracting(after))
    gained = before.isEmpty ? after : Array(Set(after).subtracting(before))
  }
}
