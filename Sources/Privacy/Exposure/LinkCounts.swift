/// What two lists of one village give away when they are laid side by side without their tags.
package struct LinkCounts: Equatable, Codable, Sendable {
  /// Rows of the later list.
  package var rows = 0
  /// Rows of the earlier one.
  package var before = 0
  /// Rows of the later that look like exactly one of the earlier, and that one like no other of the later.
  package var matched = 0
  /// Rows of the later that nothing in the earlier looks like, and the other way round: who came, who left. A household
  /// whose amount has changed is one of each.
  package var joined = 0
  package var left = 0

  package init() {}

  /// - Parameters: what the rows look like, as digests, in any order.
  package init(from earlier: [UInt64], to later: [UInt64]) {
    (rows, before) = (later.count, earlier.count)
    let (old, new) = (earlier.sorted(), later.sorted())
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      let key = i == old.count ? new[j] : j == new.count ? old[i] : min(old[i], new[j])
      let (startOld, startNew) = (i, j)
      while i < old.count, old[i] == key { i += 1 }
      while j < new.count, new[j] == key { j += 1 }
      let (was, stands) = (i - startOld, j - startNew)
      if was == 1 && stands == 1 { matched += 1 }
      joined += max(0, stands - was)
      left += max(0, was - stands)
    }
  }

  /// A list that has not changed.
  package init(unchanged: Uniqueness) {
    (rows, before, matched) = (unchanged.rows, unchanged.rows, unchanged.alone)
  }

  /// Whether it says of one household alone that it came, or left.
  package var namesOne: Bool { joined == 1 || left == 1 }

  package static func += (a: inout LinkCounts, b: LinkCounts) {
    a.rows += b.rows
    a.before += b.before
    a.matched += b.matched
    a.joined += b.joined
    a.left += b.left
  }
}
