import Cases
import Diagnostics
import RegisterFixtures
import Testing
import Vocabulary

/// Variation and member sheets, and sheets that mix counties.
@Suite struct LinkedSheetTests {
  static func terms(_ record: CaseRecord, on date: String) -> String {
    let terms = record.terms(on: day(date))
    return "\(terms.amount) \(terms.coveredPersons) \(terms.category) \(terms.division.villageDigits)"
  }

  @Test(arguments: [
    ("2015-08-31", "200.00 2 A 200"), ("2015-09-01", "250.00 2 A 200"), ("2015-09-30", "250.00 2 A 200"),
    ("2015-10-01", "250.00 3 B 200"), ("2015-10-14", "250.00 3 B 200"), ("2015-10-15", "300.00 3 B 201"),
    ("2030-01-01", "300.00 3 B 201"), ("1999-01-01", "200.00 2 A 200"),
  ])
  func termsOverTime(date: String, terms: String) throws {
    let changes = sheet(
      "v.csv",
      """
      案件编号,变更日期,金额,保障人数,类别,区划代码
      K1,2015-10-15,300,,,611022106201
      K1,2015年9月,250,,,
      K2,2015-09-01,999,,,
      K1,2015-10,,3,B,
      """)
    // The variations stand before the cases: sheets are read by their kind, not by their order.
    let reading = Reading([changes, sheet([row("K1"), row("K2")])])
    #expect(reading.problems.isEmpty && reading.rows.others == 4)
    #expect(Self.terms(try #require(reading.records.first), on: date) == terms)
  }

  @Test func badVariations() throws {
    let changes = sheet(
      "v.csv",
      """
      case_id,from,amount,covered_persons,category,division
      K1,,300,,,
      K1,2015-09,,,D,
      K1,2015-09,0,31,,611022106000
      K9,2015-09,300,,,
      ,2015-09,300,,,
      KX,2015-09,300,,,
      K1,2015-09-31,300,,,
      K1,2015-09,250,,,
      """)
    let reading = Reading([sheet([row("K1"), row("KX", ["amount": "x"])]), changes])
    #expect(
      reading.report.sorted.filter { $0.location.file == "v.csv" }.map(place) == [
        "2:2 case.missing", "3:5 case.category", "4:3 case.amount", "4:4 case.form", "4:6 case.division",
        "5:1 case.unknown-id", "6:1 case.unknown-id", "8:2 case.impossible-date",
      ])
    #expect(reading.rows.others == 8 && reading.rows.othersInError == 6)
    #expect(Self.terms(try #require(reading.records.first), on: "2015-09-01") == "250.00 2 A 200")
  }

  @Test func members() {
    let people = sheet(
      "m.csv",
      """
      户编号,姓名,与户主关系,身份证号
      K1,张小四,子,\(residentID(3, born: "20050101"))
      K1,张小五,女,
      K1,,妻,
      K1,张小六,,
      K1,张*七,子,
      K1,张小八,子,61109919800229006X
      K9,张小九,子,
      """)
    let reading = Reading([sheet([row("K1")]), people])
    #expect(
      reading.report.sorted.map(place) == [
        "4:2 case.missing", "5:3 case.missing", "6:2 case.form", "7:4 case.id-checksum",
        "8:1 member.unknown-id",
      ])
    #expect(reading.ids == ["K1"] && reading.rows.others == 7 && reading.rows.othersInError == 5)
  }

  static let mixed = [
    sheet(
      [
        row("K1"), row("L1", ["division": "611002100200"]), row("K2", ["amount": "x"]),
        row("N1", ["division": "999999999999"]),
      ], file: "content/cases/all.csv"),
    sheet(
      "content/cases/changes.csv",
      "case_id,from,amount\nK1,2015-09,300\nL1,2015-09,400\nZ9,2015-09,500\nK2,2015-09,1"),
  ]

  /// Each county takes its own rows; a row that names none is the first county's to complain of.
  @Test func mixedSheetsAreSplit() {
    let here = Reading([], mixed: Self.mixed)
    #expect(here.ids == ["K1"] && here.problems == expected(4, [("amount", "case.form")]))
    #expect(here.rows.cases == 2 && here.rows.others == 0)
    #expect(here.unmatched.map(place) == ["3:1 case.unknown-id", "4:1 case.unknown-id"])
    let there = Reading([], mixed: Self.mixed, of: Places.otherCounty)
    #expect(there.ids == ["L1"] && there.problems == expected(5, [("division", "case.division")]))
    #expect(there.rows.cases == 2 && there.rows.casesInError == 1 && there.rows.others == 4)
    #expect(
      there.unmatched.map(place) == ["2:1 case.unknown-id", "4:1 case.unknown-id", "5:1 case.unknown-id"])
    #expect(
      Set(here.unmatched.map(place)).intersection(there.unmatched.map(place)) == ["4:1 case.unknown-id"])
  }

  @Test func mixedSheetsByName() {
    let text =
      "case_id,program,县区,乡镇,村(社区),户主,身份证号,保障人数,金额\n"
      + "K1,农村低保,丹凤县,竹林关镇,竹林关村,张三,\(residentID(1)),1,200\n"
      + "L1,农村低保,商州区,夜村镇,夜村,李四,\(residentID(2)),1,200\n"
    let sheets = [sheet("all.csv", text)]
    #expect(Reading([], mixed: sheets).ids == ["K1"])
    #expect(Reading([], mixed: sheets, of: Places.otherCounty).ids == ["L1"])
    // In a folder that names the county, the other's row is an error.
    let own = Reading(sheets)
    #expect(own.ids == ["K1"] && own.problems == ["3:4 case.division"])
  }
}
