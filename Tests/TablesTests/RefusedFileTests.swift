import Diagnostics
import Foundation
import Tables
import Testing

@Suite struct RefusedFileTests {
  @Test(arguments: [
    ("old.xls", "sheet.old-format"), ("encrypted.xlsx", "sheet.encrypted"),
    ("document.xlsx", "sheet.other-format"),
    ("binary.xlsx", "sheet.other-format"), ("open.ods", "sheet.other-format"),
    ("apple.numbers", "sheet.other-format"), ("other.zip.xlsx", "sheet.other-format"),
    ("truncated.xlsx", "sheet.damaged"), ("many.xlsx", "sheet.too-large"),
  ])
  func isNoWorkbook(_ name: String, _ id: String) throws {
    let file = try craftedWorkbook(name)
    #expect(file.said == ["\(name) \(id)"] && file.report.stops && file.sheets.isEmpty)
  }

  @Test(arguments: [
    ("laughs.xlsx", "", "sheet.damaged"), ("deep.xlsx", "", "sheet.damaged"),
    ("cut.xlsx", "", "sheet.damaged"),
    ("no-part.xlsx", "", "sheet.damaged"), ("flipped.xlsx", "", "sheet.damaged"),
    ("row-order.xlsx", ":2", "sheet.damaged"), ("row-too-far.xlsx", ":1048577", "sheet.damaged"),
    ("cell-order.xlsx", ":1:3", "sheet.damaged"), ("column-too-far.xlsx", ":1:1", "sheet.damaged"),
    ("no-column.xlsx", ":1:1", "sheet.damaged"), ("long-cell.xlsx", ":2:3", "sheet.too-long"),
    ("bomb.xlsx", "", "sheet.too-large"),
  ])
  func isNoWorksheet(_ name: String, place: String, id: String) throws {
    let file = try craftedWorkbook(name)
    #expect(file.said == ["\(name)!S\(place) \(id)"] && file.report.stops)
  }

  @Test func thePartAndItsLineAreNamed() throws {
    let problem = try #require(try craftedWorkbook("cut.xlsx").report.diagnostics.first)
    #expect(
      problem.what.english
        == "the file is damaged: line 2 of its xl/worksheets/sheet1.xml is no well-formed XML")
    #expect(problem.what.chinese == "文件已损坏：其中的 xl/worksheets/sheet1.xml 第 2 行不是正确的 XML")
  }

  /// A worksheet that lies elsewhere is not fetched.
  @Test func whatLiesOutsideIsNotRead() throws {
    #expect(try craftedWorkbook("external.xlsx").sheets.isEmpty)
  }

  /// Systems hand out web pages and XML as `.xls`; text under that name is read as what it is.
  @Test(arguments: [
    "<html><table>", "\u{FEFF}\n <!DOCTYPE html>", "<?xml version=\"1.0\"?><Workbook/>", "  <TABLE>",
  ])
  func isNoTable(_ text: String) {
    let file = OpenedFile("a.xls", Array(text.utf8))
    #expect(file.said == ["a.xls sheet.web-page"] && file.sheets.isEmpty)
  }

  @Test(arguments: ["<5,b", "< a>", "a<b>,c"])
  func isATable(_ text: String) {
    let file = OpenedFile("a.xls", Array(text.utf8))
    #expect(
      file.said.isEmpty && file.rows.joined().map(\.cells) == [text.split(separator: ",").map(String.init)])
  }

  @Test(arguments: [CSVReader.longestCell, CSVReader.longestCell + 1])
  func aCellMayBeSoLong(_ count: Int) {
    let cell = String(repeating: "x", count: count)
    for text in ["a\nb,\(cell),c", "a\nb,\(cell)"] {
      let said = OpenedFile("a.csv", Array(text.utf8)).said
      #expect(said == (count > CSVReader.longestCell ? ["a.csv:2:2 sheet.too-long"] : []))
    }
    let quoted = OpenedFile("a.csv", Array("a\nb,\"\(cell)\(cell)".utf8))
    #expect(quoted.said == ["a.csv:2:2 sheet.too-long"])
  }

  @Test func aRowMayBeSoLong() {
    let row = String(repeating: ",", count: CSVReader.longestRow + 1)
    #expect(OpenedFile("a.csv", Array("a\n\(row)\n".utf8)).said == ["a.csv:2 sheet.too-long"])
  }
}
