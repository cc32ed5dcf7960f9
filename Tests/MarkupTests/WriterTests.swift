import Diagnostics
import Testing

@testable import Markup

@Suite struct HTMLWriterTests {
  @Test func escapesEveryByteThatMeansSomething() {
    var page = HTMLWriter()
    page.html(.literal("<td title=\""))
    page.text("\"\u{301} onclick='x' <b> & 张三")
    page.html(.literal("\">"))
    page.text(Array("a<b"))
    page.number(-1_295)
    page.template("</td>".utf8Span.span)
    #expect(
      page.finish().string
        == "<td title=\"&quot;\u{301} onclick=&#39;x&#39; &lt;b&gt; &amp; 张三\">a&lt;b-1295</td>")
  }

  @Test(arguments: 0..<40) func seesASpecialByteAnywhere(position: Int) {
    for special in "&<>\"'".utf8 {
      var text = [UInt8](repeating: 0x61, count: 40)
      text[position] = special
      var page = HTMLWriter()
      page.text(text)
      #expect(page.count > 40)
      #expect(!page.finish().bytes.contains(special) || special == UInt8(ascii: "&"))
    }
  }

  @Test func emptyIsEmpty() {
    #expect(HTML.empty.isEmpty && HTMLWriter().finish() == .empty && !HTML.literal(" ").isEmpty)
  }
}

@Suite struct FrontMatterTests {
  @Test(arguments: [
    ("---\ntitle: x\n---\n甲", "title: x\n", "甲", 4),
    ("\u{FEFF}---\r\na: 1\r\n--- \r\n甲\r\n", "a: 1\r\n", "甲\r\n", 4),
    ("---\n---\n", "", "", 3), ("---\n---", "", "", 3), ("甲\n---\n乙", "", "甲\n---\n乙", 1), ("", "", "", 1),
    ("----\n---\n", "", "----\n---\n", 1), ("---\na: 1\n ---\n---\n\n甲", "a: 1\n ---\n", "\n甲", 5),
  ]) func splits(file: String, yaml: String, body: String, line: Int) {
    var report = Report()
    let parts = splitFrontMatter(Array(file), file: "x.md", into: &report)
    #expect(parts.yaml.string == yaml && parts.body.string == body && parts.bodyLine == line)
    #expect(report.diagnostics.isEmpty)
  }

  @Test func refusesFrontMatterWithoutEnd() {
    var report = Report()
    #expect(splitFrontMatter(Array("---\nkey: secret\n"), file: "x.md", into: &report).body.isEmpty)
    #expect(report.diagnostics.map(\.id) == ["prose.unclosed-front-matter"])
  }
}

@Suite struct PhraseTests {
  @Test func fillsIn() {
    var report = Report()
    let phrase = Phrase(parsing: "{{a}}：共{{ b }}户", file: "x.md", line: 2, fields: ["a", "b"], into: &report)
    #expect(phrase(["a": "<商洛>", "b": "{{a}}\n"]) == "<商洛>：共{{a}}户")
    #expect(phrase(["a": "x"]) == nil)
    #expect(report.diagnostics.isEmpty)
  }

  @Test func namesItsLine() {
    var report = Report()
    _ = Phrase(parsing: "{{aa}} {{b", file: "x.md", line: 2, fields: ["a", "b"], into: &report)
    #expect(report.diagnostics.map(\.id) == ["prose.unclosed-field", "prose.unknown-field"].reversed())
    #expect(report.diagnostics.allSatisfy { $0.location.description == "x.md:2" })
  }
}
