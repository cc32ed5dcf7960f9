import Diagnostics
import Testing

@testable import Markup

@Suite struct ProseCheckTests {
  @Test(arguments: [
    ("共{{person}}人", "1:2 prose.unknown-field"),
    ("甲\n\n{{table: row}}", "3:1 prose.unknown-table"),
    ("甲\n乙{{a 丙\n\n丁", "2:2 prose.unclosed-field"),
    ("甲 `{{a}}`", "1:4 prose.misplaced-field"),
    ("甲\n\n    {{a}} 乙", "3:5 prose.misplaced-field"),
    ("```\n{{a}}\n```", "2:1 prose.misplaced-field"),
    ("```{{a}}\nx\n```", "1:4 prose.misplaced-field"),
    ("[甲](http://x/{{a}})", "1:14 prose.misplaced-field"),
    ("[甲](http://x/ \"{{a}}\")", "1:16 prose.misplaced-field"),
    ("<http://x/{{a}}>", "1:11 prose.misplaced-field"),
    ("甲\n\n[乙]: http://x/{{a}}", "3:15 prose.misplaced-field"),
    ("{{a}}甲<b>乙", "1:7 prose.raw-html"),
    ("- 甲\n  `<b>` <b>", "2:9 prose.raw-html"),
    ("甲\n\n<div>\n<i>\n</div>", "3:1 prose.raw-html"),
    ("甲 <!-- <b> -->", "1:3 prose.raw-html"),
    ("甲**（乙）**丙", "1:2 prose.emphasis|1:7 prose.emphasis"),
    ("**甲**\n乙\n\n> {{persons}}** 丙 \\*\\*", "4:14 prose.emphasis"),
    ("甲{{table: t}}乙", "1:2 prose.table-not-alone"),
    ("甲\n{{table: t}}", "2:1 prose.table-not-alone"),
    ("{{table: t}}\n---", "1:1 prose.table-not-alone"),
    ("甲\n 乙\u{E000}", "2:3 prose.characters"),
    ("甲\u{F0000}{{a}}", "1:2 prose.characters"),
    ("甲\n\n乙&#xF0000;{{a}}", "3:1 prose.characters"),
    ("甲\n\n乙&#xF1234;", "3:1 prose.characters"),
    ("甲\0", "1:2 prose.characters"),
  ]) func placesEachMistake(markdown: String, expected: String) {
    #expect(problems(markdown).joined(separator: "|") == expected)
  }

  @Test func findsEverythingAtOnceAndCountsFromTheBody() {
    let found = problems("{{x}} {{y}}\n\n<b>\n\n甲{{table: t}}", firstLine: 7)
    #expect(
      found == [
        "7:1 prose.unknown-field", "7:7 prose.unknown-field", "9:1 prose.raw-html",
        "11:2 prose.table-not-alone",
      ])
  }

  @Test func refusesWhatIsNotUTF8() {
    var report = Report()
    let bytes = Array("甲\n乙") + [0xB3, 0xCC]
    #expect(ProseSource(parsing: bytes, file: "x.md", fields: [], into: &report) == nil)
    #expect(report.diagnostics.map(\.location.description) == ["x.md:2:2"])
  }

  @Test func namesTheNearest() {
    var report = Report()
    _ = ProseSource(parsing: Array("{{persns}}"), file: "x.md", fields: knownFields, into: &report)
    #expect(report.diagnostics.first?.remedy.english == "did you mean persons?")
  }

  @Test(arguments: [
    "**{{persons}}**人", "共**{{ persons }}人**，", "张\\*\\*", "`**` 与 `<b>`", "    ** <b>", "签字：______",
    "a\\<b\\>",
    "[x](http://y/a**b)", "1 < 2 & 3", "\\{\\{a\\}\\}", "甲\r\n乙", "",
  ]) func letsTheseThrough(markdown: String) {
    #expect(problems(markdown) == [])
  }
}
