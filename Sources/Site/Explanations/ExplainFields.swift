import Diagnostics
import Pages
import Paper
import Templates

/// The fields of templates and wording, for `sanbang explain fields`.
func fieldLines(in language: Language) -> [String] {
  let all = PageFields.templates.map { ($0.file, $0.fields) } + PaperSchema.fields
  let templates = all.flatMap { file, fields in
    [file] + TextTable(rows: rows(fields, language)).lines() + [""]
  }
  return templates
    + wording("content/notices/*.md，title 和 empty", NoticeWording.titleFields, [], language)
    + wording("content/notices/*.md", NoticeWording.sectionFields, NoticeWording.tables, language)
    + wording("content/notices/rights.md", WordingBook.rightsFields, [], language)
    + wording("content/notices/paper.md", WordingBook.rightsFields, [], language)
    + wording("content/pages/**.md", ProseEntry.fields, ProseEntry.tables, language)
    + wording(
      "content/releases/*.md", [], ReleaseDocument.tableNames, charts: ReleaseDocument.chartNames, language)
    + ["  \(figures.text(in: language))"]
}

private let figures = Message(
  "数字写 {{类别.指标}}，例如 {{rural_dibao.households_in_force}}；写错时会提示最接近的名字。",
  "Figures are {{PROGRAMME.MEASURE}}, such as {{rural_dibao.households_in_force}}; a misspelt one is told the nearest."
)

/// A list's own fields stand under it, as they are written between `{{#list}}` and `{{/list}}`.
private func rows(_ fields: [Schema.Field], _ language: Language, indent: String = "") -> [[String]] {
  fields.flatMap { field -> [[String]] in
    switch field {
    case .text(let name): [["\(indent){{\(name)}}", Message("文字", "text").text(in: language)]]
    case .html(let name): [["\(indent){{\(name)}}", Message("成品 HTML", "finished HTML").text(in: language)]]
    case .flag(let name): [["\(indent){{#\(name)}}", Message("是或否", "true or false").text(in: language)]]
    case .list(let name, let schema):
      [["\(indent){{#\(name)}}", Message("列表，每项有：", "a list, each with:").text(in: language)]]
        + rows(schema.fields, language, indent: indent + "  ")
    }
  }
}

private func wording(
  _ file: String, _ fields: Set<String>, _ tables: Set<String>, charts: Set<String> = [], _ language: Language
) -> [String] {
  let marks =
    fields.sorted().map { "{{\($0)}}" } + tables.sorted().map { "{{table: \($0)}}" }
    + charts.sorted().map { "{{chart: \($0)}}" }
  let lines = stride(from: 0, to: marks.count, by: 4).map { start in
    "  " + marks[start..<min(start + 4, marks.count)].joined(separator: "  ")
  }
  return [file] + lines + [""]
}
