import Diagnostics
import Foundation
import Tables
import Testing

@Suite struct WorkbookTests {
  /// By openpyxl, and the same saved again by LibreOffice; days counted from 1900 and from 1904.
  @Test(arguments: ["", "-1904"])
  func programsSaveAlike(_ epoch: String) throws {
    let (first, second) = (
      try keptWorkbook("openpyxl\(epoch).xlsx"), try keptWorkbook("libreoffice\(epoch).xlsx")
    )
    #expect(first.rows == second.rows && first.rows.map(\.count) == [42, 1])
    #expect(first.said == first.sheets.prefix(1).flatMap { hiddenParts($0.file) })
    #expect(second.said == second.sheets.prefix(1).flatMap { hiddenParts($0.file) })
    let register = try #require(first.rows.first)
    #expect(register[0].description == "1: 1=丹凤县2015年第三季度救助台账（单位：元，人）")
    #expect(
      register[2].description
        == "4: 1=A001 2=张三 3=611022195001010001 4=611022100201 5=2 6=250.5 7=2015-10-30 8=2015-09-01 9=否 10=a,b"
    )
    #expect(
      register[5].description
        == "7: 1=A004 2=张三 3=611022195001010004 4=611022100204 5=5 6=3.3 7=2015-10-27 8=2015-09-01 9=是 10=x;y\tz"
    )
  }

  private func hiddenParts(_ sheet: String) -> [String] {
    ["\(sheet) sheet.hidden-rows", "\(sheet) sheet.hidden-columns"]
  }

  /// Shared, rich, phonetic and inline text, cached values, truths, errors, numbers, days, gaps; the same with the
  /// names of the strict form, with a prefix, and with an extension that has rows of its own.
  @Test(arguments: ["odd.xlsx", "strict.xlsx", "prefixed.xlsx", "extended.xlsx"])
  func everyKindOfCell(_ name: String) throws {
    let file = try craftedWorkbook(name)
    #expect(
      file.rows.joined().map(\.description) == [
        "1: 1=张三 3=李 四 4=a&b<c䶮 5=x\ry_x0041_",
        "4: 1=王五 2=cached 3=是 4=否 5=#N/A 6=2015-10-31",
        "5: 1=300 2=0.1 3=3.3 4=6.11022195001011E+17 5=611022100201 6=0.015 7=12345 8=-7.5 9=611022195001011234",
        "7: 1=2015-10-31 2=2015-10-31 3=1900-02-29 4=2015-10-31 5=1.5 6=42308 7=1900-01-01 8=42308 9=42308 "
          + "10=1900-03-01 11=2958466 16384=1",
      ])
    #expect(file.sheets.map(\.file) == ["\(name)!第一"] && file.sheets.first?.reading == .workbook)
    #expect(file.said == ["\(name)!第一 sheet.hidden-rows", "\(name)!第一 sheet.hidden-columns"])
    let columns = try #require(file.report.diagnostics.last)
    #expect(columns.what.english == "2 hidden columns (B, C) are read as all others")
  }

  @Test(arguments: [
    ("1904.xlsx", "1: 1=2015-10-31 2=1904-01-01"), ("bare.xlsx", "1: 1=x"), ("utf16.xlsx", "1: 1=张"),
  ])
  func reads(_ name: String, row: String) throws {
    let file = try craftedWorkbook(name)
    #expect(file.rows.joined().map(\.description) == [row] && file.report.diagnostics.isEmpty)
  }

  /// Far out and ill-formed numbers; what is not a number stays as it is.
  @Test func numbers() throws {
    let file = try craftedWorkbook("numbers.xlsx")
    #expect(
      file.rows.joined().map(\.cells) == [
        ["1E-9223372036854775808", "1E+400", "1000", "0", "0", "5", "1E+15", "1E-21", "1.2.3", "."]
      ])
    // Columns 2 to 4, then those of ranges that lie over each other and reach far beyond the sheet.
    #expect(
      file.report.diagnostics.map(\.what.english) == [
        "9 hidden columns (B, C, D, E, F, …) are read as all others"
      ])
  }

  @Test func worksheetsInTheirOrderWithoutHiddenOnes() throws {
    let file = try craftedWorkbook("several.xlsx")
    #expect(file.sheets.map(\.file) == ["several.xlsx!甲", "several.xlsx!丁"])
    #expect(file.rows.map { $0.map(\.description) } == [["1: 1=A"], ["1: 1=D"]])
    #expect(file.said == ["several.xlsx!乙 sheet.hidden", "several.xlsx!丙 sheet.hidden"])
    #expect(!file.report.stops)
  }

  /// A sheet that is refused at its header is neither read on nor warned of.
  @Test func aRefusedHeaderEndsTheSheet() throws {
    var (report, rows) = (Report(), 0)
    let sheet = try #require(try craftedWorkbook("odd.xlsx").sheets.first)
    let isRead = sheet.read(into: &report) { _, _ in
      .refused
    } row: { _, _ in
      rows += 1
    }
    #expect(!isRead && rows == 0 && report.diagnostics.isEmpty)
  }
}
