import Diagnostics
import Foundation
import Tables
import Testing

@Suite struct EncodingTests {
  private static let text = "编号,姓名\n1,䶮\u{20164}é\n2,\"张,三\"\n"
  private static let rows = [["编号", "姓名"], ["1", "䶮\u{20164}é"], ["2", "张,三"]]

  /// GB18030 by hand: 䶮 and U+20164 have four bytes, é two.
  private static let gb18030: [UInt8] =
    [0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xD0, 0xD5, 0xC3, 0xFB, 0x0A, 0x31, 0x2C]
    + [0xFE, 0x9F, 0x95, 0x32, 0xA6, 0x32, 0xA8, 0xA6, 0x0A]
    + [0x32, 0x2C, 0x22, 0xD5, 0xC5, 0x2C, 0xC8, 0xFD, 0x22, 0x0A]

  @Test(
    arguments: [
      (Array(text.utf8), TextEncoding.utf8), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8),
      (gb18030, .gb18030),
      ([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, .utf16LittleEndian),
      ([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, .utf16BigEndian),
    ] as [([UInt8], TextEncoding)])
  func reads(_ bytes: [UInt8], _ encoding: TextEncoding) {
    let file = OpenedFile("a.csv", bytes)
    #expect(file.rows.joined().map(\.cells) == Self.rows && file.said.isEmpty)
    #expect(file.sheets.map(\.reading) == [.text(encoding, .comma)])
  }

  @Test(arguments: [
    ("a,b,c\n1,2,3", Delimiter.comma), ("a\tb\tc\n1\t2\t3", .tab), ("a;b;c\n1;2;3", .semicolon),
    ("2015年,第三季度\na\tb\tc\n1\t2,5\t3", .tab), ("a;b;c\n\"1,2,3,4,5\";2;3", .semicolon),
    ("a\tb\n\"x\"\",,,,\"\t2", .tab), ("a", .comma), ("", .comma), ("a，b，c", .comma),
    ("a\tb\tc\n5\",\"\t2\t3", .tab),
  ])
  func delimiter(_ text: String, _ delimiter: Delimiter) {
    #expect(OpenedFile("a.csv", Array(text.utf8)).sheets.map(\.reading) == [.text(.utf8, delimiter)])
  }

  /// In none of the encodings: cut off, overlong, a surrogate, too high, a lead byte before a line end; UTF-16 that
  /// ends in half a character; UTF-8 that is damaged further down, where the fault is named and not a character
  /// that GB18030 would not have.
  @Test(
    arguments: [
      ([0x61, 0x0A, 0x62, 0x0A, 0xE5], 3), ([0x0A, 0xC0, 0x0A], 2), ([0x0A, 0xFF], 2), ([0x80, 0x0A], 1),
      ([0xFF, 0xFE, 0x0A, 0x00, 0x61], 2), ([0xFF, 0xFE, 0x0A, 0x00, 0x00, 0xDC], 2),
      ([0xFF, 0xFE, 0x00, 0xD8, 0x0A, 0x00], 1), ([0xFF, 0xFE, 0x00, 0xD8], 1),
      (Array("张\n三\n".utf8) + [0xFF, 0x0A], 3), ([0xEF, 0xBB, 0xBF, 0x0A, 0xD5, 0xC5], 2),
    ] as [([UInt8], Int)])
  func isInNone(_ bytes: [UInt8], line: Int) {
    let file = OpenedFile("a.csv", bytes)
    #expect(file.said == ["a.csv:\(line) sheet.encoding"] && file.sheets.isEmpty && file.report.stops)
  }
}
