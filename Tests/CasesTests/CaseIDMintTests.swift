import Cases
import Diagnostics
import RegisterFixtures
import Testing
import Vocabulary

/// Case_ids for sheets that have none. The tests' mint shows what it was asked for.
@Suite struct CaseIDMintTests {
  static func read(_ rows: [Row]) -> [String: String] {
    let reading = Reading([sheet(rows, columns.filter { $0 != "case_id" })], adoptedOn: "2015-07-06")
    let ids = reading.records.map { record in
      (record.firstTerms.amount.description, record.caseID.reveal)
    }
    return Dictionary(uniqueKeysWithValues: ids)
  }

  static func person(_ number: Int) -> String { String(residentID(number).prefix(17)) }

  /// The second grant of a resident is told by when it is paid from, wherever it stands in the sheet.
  @Test func ofOneResident() {
    let stock = withoutPapers + ["resident_id": residentID(1)]
    let rows = [
      row("", stock + ["amount": "1", "effective_from": "2013-09"]),
      row("", stock + ["amount": "2", "effective_from": "2012-09", "ended_on": "2013-08-31"]),
      row(
        "",
        stock + [
          "amount": "3", "effective_from": "2012-01", "ended_on": "2012-08-31", "program": "urban_dibao",
        ]),
      row("", stock + ["amount": "4", "effective_from": "2013-09", "resident_id": residentID(2)]),
    ]
    let expected = [
      "1.00": "\(Self.person(1))|611022000000|rural_dibao||2",
      "2.00": "\(Self.person(1))|611022000000|rural_dibao||1",
      "3.00": "\(Self.person(1))|611022000000|urban_dibao||1",
      "4.00": "\(Self.person(2))|611022000000|rural_dibao||1",
    ]
    #expect(Self.read(rows) == expected)
    #expect(Self.read(rows.reversed()) == expected)
  }

  @Test func ofOneOffGrants() {
    let grant: Row = [
      "program": "temporary", "category": "", "effective_from": "", "resident_id": residentID(1),
    ]
    let ids = Self.read([
      row("", grant + ["amount": "1"]), row("", grant + ["amount": "2", "review_posted": "2015-07-07"]),
      row("", grant + ["amount": "3", "review_posted": "", "approval_posted": ""]),
    ])
    #expect(
      ids.mapValues { String($0.split(separator: "|", maxSplits: 2)[2]) } == [
        "1.00": "temporary|2015-07-06|1", "2.00": "temporary|2015-07-07|1",
        "3.00": "temporary|2015-07-22|1",
      ])
  }

  /// A column that is there is not minted for.
  @Test func anEmptyCellIsAnError() {
    let reading = Reading([row("K1"), row("")])
    #expect(reading.ids == ["K1"] && reading.problems == expected(3, [("case_id", "case.missing")]))
  }
}
