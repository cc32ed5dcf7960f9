import Cases
import Diagnostics
import RegisterFixtures
import Testing
import Vocabulary

/// What a sheet may look like before its rows are read.
@Suite struct SheetShapeTests {
  static let chinese: KeyValuePairs = [
    "案件编号": "case_id", "救助类别": "program", "行政区划代码": "division", "申请人姓名": "applicant", "身份证号": "resident_id",
    "保障人数": "covered_persons", "金额": "amount",
  ]

  static func text(
    _ header: [String], _ rows: [Row] = [row("K1"), row("K2")], above: String = "", below: String = ""
  ) -> String {
    let body = rows.map { row in chinese.map { row[$0.value] ?? "" }.joined(separator: ",") }
    return above + ([header.joined(separator: ",")] + body).joined(separator: "\n") + "\n" + below
  }

  static func read(_ text: String) -> Reading {
    // Only stock can do with so few columns.
    Reading([sheet("content/cases/b.csv", text)])
  }

  @Test(arguments: [
    chinese.map(\.key), chinese.map(\.value), chinese.map { $0.value.uppercased() },
    ["救助证编号", " 救助 类型", "村（社区）代码", "户主\u{3000}姓名", "公民身份号码", "救助人数", "月保障金额"],
    ["ｃａｓｅ＿ｉｄ", "Program", "所属村代码", "户主", "户主身份证号", "保障总人口", "救助金额"],
  ])
  func headers(header: [String]) {
    let reading = Self.read(Self.text(header))
    #expect(reading.ids == ["K1", "K2"] && reading.report.diagnostics.isEmpty, "\(reading.problems)")
  }

  @Test func titlesBlanksAndTotals() {
    let above = "丹凤县2015年第三季度农村低保花名册,,\n填报单位：民政局\n\n"
    let reading = Self.read(
      Self.text(Self.chinese.map(\.key), above: above, below: ",,,\n\n合计,,,,,4,400\n ,小计,,,,4,400\n"))
    #expect(reading.ids == ["K1", "K2"] && reading.problems.isEmpty)
    #expect(reading.records.map(\.location.line) == [5, 6])
    #expect(reading.rows.skipped == 4 && reading.rows.cases == 2)
  }

  @Test func anUnknownColumnIsLeftOut() throws {
    let reading = Self.read(Self.text(Self.chinese.map(\.key) + ["民族", "救助金鹅"]))
    #expect(reading.problems == ["1:8 sheet.unknown-column", "1:9 sheet.unknown-column"])
    #expect(reading.ids == ["K1", "K2"] && reading.report.count(.warning) == 2)
    #expect(reading.report.sorted[1].remedy.english.contains("救助金额"))
  }

  @Test func twoColumnsForOneField() {
    let reading = Self.read(Self.text(Self.chinese.map(\.key) + ["救助证编号"]))
    #expect(reading.problems == ["1:8 sheet.double-column"] && reading.report.stops && reading.ids.isEmpty)
  }

  @Test(arguments: [2, 3, 4, 5, 6]) func aMissingColumn(place: Int) {
    var header = Self.chinese.map(\.key)
    header[place] = ""
    let reading = Self.read(Self.text(header))
    #expect(reading.problems == ["1:0 sheet.missing-column"] && reading.report.stops && reading.ids.isEmpty)
  }

  @Test(arguments: ["", "a,b\nc,d", "姓名,金额\n张三,5", "\n\n", "只有标题\n"])
  func noHeaderAtAll(text: String) {
    let reading = Reading([sheet("x.csv", text), sheet([row("K1")])])
    #expect(reading.report.diagnostics.map(\.id) == ["sheet.kind"] && reading.report.stops)
    #expect(reading.ids == ["K1"])
  }

  @Test(arguments: [
    ("竹林关镇", "竹林关村", ["K1"]), ("竹林关镇", "竹林关村委会", ["K1"]), ("竹林关镇", "东岭村", ["K1"]), ("土门镇", "七星村", []),
    ("土门镇", "竹林关村", []), ("竹林关镇", "没有村", []), ("", "竹林关村", []),
  ])
  func namesInPlaceOfACode(town: String, village: String, ids: [String]) throws {
    let header = "case_id,program,乡镇,村(社区),户主,身份证号,保障人数,金额"
    let line = "K1,农村低保,\(town),\(village),张三,\(residentID(1)),1,200"
    let reading = Self.read(header + "\n" + line)
    #expect(reading.ids == ids)
    #expect(
      reading.problems == (ids.isEmpty ? ["2:\(town == "竹林关镇" || town == "土门镇" ? 4 : 3) case.division"] : []))
    if village.hasPrefix("东岭") { #expect(reading.records.first?.firstTerms.division == Places.nextVillage) }
  }

  @Test func aMissingVillageName() {
    let header = "case_id,program,乡镇,村(社区),户主,身份证号,保障人数,金额"
    #expect(Self.read(header + "\nK1,农村低保,竹林关镇,,张三,\(residentID(1)),1,200").problems == ["2:4 case.missing"])
  }
}
