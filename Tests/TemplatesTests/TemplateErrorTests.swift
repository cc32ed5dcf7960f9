import Diagnostics
import Markup
import Testing

@testable import Templates

@Suite struct TemplateErrorTests {
  static let data: [String: Datum] = [
    "title": "题", "shown": true, "content": .html(.empty), "rows": [["number": "1"]],
  ]

  @Test(arguments: [
    ("甲\n 乙{{titel}}", "page.html:2:3 template.unknown-field"),
    ("{{#rows}}{{numbr}}{{/rows}}", "page.html:1:10 template.unknown-field"),
    ("{{number}}", "page.html:1:1 template.unknown-field"),
    ("{{#row}}{{number}}{{/row}}", "page.html:1:1 template.unknown-field"),
    ("{{title.x}}", "page.html:1:1 template.unknown-field"),
    ("{{#rows}}{{.}}{{/rows}}", "page.html:1:10 template.unknown-field"),
    ("{{> haed}}", "page.html:1:1 template.unknown-partial"),
    ("x{{#shown}}\n{{title}}", "page.html:1:2 template.unclosed-section"),
    ("{{#shown}}{{#rows}}{{/shown}}{{/rows}}", "page.html:1:20 template.mismatched-section"),
    ("x{{/shown}}", "page.html:1:2 template.unopened-section"),
    ("{{#content}}{{/content}}", "page.html:1:1 template.misused-field"),
    ("{{^content}}{{/content}}", "page.html:1:1 template.misused-field"),
    ("{{rows}}", "page.html:1:1 template.misused-field"),
    ("{{shown}}", "page.html:1:1 template.misused-field"),
  ]) func placesEachMistake(template: String, expected: String) {
    #expect(problems(template, Self.data).first == "templates/\(expected)")
  }

  @Test(arguments: [
    ("甲 {{title", "1:3 template.unclosed-tag"), ("{{{title}}}", "1:1 template.refused-tag"),
    ("{{& title}}", "1:1 template.refused-tag"), ("{{=<% %>=}}", "1:1 template.refused-tag"),
    ("{{<base}}{{/base}}", "1:1 template.refused-tag"), ("{{}}", "1:1 template.refused-tag"),
    ("{{# }}", "1:1 template.refused-tag"), ("{{a {{title}}", "1:1 template.refused-tag"),
  ]) func refusesOnParsing(template: String, expected: String) {
    var report = Report()
    _ = TemplateSet(["x": Array(template.utf8)], into: &report)
    #expect(report.sorted.first.map { "\($0.location) \($0.id)" } == "templates/x.html:\(expected)")
  }

  @Test func placesMistakesInPartials() {
    #expect(
      problems("{{> a}}", Self.data, partials: ["a": "x\n  {{> b}}", "b": "\n\n {{titl}}"])
        == ["templates/b.html:3:2 template.unknown-field"])
  }

  @Test func refusesPartialsWithinThemselves() {
    #expect(
      problems("{{> a}}", Self.data, partials: ["a": "x{{> b}}", "b": "{{> a}}"])
        == ["templates/b.html:1:1 template.recursion"])
    #expect(try! render("{{> a}}{{> a}}", partials: ["a": "x"]) == "xx")
  }

  @Test func namesTheNearestOfAllThatIsVisible() {
    var report = Report()
    let set = TemplateSet(["x": Array("{{#rows}}{{titel}}{{/rows}}{{number}}".utf8)], into: &report)
    #expect(set.compile("x", for: record(Self.data).schema, into: &report) == nil)
    #expect(
      report.diagnostics.map(\.remedy.english) == [
        "did you mean title?", "known are: content, rows, shown, title",
      ])
    #expect(set.compile("y", for: record(Self.data).schema, into: &report) == nil)
    #expect(report.diagnostics.last?.location.description == "templates/y.html")
  }

  @Test func reportsEverythingAtOnce() {
    #expect(problems("{{a}}\n{{b}}\n{{> c}}", Self.data).count == 3)
  }
}

