import Scan
import Testing

/// What has been looked through before is stepped over, and hides nothing by it.
struct KnownPartsTests {
  private static let id = "611099195001010016"
  private static let known = needlesOf {
    $0.add(name: "王小五".utf8)
    $0.add(name: "李四".utf8)
    $0.add(name: "欧阳小明".utf8)
    $0.add(number: "15409212164".utf8)
  }

  /// Lines of pages, most of them harmless by themselves; together some are not.
  private static let lines = [
    "<p>本公示由村公示</p>", "<td>王**</td><td class=\"n\">1</td>", "<p title=\"a\">安</p>", "<p title='a>b'>安</p>",
    "<p title=\"a>安</p>", "<td>农村低保</td>", "<b>611099</b>", "19500101", "<b>0016</b>", "<tr><td>账号</td>",
    "<td>6217000000000000019</td></tr>", "<p>王</p>", "<p>王小</p>", "<p>五</p>", "<!-- <td>农村低保</td>", "-->",
    "<td>李四</td>", "<td>李</td><td>四</td>", "<td>户主</td><td>李<i>四</i></td>", "<li>\(id)</li>",
    "<i>王小</i>", "五<br>", "<p>15409212164", "<p>电话</p><p>154<b>0921</b>2164</p>", "<p>\u{200B}</p>",
    "&#49;<p>1</p>",
    "<script>a='</p>'", "</script>", "<td alt=\"王小五\">1</td>", "<svg><text>6110</text></svg>",
    "<td>出生日期</td>",
    "<td>1950-01-01</td>", "<p>it's</p>", "<p>\"</p>", "<a href=\"../boards/611002/112/231/review/\">1</a>",
    "<a href=\"data:;base64,ICAgICA2MTEwOTkxOTUwMDEwMTAwMTYgIA==\">1</a>",
    "<td>ICAgICA2MTEwOTkxOTUwMDEwMTAwMTYgIA==</td>", "ICAgICA2MTEwOTkxOTUwMDEwMTAwMTYgIA==",
    "boards/611002/112/231/", "<p>欧阳小\"", "明", "<p>账号</p>", "<p>电话：</p>", "<p>银行账号", "<p>说明</p>", "<p></p>",
    "</p>",
    "<td", "class=\"n\">", "<p>a < b</p>", "<i title=\"", "\">", "<td>户主</td>", "<td>李四平</td>", "<br>", "公示",
    "</td>",
  ]

  @Test func aPageIsReadTheSameAfterOthers() {
    let scanner = Scanner(Self.known, publicWords: PublicWords(contacts: [], words: []))
    var (known, state, found) = (KnownParts(), UInt64(5), 0)
    for page in 0..<3000 {
      let text = (0..<page % 40).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Self.lines[Int(state >> 33) % Self.lines.count]
      }
      let bytes = Array(text.joined(separator: page % 3 == 0 ? "" : "\n").utf8)
      var (fresh, after) = (ScanResult(), ScanResult())
      scanner.scan("a.html", bytes, as: .html, into: &fresh)
      scanner.scan("a.html", bytes, as: .html, &known, into: &after)
      #expect(fresh.findings == after.findings, "\(text)")
      #expect(fresh.exempted == after.exempted, "\(text)")
      found += fresh.findings.count
    }
    #expect(found > 500)
  }
}
