import Diagnostics
import Foundation
import Tables

/// Which reader gets the bytes: the environment says, once.
private let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  switch target {
  case "csv", "xlsx": readAll(bytes)
  case "xml": if let first = bytes.first { readAll(workbook(part: Int(first), Array(bytes.dropFirst()))) }
  case "date":
    _ = try? CellForms.day(bytes[...])
    _ = try? CellForms.monthOrDay(bytes[...])
  case "id":
    _ = try? ResidentID(bytes)
    _ = try? ResidentID(plainNumber(bytes[...]))
    _ = hasLostDigits(bytes[...])
  case "amount":
    _ = try? CellForms.amount(bytes[...])
    _ = CellForms.count(bytes[...])
  case "name": _ = try? NameForm(bytes[...])
  default: fatalError("no target \(target)")
  }
  return 0
}

private func readAll(_ bytes: [UInt8]) {
  var report = Report()
  var cells = 0
  for sheet in SheetFile(file: "a", bytes: bytes).sheets(into: &report) {
    sheet.read(into: &report) { _, _ in
      .found
    } row: { row, _ in
      for column in 0...row.count { cells += row[column].count }
    }
  }
}

/// A workbook one part of which is `bytes`: stored and with the right sum, so that the reader of its XML gets them.
private func workbook(part: Int, _ bytes: [UInt8]) -> [UInt8] {
  let names = parts.map(\.name)
  let changed = names[part % names.count]
  var (archive, directory) = ([UInt8](), [UInt8]())
  for (name, text) in parts {
    let content = name == changed ? bytes : Array(text.utf8)
    let head: [UInt8] =
      little(20, 2) + little(0, 8) + little(Int(crc32(content)), 4) + little(content.count, 4)
      + little(content.count, 4) + little(name.utf8.count, 2) + little(0, 2)
    directory += Array("PK\u{1}\u{2}".utf8) + little(20, 2) + head + little(0, 10) + little(archive.count, 4)
    directory += Array(name.utf8)
    archive += Array("PK\u{3}\u{4}".utf8) + head + Array(name.utf8) + content
  }
  let end = little(0, 4) + little(parts.count, 2) + little(parts.count, 2) + little(directory.count, 4)
  return archive + directory + Array("PK\u{5}\u{6}".utf8) + end + little(archive.count, 4) + little(0, 2)
}

private func little(_ number: Int, _ width: Int) -> [UInt8] {
  (0..<width).map { UInt8(truncatingIfNeeded: number >> min($0 * 8, 63)) }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(UInt32.max) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
}

private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let package = "http://schemas.openxmlformats.org/package/2006/relationships"
private let parts: [(name: String, text: String)] = [
  (
    "_rels/.rels",
    "<Relationships xmlns='\(package)'><Relationship Id='r' Type='\(office)/officeDocument' Target='xl/workbook.xml'/></Relationships>"
  ),
  (
    "xl/workbook.xml",
    "<workbook xmlns='\(main)' xmlns:r='\(office)'><sheets><sheet name='a' sheetId='1' r:id='a'/></sheets></workbook>"
  ),
  (
    "xl/_rels/workbook.xml.rels",
    "<Relationships xmlns='\(package)'><Relationship Id='a' Type='\(office)/worksheet' Target='worksheets/sheet1.xml'/>"
      + "<Relationship Id='s' Type='\(office)/sharedStrings' Target='sharedStrings.xml'/>"
      + "<Relationship Id='t' Type='\(office)/styles' Target='styles.xml'/></Relationships>"
  ),
  ("xl/sharedStrings.xml", "<sst xmlns='\(main)'><si><t>甲</t></si><si><r><t>乙</t></r></si></sst>"),
  (
    "xl/styles.xml",
    "<styleSheet xmlns='\(main)'><numFmts><numFmt numFmtId='164' formatCode='yyyy\\-mm'/></numFmts>"
      + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>"
  ),
  (
    "xl/worksheets/sheet1.xml",
    "<worksheet xmlns='\(main)'><cols><col min='2' max='3' hidden='1'/></cols><sheetData><row r='1'>"
      + "<c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>42000</v></c><c r='C1' t='inlineStr'><is><t>x</t></is></c></row>"
      + "<row r='3' hidden='1'><c r='A3' t='b'><v>1</v></c><c r='B3'><v>1.5E+17</v></c></row></sheetData></worksheet>"
  ),
]
