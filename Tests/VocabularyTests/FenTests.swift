import Testing
import Vocabulary

@Suite struct FenTests {
  @Test(arguments: [
    ("0", 0, "0.00"), ("1", 100, "1.00"), ("1.5", 150, "1.50"), ("1.05", 105, "1.05"),
    ("1234567.89", 123_456_789, "1234567.89"),
    ("007", 700, "7.00"), ("999999999999.99", 99_999_999_999_999, "999999999999.99"),
  ])
  func parseAndPrint(text: String, fen: Int, printed: String) throws {
    let amount = try #require(Fen(yuan: text))
    #expect(amount == Fen(fen) && amount.description == printed)
  }

  @Test(arguments: [
    "", ".", "1.", ".5", "1.234", "-1", "+1", "1,000", "1e3", " 1", "１", "1.2.3", "1.x", "元", "1234567890123",
  ])
  func whatIsNoAmount(text: String) { #expect(Fen(yuan: text) == nil) }

  @Test(arguments: [(-1, "-0.01"), (-105, "-1.05"), (-10_000, "-100.00")])
  func negative(fen: Int, printed: String) { #expect(Fen(fen).description == printed) }

  /// Half a fen goes up.
  @Test(arguments: [
    (1, 2, 1), (1, 3, 0), (2, 3, 1), (10_001, 2, 5001), (10_000, 3, 3333), (5, 4, 1), (6, 4, 2), (0, 7, 0),
  ])
  func division(fen: Int, persons: Int, each: Int) { #expect(Fen(fen).divided(by: persons) == Fen(each)) }

  @Test func amongNobody() {
    #expect(Fen(100).divided(by: 0) == nil && Fen(100).divided(by: -1) == nil)
    var sum = Fen(1) + Fen(2)
    sum += Fen(3)
    #expect(sum == Fen(6) && Fen.zero < Fen(1))
  }
}

@Suite struct DivisionTests {
  @Test func partsOfACode() throws {
    let village = code("611022106003")
    #expect(village.county == code("611022000000") && village.town == code("611022106000"))
    #expect([village.countyDigits, village.townDigits, village.villageDigits] == ["611022", "106", "003"])
    #expect(village.description == "611022106003" && village.town < village)
    #expect(code("611022000000").county == code("611022000000"))
  }

  @Test(arguments: [
    "", "61102210600", "6110221060033", "011022106003", "61102210600x", "６11022106003", "611022106 03",
  ])
  func whatIsNoCode(text: String) { #expect(DivisionCode(text) == nil) }

  @Test(arguments: [
    ("竹林关村委会", "竹林关村"), ("竹林关村村委会", "竹林关村"), ("竹林关村村民委员会", "竹林关村"), ("东岭村民委员会", "东岭村"),
    ("凤镇街社区居民委员会", "凤镇街社区"), ("凤镇街社区居委会", "凤镇街社区"), ("北街居委会", "北街"), ("北街居民委员会", "北街"),
    ("北街社区", "北街社区"), ("村委会", "村委会"), ("居委会", "居委会"), ("村民委员会", "村民委员会"),
  ])
  func namesAsPeopleSayThem(registered: String, shown: String) {
    let village = Division(
      code: code("611022106003"), name: registered, level: .village, parent: nil, isModel: false)
    #expect(village.name == shown && village.registeredName == registered)
    let town = Division(
      code: code("611022106000"), name: registered, level: .town, parent: nil, isModel: false)
    #expect(town.name == registered)
  }

  @Test func treeInTheOrderOfCodes() throws {
    func division(_ text: String, _ name: String, _ level: Division.Level, _ parent: String?) -> Division {
      Division(code: code(text), name: name, level: level, parent: parent.map(code), isModel: false)
    }
    let city = division("611000000000", "商洛市", .city, nil)
    let tree = DivisionTree(
      root: city,
      divisions: [
        division("611022107000", "土门镇", .town, "611022000000"), city,
        division("611022106200", "竹林关村委会", .village, "611022106000"),
        division("611022106000", "竹林关镇", .town, "611022000000"),
        division("611022000000", "丹凤县", .county, "611000000000"),
      ])
    let county = try #require(tree.counties.first)
    let village = try #require(tree[code("611022106200")])
    #expect(tree.children(of: county).map(\.name) == ["竹林关镇", "土门镇"])
    #expect(tree.path(to: village).map(\.name) == ["商洛市", "丹凤县", "竹林关镇", "竹林关村"])
    #expect(tree.fullName(of: village) == "丹凤县竹林关镇竹林关村" && tree.fullName(of: city) == "商洛市")
    #expect(tree[code("611022106999")] == nil && tree.children(of: village).isEmpty)
  }
}
