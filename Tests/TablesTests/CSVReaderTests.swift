import Tables
import Testing

@Suite struct CSVReaderTests {
  @Test(
    arguments: [
      ("", []), ("a", [["a"]]), ("a,b", [["a", "b"]]), ("a,b\n", [["a", "b"]]), ("a,\n", [["a", ""]]),
      ("a,", [["a", ""]]),
      (",", [["", ""]]), ("\n", [[""]]), ("a\nb", [["a"], ["b"]]), ("a\rb\r", [["a"], ["b"]]),
      ("a\r\nb\r\n", [["a"], ["b"]]), ("a\n\nb", [["a"], [""], ["b"]]), ("a\r\rb", [["a"], [""], ["b"]]),
      ("a\n\rb", [["a"], [""], ["b"]]), ("\"a\"", [["a"]]), ("\"\"", [[""]]), ("\"\",\"\"", [["", ""]]),
      ("\"a,b\",c", [["a,b", "c"]]), ("\"a\"\"b\"", [["a\"b"]]), ("\"\"\"\"", [["\""]]),
      ("\"\"\"a\"\"\"", [["\"a\""]]),
      ("\"a\nb\"\nc", [["a\nb"], ["c"]]), ("\"a\r\nb\",c", [["a\r\nb", "c"]]),
      ("\"a\rb\"\rc", [["a\rb"], ["c"]]),
      ("a\"b,c\"", [["a\"b", "c\""]]), ("a, \"b\"", [["a", "\"b\""]]),
      ("张三,李四\n王五", [["张三", "李四"], ["王五"]]),
      ("\u{FEFF}a,b", [["a", "b"]]), ("\u{FEFF}\"a\"", [["a"]]), ("\u{FEFF}", []),
      ("a,\u{FEFF}b", [["a", "\u{FEFF}b"]]),
      (" a ,\u{3000}b\u{3000},\tc d\t", [["a", "b", "c d"]]), ("\" a \"", [["a"]]), ("\u{3000}", [[""]]),
      ("a\0b", [["a\0b"]]), ("。，；", [["。，；"]]),
    ] as [(String, [[String]])])
  func reads(text: String, cells: [[String]]) throws { #expect(try rows(text) == cells) }

  /// Quote and accent are one Character: whoever compares Characters does not see the quote.
  @Test func aQuoteBeforeACombiningMark() throws {
    #expect(try rows("\"a\"\"\u{301}b\",c") == [["a\"\u{301}b", "c"]])
    #expect(try rows("a,\u{301}b\n") == [["a", "\u{301}b"]])
    #expect(throws: CSVError.self) { try rows("\"a\"\u{301},b") }
  }

  @Test(arguments: [
    ("\"a", CSVError.Kind.unclosedQuote, 1, 1), ("a,b\nc,\"d", .unclosedQuote, 2, 2),
    ("\"", .unclosedQuote, 1, 1),
    ("a,\"b\"\"", .unclosedQuote, 1, 2), ("\"a\nb\nc", .unclosedQuote, 1, 1),
    ("\"a\"b", .textAfterQuote, 1, 1),
    ("a\n\nb,c,\"d\" ,e", .textAfterQuote, 3, 3), ("\"x\ny\"\n\"a\"\u{3000}", .textAfterQuote, 2, 1),
  ])
  func refuses(text: String, kind: CSVError.Kind, row: Int, column: Int) {
    let error = #expect(throws: CSVError.self) { try rows(text) }
    #expect([error?.row, error?.column] == [row, column] && error?.kind == kind)
  }

  @Test func aCellThatTheRowDoesNotReachIsEmpty() throws {
    let bytes = Array("a,b".utf8)
    let span = bytes.span
    var reader = CSVReader(span)
    var row = TableRow()
    #expect(try reader.next(in: span, into: &row))
    #expect(row.count == 2 && row[2].isEmpty && row[99].isEmpty && !row.isBlank)
    #expect(try !reader.next(in: span, into: &row))
  }

  /// What is written is read back, cell by cell, whatever stands in it and however rows end.
  @Test(arguments: ["\n", "\r\n", "\r"], 0..<20 as Range<UInt64>) func roundTrip(ending: String, seed: UInt64)
    throws
  {
    var dice = Dice(state: seed)
    for _ in 0..<50 {
      let table = (0..<Int.random(in: 1...6, using: &dice)).map { _ in
        (0..<Int.random(in: 1...5, using: &dice)).map { _ in cell(&dice) }
      }
      let lines = table.map { row in row.map { quoted($0, &dice) }.joined(separator: ",") }
      let text = lines.joined(separator: ending) + ending
      let back = try rows(text)
      #expect(
        back.map { $0.map { Array($0.utf8) } } == table.map { $0.map { Array($0.utf8) } },
        "\(text.debugDescription)")
    }
  }

  private func cell(_ dice: inout Dice) -> String {
    let pieces = [
      "\"", "\"\"", ",", "\n", "\r", "\r\n", "\u{301}", "e\u{301}", "张", "𠅤", "👨‍👩‍👧", " ", "\u{3000}", "a", "0",
      "\0", ";", "'",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &dice) { text += pieces.randomElement(using: &dice) ?? "" }
    // Blanks around a cell are the reader's to drop; the table says so above.
    return text.isEmpty ? text : "x" + text + "。"
  }

  private func quoted(_ cell: String, _ dice: inout Dice) -> String {
    let mustQuote = cell.utf8.contains { "\"\r\n,".utf8.contains($0) }
    guard mustQuote || Bool.random(using: &dice) else { return cell }
    let doubled = cell.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
    return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
  }
}
