import Cases
import Notices
import Privacy
import RegisterFixtures
import Testing
import Vocabulary

/// Order is an output too: it follows from what is shown, and from nothing that is hidden.
@Suite struct RowOrderTests {
  static let rows: [Row] = (0..<60).map { number in
    row(
      "K\(number)",
      [
        "applicant": ["王", "李", "张", "𠅤", "阿", "Anna"][number * 7 % 6] + ["丽", "强", "一"][number % 3],
        "resident_id": residentID(number), "program": number % 4 == 0 ? "urban_dibao" : "rural_dibao",
        "effective_from": number % 5 == 0 ? "2015-10" : "2015-08", "amount": "\(100 + number * 37 % 90)",
        "division": number % 9 == 0 ? "611022106201" : "611022106200",
      ])
  }
  static let changes = (0..<60).filter { $0 % 7 == 0 }.map { "K\($0),2015-10,500,," }.joined(separator: "\n")

  static func shown(_ rows: [Row]) -> [String] {
    Published(rows, changes: changes).notice("long-term").sections.flatMap(\.entries).map {
      "\($0.tag.text) \($0.applicant.text) \($0.program?.name ?? "-") \($0.amount?.text ?? "-")"
    }
  }

  @Test func byChangeProgrammeCharacterAndTag() throws {
    let section = try #require(Published(Self.rows, changes: Self.changes).notice("long-term").sections.first)
    #expect(section.entries.count == 53)
    let keys = section.entries.map { entry in
      [
        UInt64(try! #require(entry.change).rawValue), entry.program?.program.key == "urban_dibao" ? 0 : 1,
        UInt64(entry.applicant.initial.value), entry.tag.bits,
      ]
    }
    #expect(!zip(keys, keys.dropFirst()).contains { !$0.lexicographicallyPrecedes($1) })
    #expect(Set(keys.map { $0[0] }) == [0, 1, 2] && Set(keys.map { $0[2] }).count == 6)
  }

  /// The order of the sheet, of the names behind the initial, of the numbers of cases leaves no trace.
  @Test(arguments: 0..<5 as Range<UInt64>) func theSheetsOrderLeavesNoTrace(seed: UInt64) {
    var dice = Dice(state: seed)
    #expect(Self.shown(Self.rows.shuffled(using: &dice)) == Self.shown(Self.rows))
  }

  @Test func hiddenValuesDoNotMoveARow() {
    var others = Self.rows
    for index in others.indices {
      others[index]["resident_id"] = residentID(999 - index, born: "19400101")
      others[index]["phone"] = "139000000\(index)"
      others[index]["applicant"] = String(others[index]["applicant"]!.unicodeScalars.first!) + "改名"
    }
    #expect(Self.shown(others) == Self.shown(Self.rows))
  }

  /// A row's tag depends on the case and the notice, and not on who stands beside it.
  @Test func tagsStayWhenNeighboursGo() {
    let all = Set(Published(Self.rows).entries.map(\.tag))
    let some = Published(Array(Self.rows.prefix(10))).entries.map(\.tag)
    #expect(some.count == 10 && all.isSuperset(of: some))
    let next = Published(Self.rows, on: "2016-01-04").entries.map(\.tag)
    #expect(next.count == 60 && all.isDisjoint(with: next))
  }
}
