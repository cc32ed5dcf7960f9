import Privacy
import Testing
import Vocabulary

/// Tables quarter after quarter: what one shows must not tell what another hides, nor who moved.
struct ProtectionOverTimeTests {
  private static let first = [[3, 30, 40], [50, 60, 70], [50, 60, 70]]
  private static let hidden: [[Int?]] = [[nil, nil, 40], [nil, nil, 70], [50, 60, 70]]

  private func cells(_ table: ProtectedTable) -> [[Int?]] { table.rows.map(\.cells) }

  @Test func withoutMoversTheMaskStays() {
    let before = protect(countTable(Self.first))
    let after = protect(countTable(Self.first, after: before))
    #expect(cells(before) == Self.hidden && cells(after) == Self.hidden)
  }

  @Test(arguments: [(1, 0), (0, 1), (2, 2)])
  func fewMoversLeaveNothing(_ joined: Int, _ left: Int) {
    let before = protect(countTable([[20, 30, 40], [50, 60, 70]]))
    let counts = [[20 + joined - left, 30, 40], [50, 60, 70]]
    let after = protect(countTable(counts, moves: [(joined, left), (0, 0)], after: before))
    // Too few in the city too.
    #expect(after.rung == .withheld)
  }

  @Test func fewMoversInOneCountyLeaveTheCity() {
    let before = protect(countTable([[20, 30, 40], [50, 60, 70]]))
    let after = protect(
      countTable([[21, 30, 40], [55, 62, 71]], moves: [(1, 0), (20, 12)], after: before))
    #expect(after.rung == .cityOnly)
  }

  @Test func joinersOfOneKindAreTold() {
    let before = protect(countTable([[20, 30, 40], [50, 60, 70]]))
    let all = protect(countTable([[29, 30, 40], [54, 66, 70]], moves: [(9, 0), (20, 10)], after: before))
    #expect(all.rung == .cityOnly)
    let mixed = protect(
      countTable([[24, 35, 40], [54, 66, 70]], moves: [(9, 0), (20, 10)], after: before))
    #expect(mixed.rung == .full)
  }

  /// A count that was shown and has become small: with few movers it can only be a little less,
  /// so it goes to others; with many it can be hidden.
  @Test func aShownCountCannotBeHiddenAgainAtOnce() {
    let before = protect(countTable([[6, 30, 40], [50, 60, 70], [50, 60, 70]]))
    #expect(before.hiddenCells == 0)
    let few = countTable(
      [[4, 31, 41], [50, 60, 70], [50, 60, 70]], moves: [(3, 3), (0, 0), (0, 0)], after: before)
    #expect(protect(few).columns.map(\.key) == ["c1", "其他"])
    let many = countTable(
      [[4, 31, 41], [50, 60, 70], [50, 60, 70]], moves: [(30, 30), (40, 40), (40, 40)], after: before)
    #expect(protect(many).rung == .full && protect(many).rows[0].cells[0] == nil)
  }

  /// A count that was hidden and could be shown: not while it tells what it was.
  @Test func aHiddenCountStaysHidden() {
    let before = protect(countTable(Self.first))
    let after = protect(
      countTable(
        [[6, 29, 41], [50, 60, 70], [50, 60, 70]], moves: [(5, 2), (0, 0), (0, 0)], after: before))
    #expect(after.rows.isEmpty || after.rows[0].cells[0] == nil)
  }

  @Test func whatWasPutTogetherStaysTogether() {
    let before = protect(countTable([[2, 30, 40], [0, 60, 70], [1, 60, 70]]))
    let after = protect(
      countTable(
        [[22, 35, 45], [30, 60, 72], [31, 64, 70]], moves: [(50, 20), (50, 18), (50, 16)], after: before))
    #expect(before.rung == .mergedCategories && after.columns.map(\.key) == ["c1", "其他"])
  }

  @Test func aQuarterWithoutTableIsRemembered() {
    let before = protect(countTable([[20, 30, 40], [50, 60, 70]]))
    let between = protect(
      countTable([[21, 30, 40], [50, 60, 70]], moves: [(1, 0), (0, 0)], after: before))
    #expect(between.rung == .withheld)
    // One more household after the one before: still too few since the last table that was shown.
    let after = protect(
      countTable([[21, 31, 40], [50, 60, 70]], moves: [(1, 0), (0, 0)], after: between))
    #expect(after.rung == .withheld)
  }

  @Test func otherCountiesStartAnew() {
    let before = protect(countTable([[20, 30, 40], [50, 60, 70]]))
    let after = protect(countTable([[20, 30, 40], [50, 60, 70], [9, 9, 9]], after: before))
    #expect(after.rung == .withheld)
  }
}

struct MoneyTableTests {
  @Test func sumsAreRoundedAndLargeGrantsSeen() {
    #expect(MoneyTable.rounded(Fen(1_499_999)) == 1 && MoneyTable.rounded(Fen(1_500_000)) == 2)
    #expect(
      MoneyTable.isCoarseEnough(moved: Fen(999_999)) && !MoneyTable.isCoarseEnough(moved: Fen(1_000_000)))
  }
}
