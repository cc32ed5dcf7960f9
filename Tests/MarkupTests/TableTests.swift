import Testing

@testable import Markup

@Suite struct TableTests {
  let table = Table(
    "各县 \"农村低保\" & 其他",
    columns: [
      .init("county", "县区", .rowHeader), .init("persons", "人数", .number, unit: "人"),
      .init("note", "备注", .text),
    ],
    rows: [
      [.text("<丹凤县>"), .number("1,295"), .text("a|b\n\nc")], [.text("商州区"), .hidden, .missing("本季未报")],
    ], notes: ["[c] 为保护隐私而隐藏", "1. 期末数"])

  @Test func html() {
    #expect(
      table.html().string == """
        <div class="scroll" role="region" tabindex="0" aria-label="各县 &quot;农村低保&quot; &amp; 其他">\
        <table class="figures">
        <caption>各县 &quot;农村低保&quot; &amp; 其他</caption>
        <thead><tr><th scope="col" data-field="county">县区</th>\
        <th scope="col" class="n" data-field="persons">人数（人）</th>\
        <th scope="col" data-field="note">备注</th></tr></thead>
        <tbody>
        <tr><th scope="row">&lt;丹凤县&gt;</th><td class="n">1,295</td><td>a|b c</td></tr>
        <tr><th scope="row">商州区</th><td class="n x"><abbr title="为保护个人隐私不显示，已计入合计">[c]</abbr></td><td>本季未报</td></tr>
        </tbody></table></div>
        <p class="note">[c] 为保护隐私而隐藏</p>
        <p class="note">1. 期末数</p>

        """)
  }

  @Test func markdown() {
    #expect(
      table.markdown().string == """
        **各县 "农村低保" \\& 其他**

        | 县区 | 人数（人） | 备注 |
        | --- | ---: | --- |
        | \\<丹凤县\\> | 1,295 | a\\|b c |
        | 商州区 | \\[c\\] | 本季未报 |

        \\[c\\] 为保护隐私而隐藏

        1\\. 期末数
        """)
  }

  @Test(arguments: hostile) func hostileTextStaysText(text: String) {
    let table = Table(
      "甲\(text)乙", columns: [.init("k", text, .text)], rows: [[.text(text)]], notes: [text])
    var (line, caption): ([UInt8], [UInt8]) = ([], [])
    line.appendOneLine(text)
    caption.appendOneLine("甲\(text)乙")
    let shown = shownText(table.markdown())
    #expect(shown.first == caption.string)
    #expect(shown.last == line.string)
    #expect(shown.count == 3)
    #expect(table.markdown().count { $0 == 0x0A } == 6)
  }

  @Test func numbersStandPlainInMarkdown() {
    let table = Table(
      "题", columns: [.init("a", "甲", .number), .init("b", "乙", .number)],
      rows: [[.number("-12"), .number("0.50")]])
    #expect(table.markdown().string.hasSuffix("| -12 | 0.50 |"))
  }

  @Test func csvForASpreadsheet() {
    let cells: [Table.Cell] = [.text("=1+1"), .number("-3.50"), .text("-甲"), .text("a,\"b\"\n丙"), .hidden]
    let columns = (0..<5).map { Table.Column("k\($0)", "列\($0)", .text, unit: $0 == 1 ? "元" : nil) }
    let csv = Table("题", columns: columns, rows: [cells]).csv()
    #expect(csv.prefix(3) == [0xEF, 0xBB, 0xBF])
    #expect(
      Array(csv.dropFirst(3)).string
        == "列0,列1（元）,列2,列3,列4\r\n'=1+1,-3.50,'-甲,\"a,\"\"b\"\"\n丙\",[c]\r\n")
  }

  @Test func sitsInAReleaseUnchanged() throws {
    let prose = try renderer("前\n\n{{table: t}}\n\n后")
    let markdown = prose.markdown(tables: ["t": table.markdown()])
    #expect(markdown.string == "前\n\n\(table.markdown().string)\n\n后\n")
    #expect(prose.html(tables: ["t": table.html()]).string.contains(table.html().string))
  }
}
