import Cases
import Diagnostics
import RegisterFixtures
import Testing
import Vocabulary

/// 重复享受 inside a county, and what becomes of the rows that refer to a refused case.
@Suite struct DoubleGrantTests {
  static let someone: Row = ["resident_id": residentID(500)]

  /// The later row by file and row, whatever the order of reading: mixed sheets are read after the county's own.
  @Test func theLaterRowIsInError() {
    let own = sheet([row("K2", Self.someone)], file: "content/cases/611022/b.csv")
    let mixed = sheet([row("K1", Self.someone), row("K3")], file: "content/cases/611022-a.csv")
    let reading = Reading([own], mixed: [mixed])
    #expect(Set(reading.ids) == ["K1", "K3"])
    #expect(
      reading.report.diagnostics.map { "\($0.location) \($0.id)" } == [
        "content/cases/611022/b.csv:2:5 case.paid-twice"
      ])
    #expect(reading.rows.cases == 3 && reading.rows.casesInError == 1)
  }

  @Test func aThirdMayFollowTheFirst() {
    let times: [(String, String)] = [
      ("2015-08", "2015-10-01"), ("2015-09", ""), ("2015-10", ""), ("2015-11", ""),
    ]
    let rows = times.enumerated().map { number, time in
      row("K\(number)", Self.someone + ["effective_from": time.0, "ended_on": time.1])
    }
    let reading = Reading(rows)
    #expect(
      reading.ids == ["K0", "K2"] && reading.problems == ["3:5 case.paid-twice", "5:5 case.paid-twice"])
  }

  /// Its variations and members refer to a case that is known to be in error, and the others find theirs.
  @Test func whatRefersToItIsNoError() throws {
    let cases = sheet([row("K1", Self.someone), row("K2", Self.someone), row("K3")])
    let changes = sheet("v.csv", "case_id,from,amount\nK2,2015-09,300\nK3,2015-09,400\n")
    let members = sheet("m.csv", "case_id,name,relation\nK2,张小四,子\nK3,张小五,子\n")
    let reading = Reading([cases, changes, members])
    #expect(reading.ids == ["K1", "K3"] && reading.problems == ["3:5 case.paid-twice"])
    #expect(reading.rows.othersInError == 0)
    #expect(try #require(reading.records.last).terms(on: day("2015-09-01")).amount.count == 400_00)
  }

  /// Terms are judged as they are when all variations are known, whatever their order.
  @Test func variationsOutOfOrder() {
    let changes = sheet(
      "v.csv", "case_id,from,amount,covered_persons\nK1,2015-10,1400,\nK1,2015-09,,3\nK1,2015-11,1600,\n")
    let reading = Reading([sheet([row("K1")]), changes])
    #expect(reading.problems == ["4:3 case.above-standard"] && reading.rows.othersInError == 0)
  }

  /// A standard that a variation asks for and does not find puts the row in error, and the terms stay.
  @Test func aVariationWithoutAStandard() throws {
    let cases = sheet([
      row("K1", ["program": "五保", "category": "集中", "covered_persons": "1", "effective_from": "2015-08"])
    ])
    let changes = sheet("v.csv", "case_id,from,amount\nK1,2009-01,600\nK1,2015-09,700\n")
    let reading = Reading([cases, changes])
    #expect(reading.problems == ["2:2 case.no-standard"] && reading.rows.othersInError == 1)
    #expect(try #require(reading.records.first).terms(on: day("2015-08-31")).amount.count == 200_00)
  }
}
