import Cases
import RegisterFixtures
import Testing
import Vocabulary

/// The forms of values, through the sheet: what is accepted, and what it means.
@Suite struct CellFormTests {
  static func record(_ changes: Row) throws -> CaseRecord {
    let reading = Reading([row("K1", changes)])
    return try #require(reading.records.first, "\(reading.problems)")
  }

  @Test(arguments: [
    "2015-10-31", "2015/10/31", "2015.10.31", "2015年10月31日", "20151031", "42308", " 2015-10-31\t",
    "\u{3000}2015-10-31",
  ])
  func days(text: String) throws {
    #expect(try Self.record(["corrected_on": text]).correctedOn == day("2015-10-31"))
  }

  @Test(arguments: [
    ("2015-1-5", "2015-01-05"), ("2015/1/5", "2015-01-05"), ("2015年1月5日", "2015-01-05"),
    ("42009", "2015-01-05"),
    ("36585", "2000-02-29"), ("2016-02-29", "2016-02-29"),
  ])
  func shortDays(text: String, date: String) throws {
    #expect(try Self.record(["corrected_on": text]).correctedOn == day(date))
  }

  @Test(arguments: [
    "31/10/2015", "2015-10", "2015-10-31-", "2015-10-31-1", "2015", "2015103", "99999", "00001", "-42308",
    "2015-10-31x",
    "２０１５-10-31", "2015—10—31", "2015年10月31日日", "十月三十一日", "2015-00-10", "2015-10-32", "20151301", "--",
    "2015--31",
    "99999999999999999999",
  ])
  func noDays(text: String) {
    #expect(
      Reading([row("K1", ["corrected_on": text])]).problems == expected(2, [("corrected_on", "case.form")]))
  }

  @Test(arguments: [
    ("2015-08", "2015-08-01"), ("2015-8", "2015-08-01"), ("2015/08", "2015-08-01"), ("2015年8月", "2015-08-01"),
    ("2015.8", "2015-08-01"), ("2015-08-15", "2015-08-15"), ("42231", "2015-08-15"),
  ])
  func months(text: String, date: String) throws {
    #expect(try Self.record(["effective_from": text]).effectiveFrom == day(date))
  }

  @Test(arguments: [
    ("200", 200_00), ("200.5", 200_50), ("200.05", 200_05), ("0.01", 1), ("1,234.56", 1234_56),
    ("1,234,567", 1_234_567_00),
    ("007", 7_00), (" 200 ", 200_00),
  ])
  func money(text: String, fen: Int) throws {
    #expect(
      try Self.record(["program": "education", "category": "", "amount": text]).firstTerms.amount == Fen(fen))
  }

  @Test(arguments: [("是", true), ("否", false), ("", false)]) func yesAndNo(text: String, isYes: Bool) throws {
    let record = try Self.record([
      "urgent": text, "complaint": text, "relative_of_official": text, "spot_checked": text,
    ])
    #expect(
      [
        record.isUrgent, record.hasComplaint.reveal, record.isRelativeOfOfficial.reveal,
        record.isSpotChecked.reveal,
      ]
        == Array(repeating: isYes, count: 4))
  }

  @Test(arguments: [
    ("rural_dibao", "rural_dibao"), ("农村低保", "rural_dibao"), ("城镇低保", "urban_dibao"), ("城市低保", "urban_dibao"),
  ])
  func programmes(name: String, key: String) throws {
    #expect(try Self.record(["program": name]).program.key == key)
  }

  @Test(arguments: ["五保供养", "五保", "特困供养", "tekun"]) func tekun(name: String) throws {
    let record = try Self.record(["program": name, "category": "集中"])
    #expect(record.program.key == "tekun" && record.firstTerms.category == "集中")
  }

  @Test(arguments: [("", Objection.none), ("无", .none), ("待处理", .open), ("不成立", .rejected), ("成立", .upheld)])
  func objections(text: String, objection: Objection) throws {
    let read = try Self.record(["objection": text]).objection.reveal
    #expect(read == objection)
  }

  @Test(arguments: [("", false), ("儿童", true), ("隐私保护", true), ("特殊疾病", true), ("其他", true)])
  func exemptions(text: String, isExempt: Bool) throws {
    #expect(try Self.record(["exempt": text]).isExempt(on: day("2015-10-31")) == isExempt)
  }

  /// The day of the first notice decides.
  @Test(arguments: [("19970706", false), ("19970707", true), ("20100101", true)])
  func minors(born: String, isExempt: Bool) throws {
    let changes = ["resident_id": residentID(5, born: born)]
    #expect(try Self.record(changes).isExempt(on: day("2030-01-01")) == isExempt)
  }

  /// Of stock, the day from which it is paid.
  @Test(arguments: [("19950707", false), ("19950708", true)]) func minorsOfTheStock(
    born: String, isExempt: Bool
  ) throws {
    let changes = [
      "resident_id": residentID(5, born: born), "approved_on": "2013-06-01", "effective_from": "2013-07-07",
    ]
    let record = try #require(
      Reading([row("K1", withoutPapers + changes)], adoptedOn: "2014-01-01").records.first)
    #expect(record.isStock && record.isExempt(on: day("2030-01-01")) == isExempt)
  }

  @Test(arguments: [("2013-02", true), ("2014-01", false), ("2013-12-31", true)])
  func stockIsWhatWasPaidBefore(from: String, isStock: Bool) throws {
    let changes = withoutPapers + ["effective_from": from]
    let record = try #require(Reading([row("K1", changes)], adoptedOn: "2014-01-01").records.first)
    #expect(record.isStock == isStock && record.approvedOn == (isStock ? record.effectiveFrom : nil))
    #expect(try !#require(Reading([row("K1", changes)]).records.first).isStock)
  }

  @Test(arguments: ["李", "欧阳修", "𠅤丽", "阿卜杜热依木·买买提", "阿卜杜 热依木•买买提", "Nguyen Thi Lan", "赵C", "O'Neil-李"])
  func names(text: String) throws {
    let name = try Self.record(["applicant": text]).applicant.reveal
    #expect(name == text)
  }
}