@Suite struct TemplateRenderTests {
  @Test func hostileValuesStayText() throws {
    for value in ["\"\u{301} onmouseover=x", "<script>", "'&'", "{{x}}", "</td>\0"] {
      let shown = try render("<a title=\"{{x}}\" id='{{x}}'>", ["x": .text(value)])
      #expect(
        shown.utf8.count { $0 == UInt8(ascii: "\"") } == 2
          && shown.utf8.count { $0 == UInt8(ascii: "'") } == 2)
      #expect(shown.utf8.count { $0 == UInt8(ascii: "<") } == 1)
    }
  }

  @Test func htmlStandsAsItIs() throws {
    #expect(try render("<main>{{x}}</main>", ["x": .html(.literal("<p>&amp;"))]) == "<main><p>&amp;</main>")
  }

  @Test func nestsDeeply() throws {
    let depth = 100
    let data = (0..<depth).reduce(["x": "甲"] as [String: Datum]) { inner, level in
      ["l\(level)": .list([inner, inner].prefix(level < 3 ? 2 : 1).map(\.self))]
    }
    let names = (0..<depth).reversed().map { "l\($0)" }
    let template =
      names.map { "{{#\($0)}}" }.joined() + "{{x}}" + names.reversed().map { "{{/\($0)}}" }.joined()
    #expect(try render(template, data) == String(repeating: "甲", count: 8))
  }

  @Test func rendersAgainWithOtherValues() throws {
    let schema = Schema("page", [.text("a"), .list("rows", Schema("row", [.text("a")]))])
    guard case .list(_, let row) = schema.fields[1] else { return }
    var report = Report()
    let template = try #require(
      TemplateSet(["x": Array("{{a}}:{{#rows}}{{a}},{{/rows}}".utf8)], into: &report)
        .compile("x", for: schema, into: &report))
    for n in 0..<3 {
      let rows = (0..<n).map { row.record(["a": .text("\($0)")]) }
      let page = template.render(schema.record(["a": .text("x"), "rows": .list(rows)]))
      #expect(String(decoding: page.bytes, as: UTF8.self) == "x:" + (0..<n).map { "\($0)," }.joined())
    }
  }

  /// Rows that write themselves show what the same records do, wherever a template uses them.
  @Test(arguments: [
    "{{#rows}}{{a}}{{b}}{{x}};{{/rows}}", "{{#rows}}{{#b}}{{a}}{{/b}}{{^b}}-{{/b}}{{/rows}}",
    "{{#rows}}{{#others}}{{a}}{{n}}{{/others}}{{/rows}}",
    "{{#others}}{{n}}{{#rows}}{{a}}{{n}}{{/rows}}{{/others}}",
    "{{#rows}}{{a}}{{#rows}}{{a}}{{/rows}}{{/rows}}", "{{^rows}}none{{/rows}}{{#rows}}{{/rows}}",
  ]) func rowsAreLikeRecords(template: String) throws {
    for texts in [[], [["<1>", ""]], [["1", "b"], ["2", ""], ["3", "'"]]] {
      let rows = Rows(texts)
      let other = Schema("other", [.text("n")])
      let page = Schema("page", [.text("x"), .list("rows", rows.schema), .list("others", other)])
      var report = Report()
      let compiled = try #require(
        TemplateSet(["x": Array(template.utf8)], into: &report).compile("x", for: page, into: &report))
      let records = texts.map { rows.schema.row($0.map(Value.text)) }
      let pages = [Value.rows(rows), .list(records)].map { list in
        compiled.render(page.row([.text("&"), list, .list(["甲", "乙"].map { other.row([.text($0)]) })]))
      }
      #expect(pages[0] == pages[1])
    }
  }

  @Test func refusesRecordsThatDoNotFit() async {
    await #expect(processExitsWith: .failure) { _ = Schema("page", [.text("a")]).record([:]) }
    await #expect(processExitsWith: .failure) { _ = Schema("page", [.text("a")]).record(["a": .flag(true)]) }
    await #expect(processExitsWith: .failure) {
      _ = Schema("page", [.text("a")]).record(["a": .text(""), "b": .text("")])
    }
    await #expect(processExitsWith: .failure) { _ = Schema("page", [.text("a"), .flag("a")]) }
    await #expect(processExitsWith: .failure) {
      let other = Schema("row", []).record([:])
      _ = Schema("page", [.list("rows", Schema("row", []))]).record(["rows": .list([other])])
    }
  }
}

/// Rows of two texts.
private final class Rows: TableRows {
  let schema = Schema("row", [.text("a"), .text("b")])
  let texts: [[String]]

  init(_ texts: [[String]]) { self.texts = texts }

  var count: Int { texts.count }

  func write(_ slot: Int, of row: Int, to page: inout HTMLWriter) { page.text(texts[row][slot]) }
}
