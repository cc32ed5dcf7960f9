import Testing

@testable import Markup

let hostile = [
  "\"\u{301} onmouseover=x", "<script>alert(1)</script>", "a & b &amp; &#60; &lt;", "| a | b |", "`code` ``",
  "~~~", "~~x~~",
  "[x](javascript:1)", "![x](y)", "{{a}}", "{{table: t}}", "**粗**", "__粗__", "# 题", "1. 甲", "12) 甲", "- 甲",
  "+ 甲",
  "> 甲", "===", "---", "    code", "a  \nb", "甲\n\n乙", "\\", "a\\*b", "<http://x>", "\u{10FFFF}*甲*",
  "\u{F0000}",
  "甲\0乙", "[a]: http://x", "&copy;", "*", "_a_", "!", "a|b", "\t甲", "😀", "𠮷",
  "'a' 'b", "#$%",
]

@Suite struct ProseRendererTests {
  @Test func joinsValuesAndEmphasis() throws {
    let prose = try renderer("## 共{{households}}户\n\n**{{persons}}**人，**{{sum}}元**整")
    let values = ["households": "12", "persons": "34", "sum": "5.60"]
    #expect(
      prose.html(values).string
        == "<h2>共12户</h2>\n<p><strong>34</strong>人，<strong>5.60元</strong>整</p>\n")
    #expect(prose.markdown(values).string == "## 共12户\n\n**34**人，**5.60元**整\n")
  }

  @Test(arguments: hostile) func hostileValuesStayText(value: String) throws {
    var line: [UInt8] = []
    line.appendOneLine(value)
    for (before, after) in [
      ("", ""), ("", "乙"), ("甲 ", ""), ("- ", ""), ("> ", ""), ("# ", ""), ("甲\n", "\n乙"),
      ("[", "](http://y)"), ("甲**乙", "丙**"),
    ] {
      let prose = try renderer(before + "{{a}}" + after)
      let html = prose.html(["a": value])
      let markdown = prose.markdown(["a": value])
      let shown = shownText(Array("\(before)占位\(after)")).map { $0.replacing("占位", with: line.string) }
      #expect(shownText(markdown) == shown, "\(markdown.string)")
      #expect(!html.string.contains("<script") && !html.string.contains("javascript:1\""))
      #expect(prose.html(["a": "占位"]).string.replacing("占位", with: escaped(line)) == html.string)
    }
  }

  private func escaped(_ text: [UInt8]) -> String {
    text.string.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;")
      case UInt8(ascii: "<"): Array("&lt;")
      case UInt8(ascii: ">"): Array("&gt;")
      case UInt8(ascii: "\""): Array("&quot;")
      default: [byte]
      }
    }.flatMap(\.self).string
  }

  @Test func leavesOutWhatHasNoValue() throws {
    let prose = try renderer(
      "# {{a}}\n\n甲{{a}}\n乙\n\n丙{{b}}\n\n- 一{{a}}\n  - 二\n- 三{{b}}\n\n1. 四{{a}}\n\n> 五{{a}}\n\n尾")
    let full = prose.html(["a": "1", "b": "2"])
    #expect(prose.html(["b": "2"]).string == "<p>丙2</p>\n<ul>\n<li>三2</li>\n</ul>\n<p>尾</p>\n")
    #expect(prose.markdown(["b": "2"]).string == "丙2\n\n  - 三2\n\n尾\n")
    #expect(prose.html().string == "<p>尾</p>\n")
    #expect(prose.html(["a": "", "b": ""]).string.contains("<h1></h1>"))
    #expect(prose.html(["a": "1", "b": "2"]) == full)
  }

  @Test func emptyValuesLeaveNoIndent() throws {
    let prose = try renderer("{{a}} {{b}} {{a}} {{b}} 甲 {{a}} {{b}}\n乙")
    #expect(prose.markdown(["a": "", "b": ""]).string == " 甲 \n乙\n")
  }

  @Test func aSecondParagraphOfAnItemGoesAlone() throws {
    let prose = try renderer("- 甲\n\n  乙{{a}}\n\n- 丙")
    #expect(prose.html().string == "<ul>\n<li>\n<p>甲</p>\n</li>\n<li>\n<p>丙</p>\n</li>\n</ul>\n")
  }

  @Test func placesTables() throws {
    let prose = try renderer("甲\n\n{{table: t}}\n\n> {{ table:t }}\n\n乙")
    let html = prose.html(tables: ["t": .literal("<table>&amp;</table>")]).string
    #expect(
      html == "<p>甲</p>\n<table>&amp;</table>\n<blockquote>\n<table>&amp;</table>\n</blockquote>\n<p>乙</p>\n")
    let markdown = prose.markdown(tables: ["t": Array("| a |\n| - |")]).string
    #expect(markdown == "甲\n\n| a |\n| - |\n\n> \n> \n> | a |\n> | - |\n> \n\n乙\n")
    #expect(prose.html().string == "<p>甲</p>\n<p>乙</p>\n")
  }

  @Test(arguments: ["T", "T\n", ""]) func aTableEndsItsLineOnce(text: String) throws {
    var table = HTMLWriter()
    table.template(text.utf8Span.span)
    let html = try renderer("甲\n\n{{table: t}}\n\n乙").html(tables: ["t": table.finish()]).string
    #expect(html == "<p>甲</p>\n\(text.isEmpty ? "" : "T\n")<p>乙</p>\n")
  }

  @Test func nothingIsLeftOverFromTheTimeBefore() throws {
    let prose = try renderer("{{a}}\n\n- {{b}}\n\n{{table: t}}")
    let first = prose.html(["a": "1", "b": "2"], tables: ["t": .literal("T")])
    for i in 0..<50 {
      _ = prose.html(i % 2 == 0 ? ["a": "秘密"] : ["b": "秘密"])
      _ = prose.markdown(i % 3 == 0 ? [:] : ["b": "|"], tables: ["t": Array("秘密")])
      #expect(prose.html(["a": "1", "b": "2"], tables: ["t": .literal("T")]) == first)
    }
  }

  @Test func givesOneParagraphAsText() throws {
    let prose = try renderer(
      "# 题{{persons}}\n\n甲{{a}}\n\n共**{{households}}**户、\n{{persons}}人，{{sum}}元\n\n尾{{persons}}")
    let values = ["a": "1", "households": "2", "persons": "<3|", "sum": "4"]
    #expect(prose.paragraph(values) { $0 == "persons" } == "共2户、<3|人，4元")
    #expect(prose.paragraph(["persons": "3"]) { $0 == "persons" } == "尾3")
    #expect(prose.paragraph(values) { $0 == "b" } == nil)
  }

  @Test func keepsMarkdownThatWeDoNotTouch() throws {
    let markdown =
      "# 题\n\n  - 甲\n      - 乙\n          - 丙\n\n<!-- end list -->\n\n    int x;\n\n```swift\nlet y\n```\n"
    let plain = markdown.replacing("<!-- end list -->\n\n", with: "").replacing(
      "    int", with: "段\n\n    int")
    let prose = try renderer(plain)
    #expect(prose.html().string.contains("<pre><code>int x;\n</code></pre>"))
    #expect(prose.html().string.contains("<pre><code class=\"language-swift\">let y\n</code></pre>"))
    #expect(shownText(prose.markdown()) == ["题", "甲", "乙", "丙", "段"])
    #expect(try renderer(prose.markdown().string).html() == prose.html())
  }
}
