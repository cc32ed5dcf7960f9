import Paper
import Testing

/// The cutting of a flow into sheets, over many random ones.
struct SheetCutterTests {
  @Test(arguments: 0..<400)
  func everyBlockStandsOnceAndNoSheetIsOverfull(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    let height = dice.next(500...3000)
    let blocks = (0..<dice.next(0...330)).map { _ in
      PaperBlock(
        height: dice.next(1...(height / 3)), lead: dice.next(0...2) > 0 ? 100 : 0,
        staysWithNext: dice.next(0...5) == 0)
    }
    let cut = sheets(of: blocks, height: height)
    #expect(cut.flatMap { Array($0) } == Array(blocks.indices))
    #expect(cut.allSatisfy { !$0.isEmpty && used(blocks[$0]) <= height })
    for sheet in cut.dropLast() where blocks[sheet.upperBound - 1].staysWithNext {
      #expect(group(around: sheet.upperBound, blocks, isLarger: height), "a group is cut that would fit")
    }
  }

  /// Whether what stays together there does not fit on a sheet.
  private func group(around place: Int, _ blocks: [PaperBlock], isLarger height: Int) -> Bool {
    let start = blocks[..<place].lastIndex { !$0.staysWithNext }.map { $0 + 1 } ?? 0
    let end = blocks[place...].firstIndex { !$0.staysWithNext }.map { $0 + 1 } ?? blocks.count
    return used(blocks[start..<end]) > height
  }

  @Test func theHeadStandsAgainOnEverySheet() {
    let rows = [PaperBlock](repeating: PaperBlock(height: 100, lead: 150), count: 20)
    #expect(sheets(of: rows, height: 1000) == [0..<8, 8..<16, 16..<20])
    #expect(sheets(of: [PaperBlock(height: 50)] + rows, height: 1000)[0] == 0..<9)
  }

  @Test func theSealIsNotAlone() {
    let rows = (1...10).map { PaperBlock(height: 100, lead: 100, staysWithNext: $0 == 10) }
    #expect(sheets(of: rows + [PaperBlock(height: 300)], height: 1100) == [0..<9, 9..<11])
  }

  @Test func whatIsLargerThanASheetHasOneOfItsOwn() {
    #expect(
      sheets(of: [100, 5000, 100].map { PaperBlock(height: $0) }, height: 1000) == [0..<1, 1..<2, 2..<3])
    #expect(sheets(of: [], height: 1000) == [])
  }
}

/// The same throws for the same seed.
private struct Dice {
  var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int(state >> 33) % range.count
  }
}
