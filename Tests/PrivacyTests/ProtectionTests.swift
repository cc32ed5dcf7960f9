import Diagnostics
import Privacy
import Testing
import Vocabulary

/// A table by rows; its last category is 其他, which takes in the others.
func countTable(
  _ rows: [[Int]], moves: [(Int, Int)] = [], after previous: ProtectedTable? = nil, threshold: Int = 5
) -> CountTable {
  let width = rows[0].count
  let categories = (0..<width).map { place in
    CountTable.Category(
      place == width - 1 ? "其他" : "c\(place)", threshold: threshold,
      mergesInto: place == width - 1 ? nil : "其他")
  }
  return CountTable(
    rows: rows.indices.map { row in
      let (joined, left) = moves.isEmpty ? (0, 0) : moves[row]
      return CountTable.Row(
        DivisionCode("61\(1001 + row)000000")!, rows[row], joined: joined, left: left)
    }, categories: categories, previous: previous)
}

private func cells(_ table: ProtectedTable) -> [[Int?]] { table.rows.map(\.cells) }

/// Tables by hand, each with the trap that it is named after (background/privacy.md §3.4).
struct ProtectionTests {
  @Test func whatIsNotSmallIsShown() {
    let counts = [[20, 30, 40], [50, 60, 0], [5, 7, 9]]
    let table = protect(countTable(counts))
    #expect(table.rung == .full && cells(table) == counts)
    #expect(table.totals == [75, 97, 49] && table.hiddenCells == 0)
  }

  @Test func aSmallCountTakesOthersWithIt() {
    let table = protect(countTable([[3, 30, 40], [50, 60, 70], [50, 60, 70]]))
    #expect(table.rung == .full)
    #expect(table.rows[0].cells[0] == nil && table.hiddenCells == 4)
    #expect(table.totals == [103, 150, 180])
  }

  /// Of equal ways the cheapest: the smaller counts are hidden, never a zero.
  @Test func theCheapestCycle() {
    let table = protect(countTable([[3, 30, 400, 0], [50, 60, 700, 0], [500, 600, 700, 9]]))
    #expect(cells(table) == [[nil, nil, 400, 0], [nil, nil, 700, 0], [500, 600, 700, 9]])
  }

  @Test func aSingleHouseholdLearnsNothing() {
    // In a square of four the household of the 1 would know the other three.
    let table = protect(countTable([[1, 30, 40, 50], [50, 60, 70, 80], [50, 60, 70, 80]]))
    #expect(table.rung == .full && table.hiddenCells > 4)
  }

  /// sdcTools/UserSupport #135: three singletons in one county.
  @Test func threeSingletons() {
    let table = protect(countTable([[1, 1, 7, 1, 0], [1, 0, 0, 2, 8]], threshold: 3))
    #expect(table.rung == .cityOnly || table.rung == .withheld)
    let more = protect(
      countTable([[1, 1, 7, 1, 30], [10, 10, 10, 20, 80], [10, 10, 10, 20, 80]], threshold: 3))
    #expect(more.rows[0].cells[0...3].count { $0 == nil } == 4 || more.rows[0].cells[4] == nil)
  }

  /// #194: 15 = 10 + 3 + x + x would tell both.
  @Test func zerosAndOnes() {
    let table = protect(countTable([[10, 3, 1, 1], [10, 10, 10, 10], [10, 10, 10, 10]], threshold: 3))
    #expect(table.rows.isEmpty || table.rows[0].cells[0] == nil || table.rows[0].cells[1] == nil)
  }

  @Test func aRareCategoryGoesToOthers() {
    let table = protect(countTable([[2, 30, 40], [0, 60, 70], [1, 60, 70]]))
    #expect(table.rung == .mergedCategories && table.columns.map(\.key) == ["c1", "其他"])
    #expect(table.columns[1].categories == [0, 2])
    #expect(cells(table) == [[30, 42], [60, 70], [60, 71]])
  }

  /// With nobody in others, the rarest of the others' children keeps the rare one company.
  @Test func othersTakeInTheNextRarest() {
    let table = protect(countTable([[1, 9, 40, 0], [1, 9, 60, 0], [1, 60, 60, 0]]))
    #expect(table.columns.last?.categories == [0, 1, 3])
  }

  @Test func aCountyOfOneKindLeavesTheCity() {
    let table = protect(countTable([[30, 0, 1], [50, 60, 70], [50, 60, 70]]))
    #expect(table.rung == .cityOnly && table.rows.isEmpty && table.totals == [130, 120, 141])
    #expect(protect(countTable([[30, 0, 0], [50, 0, 1]])).rung == .withheld)
  }

  @Test func oneCountyIsTheCity() {
    #expect(protect(countTable([[3, 30, 40]])).rung == .mergedCategories)
    #expect(protect(countTable([[9, 30, 40]])).rung == .full)
  }

  @Test func oneCategoryTellsNothing() { #expect(protect(countTable([[30], [40]])).rung == .withheld) }

  @Test func nobodyIsNoSecret() {
    let table = protect(countTable([[0, 0, 0], [0, 0, 0]]))
    #expect(table.rung == .full && table.totals == [0, 0, 0])
  }

  @Test func hugeCounts() {
    let huge = 1_000_000_000_000
    let table = protect(countTable([[2, huge, huge], [huge, huge, huge], [huge, huge, huge]]))
    #expect(table.rung == .full && table.hiddenCells == 4)
  }

  @Test func theSameCountsGiveTheSameTable() {
    let counts = [[3, 30, 40, 4], [50, 60, 70, 20], [50, 60, 2, 20], [1, 60, 30, 20]]
    let first = protect(countTable(counts))
    #expect((0..<5).allSatisfy { _ in cells(protect(countTable(counts))) == cells(first) })
    // The order in which counties are given is not data.
    let table = countTable(counts)
    let turned = CountTable(rows: table.rows.reversed(), categories: table.categories)
    #expect(cells(protect(turned)) == cells(first))
  }

  @Test func theReasonsHoldNoCount() {
    let tables = [
      countTable([[30, 0, 1], [50, 60, 70]]), countTable([[2, 30, 40], [0, 60, 70]]), countTable([[4], [1]]),
    ]
    for table in tables.map(protect) {
      for reason in table.reasons {
        // Twelve digits are a county's code; c0, c1 are the categories here.
        let words = reason.english.split(separator: " ").filter {
          $0.first?.isNumber == true && $0.count < 12
        }
        #expect(words.isEmpty, "\(reason)")
      }
    }
  }
}
