import Diagnostics
import Foundation
import Markup
import Notices
import Pages
import Testing
import Vocabulary

extension [UInt8] { var string: String { String(decoding: self, as: UTF8.self) } }

/// The wording of a release as the repository has it.
private func wording(_ profile: RuleProfile, _ quarter: String = "2015Q3") throws -> ProseSource {
  let path = "../../content/releases/\(quarter).md"
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: path)
  var report = Report()
  let (_, body, line) = splitFrontMatter(Array(try Data(contentsOf: file)), file: path, into: &report)
  let source = ProseSource(
    parsing: body, file: path, firstLine: line, fields: ReleaseDocument.fields(for: profile),
    tables: ReleaseDocument.tableNames, charts: ReleaseDocument.chartNames, into: &report)
  #expect(report.diagnostics.isEmpty)
  return try #require(source)
}

/// The repository's own head of a release in Markdown.
private func head() throws -> ProseSource {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../templates/release.md")
  var report = Report()
  let source = ProseSource(
    parsing: Array(try Data(contentsOf: file)), file: "release.md", fields: ReleaseDocument.headFields,
    tables: ReleaseDocument.headTables,
    into: &report)
  return try #require(source)
}

private let front = ReleaseFront(
  title: "2015年第三季度*公示*", issuer: "商洛市民政局", published: CalendarDay(2015, 10, 12)!,
  contact: "救助科 0914-2310000", nextRelease: CalendarDay(2016, 1, 11)!)

private let standards = [
  Standard(
    division: city.code, program: Program("tekun"), category: "集中", from: CalendarDay(2015, 1, 1)!,
    until: nil,
    amount: Fen(450_000), unit: .year, document: "商政发〔2015〕7号"),
  Standard(
    division: counties[0].code, program: Program("urban_dibao"), category: "", from: CalendarDay(2013, 1, 1)!,
    until: CalendarDay(2015, 9, 29), amount: Fen(30_000), unit: .month, document: "旧"),
]

private func document(_ figures: Figures) throws -> ReleaseDocument {
  ReleaseDocument(
    figures, head: try head(), wording: try wording(figures.profile), front: front, standards: standards)
}

/// Every number in a text that is not part of a date, a document's number, a telephone number or a standard.
private func numbers(_ text: String) -> [String] {
  let text = text.split(separator: "\n").filter { !$0.contains("〔") }.joined(separator: "\n")
    .replacing(/[0-9]+年第/, with: "").replacing(/[0-9]+年[0-9]+月[0-9]+日/, with: "")
    .replacing("0914-2310000", with: "")
  return text.matches(of: /-?[0-9]+(\.[0-9]+)?/).map { String($0.output.0) }
}

@Suite struct ReleaseDocumentTests {
  @Test(arguments: [true, false]) func everyNumberIsAFigure(reaching: Bool) throws {
    let figures = figures(reaching: reaching, rowsInError: 17)
    let known = Set(figures.lines.map(\.text))
    let release = try document(figures)
    let charts = release.charts.flatMap { [$0.svg.string, $0.csv.string] }
    for text in [release.body.bytes.string, release.markdown.string] + release.tables.map(\.csv.string)
      + charts
    {
      let shown = numbers(text.replacing(/<[^>]*>/, with: " "))
      #expect(shown.count > 5 || text.contains("标准"))
      for number in shown where !known.contains(number) && !known.contains("-" + number) {
        Issue.record("\(number)")
      }
    }
    #expect(numbers(release.body.bytes.string.replacing(/<[^>]*>/, with: " ")).count > 500)
  }

  @Test func bothQuartersOfTheDemoCanBeRead() throws {
    _ = try wording(profile(), "2015Q2")
  }

  @Test func bothFormsShowTheSameNumbers() throws {
    let release = try document(figures())
    // The table behind a chart stands for it in Markdown.
    let page = release.body.bytes.string.replacing(/<svg .*?<\/svg>/.dotMatchesNewlines(), with: " ")
    let html = numbers(page.replacing(/<[^>]*>/, with: " "))
    #expect(html == numbers(release.markdown.string))
  }

  @Test func comparesWithOtherQuartersWhereItCan() throws {
    let reaching = try document(figures()).body.bytes.string
    #expect(reaching.contains("与上季度末相比，城乡低保户数增加"))
    #expect(reaching.contains("表一（三）　与上季度、上年同期比较"))
    let first = try document(figures(reaching: false)).body.bytes.string
    #expect(!first.contains("上季度末相比") && !first.contains("表一（三）"))
  }

  @Test func saysWhichCountyHasNotReported() throws {
    let release = try document(figures())
    let body = release.body.bytes.string
    #expect(body.contains("<p>丹凤县有未报送的指标"))
    #expect(body.contains("<td class=\"n x\">本季未报</td>"))
    #expect(body.contains("有县区未报的，全市数为已报县区之和。"))
    let markdown = release.markdown.string
    #expect(markdown.contains("| 本季未报 |") && markdown.contains("有县区未报的，全市数为已报县区之和。"))
    let nothing = try document(figures(oversight: nil)).body.bytes.string
    #expect(!nothing.contains("清理错保人") && nothing.contains("本季未报"))
  }

  @Test func markdownIsWholeAndEscaped() throws {
    let markdown = try document(figures()).markdown.string
    #expect(markdown.hasPrefix("# 2015年第三季度\\*公示\\*\n\n  - 发布日期：2015年10月12日\n"))
    #expect(markdown.contains("**表二　城市低保（2015年9月30日，户、人、元）**\n\n| 县区 | 期末户数（户） |"))
    #expect(!markdown.contains("初步数据") && !markdown.contains("{{"))
    let provisional = try document(figures(rowsInError: 17)).markdown.string
    #expect(provisional.contains("**初步数据**：登记资料中有17条有待核实"))
  }

  @Test func leadIsOneSentence() throws {
    let lead = try #require(try document(figures()).lead)
    #expect(lead.hasPrefix("截至2015年9月30日，商洛市七县区共有城乡低保对象") && lead.hasSuffix("元。"))
    #expect(lead.split(separator: "。").count == 1)
  }

  @Test func tablesFitOnPaper() throws {
    let release = try document(figures())
    #expect(Set(release.tables.map(\.name)).count == release.tables.count)
    for table in release.tables {
      let rows = table.csv.string.split(separator: "\r\n")
      #expect(rows[0].split(separator: ",").count <= 8, "\(table.title)")
      #expect(table.title.contains("2015年9月30日"))
    }
    let standards = try #require(release.tables.last)
    #expect(
      standards.csv.string.split(separator: "\r\n").dropFirst()
        == ["商洛市,五保供养,集中供养,4500.00,每人每年,2015年1月1日,商政发〔2015〕7号"])
  }

  @Test func programmesThatTheRulesDoNotKnowAreLeftOut() throws {
    let figures = figures(profile: profile(without: ["disaster", "education", "housing", "employment"]))
    let release = ReleaseDocument(
      figures, head: try head(), wording: try wording(profile()), front: front, standards: [])
    let body = release.body.bytes.string
    #expect(!body.contains("表六　") && !body.contains("教育救助<") && !body.contains("表十　"))
    #expect(body.contains("医疗救助：数据由医疗保障部门提供。"))
  }
}
