import Cases
import Diagnostics
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
    "\u{3000}2015-10-31", "2015 年 10 月 31 日", "２０１５-10-31", "２０１５／１０／３１", "2015-10-31 00:00:00",
    "2015/10/31 0:00", "2015-10-31T00:00:00", "2015年10月31日 00:00:00", "\u{A0}2015-10-31\u{200B}",
    "2015年10月31",
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
    "31/10/2015", "2015-10", "2015-10-31-", "2015-10-31-1", "2015", "2015103", "00001", "-42308",
    "2015-10-31x",
    "2015—10—31", "2015年10月31日日", "十月三十一日", "--", "2015--31", "99999999999999999999", "15-10-31",
    "2015-10.31",
    "2015 10 31", "2015-10-31 24:00", "2015-10-31 10", "2015-010-31",
  ])
  func noDays(text: String) {
    #expect(
      Reading([row("K1", ["corrected_on": text])]).problems == expected(2, [("corrected_on", "case.form")]))
  }

  @Test(arguments: [
    ("2015-00-10", "impossible-date"), ("2015-10-32", "impossible-date"), ("20151301", "impossible-date"),
    ("2015年2月29日", "impossible-date"), ("99999", "far-off-date"), ("1989-12-31", "far-off-date"),
    ("10150-1-1", "form"), ("0000-01-01", "far-off-date"),
  ])
  func daysThatAreNone(text: String, rule: String) {
    let found = Reading([row("K1", ["corrected_on": text])]).problems
    #expect(found == expected(2, [("corrected_on", "case.\(rule)")]))
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
    ("007", 7_00), (" 200 ", 200_00), ("２００．５", 200_50), ("1，234．5", 1234_50), ("200\u{A0}", 200_00),
    ("299.99999999999997", 300_00), ("300.10000000000002", 300_10), ("0.1000000000000000055", 10),
    ("200.500", 200_50),
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

  /// What the clerk is told to write instead.
  @Test(arguments: [
    ("三百", "300"), ("贰佰元整", "200"), ("一千零五十", "1050"), ("十五", "15"), ("一万二千三百四十五", "12345"),
    ("两百零五", "205"), ("三百五", nil), ("二〇一五", nil), ("百", nil), ("200元", "元"), ("￥200", "元"), ("¥1,200.5", "元"),
  ])
  func amountsInWords(text: String, hint: String?) throws {
    let found = try #require(Reading([row("K1", ["amount": text])]).report.diagnostics.first)
    #expect(found.id == "case.form")
    #expect(found.remedy == CaseField.amount.form ? hint == nil : found.remedy.chinese.contains(hint ?? "?"))
  }

  @Test(arguments: [
    "李", "欧阳修", "𠅤丽", "阿卜杜热依木·买买提", "Nguyen Thi Lan", "赵C", "O'Neil-李", "\u{F92C}一", "J. Smith",
  ])
  func names(text: String) throws { #expect(try Self.name(text) == Array(text.unicodeScalars)) }

  @Test(arguments: [
    ("阿卜杜 热依木•买买提", "阿卜杜热依木·买买提"), ("王　芳", "王芳"), ("王\u{A0} 芳", "王芳"), ("Nguyen  Thi", "Nguyen Thi"),
    ("古丽‧汗", "古丽·汗"), ("古丽∙汗", "古丽·汗"), ("古丽⋅汗", "古丽·汗"), ("古丽・汗", "古丽·汗"), ("古丽．汗", "古丽·汗"),
    ("古丽.汗", "古丽·汗"), ("古丽 · 汗", "古丽·汗"), ("王\u{E863}", "王䶮"), ("\u{E816}", "\u{20087}"),
    ("\u{E864}", "\u{9FBB}"),
  ])
  func namesAreUnified(text: String, name: String) throws {
    #expect(try Self.name(text) == Array(name.unicodeScalars))
  }

  /// By scalars: a string compares U+F92C with 郎 as equal.
  private static func name(_ text: String) throws -> [Unicode.Scalar] {
    try Array(record(["applicant": text]).applicant.reveal.unicodeScalars)
  }

  @Test(arguments: ["张三\n李四", "王?", "\u{E815}", "王1", "·汗"]) func noNames(text: String) {
    #expect(!Reading([row("K1", ["applicant": text])]).problems.isEmpty)
  }

  /// A private column's nearest word would tell what stands in it.
  @Test func noWordOfAPrivateColumnIsGuessed() throws {
    let found = Reading([row("K1", ["exempt": "特殊疾"]), row("K2", ["origin": "主动发"])]).report.sorted
    #expect(found.map(\.id) == ["case.word", "case.word"])
    #expect(found.map(\.remedy.chinese) == [CaseField.exempt.form.chinese, "是否应为：主动发现？"])
  }
}
