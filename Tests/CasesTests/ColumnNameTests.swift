import Cases
import Diagnostics
import RegisterFixtures
import Testing
import Vocabulary

/// What `columns.yml` adds to sheets, and columns that are known and not read.
@Suite struct ColumnNameTests {
  static func columns(_ match: String = "低保", _ change: (inout SheetNames) -> Void) -> ColumnNames {
    var names = SheetNames()
    change(&names)
    var columns = ColumnNames()
    columns.sheets = [(match, names)]
    return columns
  }

  static let rural = columns { $0.set(.program, to: "rural_dibao") }
  static func line(_ id: String) -> String { "\(id),611022106200,张三,\(residentID(1)),1,200" }
  static let header = "案件编号,区划代码,姓名,身份证号,保障人数,金额"

  @Test(arguments: [("content/cases/611022/农村低保.csv", true), ("content/cases/611022/五保.csv", false)])
  func aConstantMakesACaseSheet(file: String, isOne: Bool) {
    let text = "丹凤县农村低保花名册,,,\n\(Self.header)\n\(Self.line("K1"))"
    let reading = Reading([sheet(file, text)], columns: Self.rural)
    #expect(reading.ids == (isOne ? ["K1"] : []))
    #expect(reading.problems == (isOne ? [] : ["2:0 sheet.kind"]))
    #expect(reading.rows.skipped == (isOne ? 1 : 0) || !isOne)
    #expect(isOne || reading.report.sorted[0].what.chinese.contains("案件编号、行政区划代码、申请人姓名"))
  }

  /// A constant stands for a column that is missing, never for a cell that is empty.
  @Test func aColumnStandsBeforeAConstant() {
    let columns = Self.columns {
      $0.set(.program, to: "rural_dibao")
      $0.set(.amount, to: "300")
    }
    let text = "案件编号,区划代码,姓名,身份证号,保障人数,金额\n\(Self.line("K1"))\nK2,611022106200,李四,\(residentID(2)),1,"
    let reading = Reading([sheet("content/cases/低保.csv", text)], columns: columns)
    #expect(reading.ids == ["K1"] && reading.problems == ["3:6 case.missing"])
    #expect(reading.records[0].firstTerms.amount == Fen(200_00))
  }

  /// The programme of a folder leaves its member and variation sheets what they are.
  @Test func aConstantOfAFolder() {
    let sheets = [
      sheet("content/cases/低保/a.csv", "\(Self.header)\n\(Self.line("K1"))"),
      sheet("content/cases/低保/m.csv", "案件编号,姓名,与户主关系,身份证号\nK1,张妻,妻,\(residentID(2))"),
      sheet("content/cases/低保/v.csv", "案件编号,变更日期,金额\nK1,2015-09,250"),
      sheet(
        "content/cases/低保/r.csv", "户编号,区划代码,姓名,与户主关系,身份证号,金额\nR1,611022106200,刘五,户主,\(residentID(3)),300"),
    ]
    let reading = Reading(sheets, columns: Self.rural)
    #expect(reading.problems.isEmpty && reading.ids == ["K1", "R1"], "\(reading.problems)")
    #expect(reading.rows.cases == 2 && reading.rows.others == 2)
  }

  @Test func furtherHeaders() {
    var columns = Self.columns("城市") { names in
      #expect(names.name(.program, "类 别") == nil && names.name(.amount, "类别") == .program)
    }
    #expect(columns.everywhere.name(.applicant, "领款人") == nil)
    let text = "编号,类别,区划代码,领款人,身份证号,保障人数,金额,问题\n1,城市低保,611022106200,张三,\(residentID(1)),1,200,"
    let reading = Reading([sheet("content/cases/城市.csv", text)], columns: columns)
    #expect(reading.problems.isEmpty && reading.records.map(\.program.key) == ["urban_dibao"])
    #expect(Reading([sheet("content/cases/农村.csv", text)], columns: columns).problems == ["1:0 sheet.kind"])
  }

  @Test(arguments: ["序号", "编号", "行号", "No.", "NO", "是否通过", "问题", "怎么改"])
  func columnsThatNobodyReads(header: String) {
    let text = "\(header),救助类别,\(Self.header)\n7,农村低保,\(Self.line("K1"))"
    let reading = Reading([sheet("content/cases/a.csv", text)])
    #expect(reading.ids == ["K1"] && reading.problems.isEmpty)
  }

  @Test(arguments: ["示例", "例"]) func anExampleRow(word: String) {
    let text = "序号,救助类别,\(Self.header)\n\(word),农村低保,\(Self.line("K0"))\n1,农村低保,\(Self.line("K1"))"
    let reading = Reading([sheet("content/cases/a.csv", text)])
    #expect(reading.ids == ["K1"] && reading.rows.skipped == 1 && reading.rows.cases == 1)
  }
}
