import Diagnostics
import Markup
import Notices
import Pages
import Vocabulary

/// `content/releases/2015Q3.md`: when a release is out, whom to ask, and its wording.
struct ReleaseFile {
  let quarter: Quarter
  let front: ReleaseFront
  let prose: ProseSource
  /// The figures that it was frozen with.
  var frozen: Figures?
  /// Whether it stays as it is: it is frozen, or being frozen.
  var isKept = false
  /// The first day on which it is out: that of its publication. To be frozen it need only be over.
  fileprivate(set) var comesOut: CalendarDay

  fileprivate init?(
    _ quarter: Quarter, _ markdown: MarkdownFile, _ settings: SiteSettings, fields: Set<String>,
    into report: inout Report
  ) {
    guard let front = markdown.front else {
      _ = markdown.phrase("title", fields: [], into: &report)
      return nil
    }
    front.check(["title", "published_at", "contact", "next_release"], lists: ["changes"], into: &report)
    let title = front.required("title", into: &report)
    let contact = front.required("contact", into: &report)
    for key in ["published_at", "next_release"] { _ = front.required(key, into: &report) }
    let published = front.day("published_at", into: &report)
    let next = front.day("next_release", into: &report)
    let changes = front.releaseChanges(into: &report)
    let prose = markdown.prose(
      fields: fields, tables: ReleaseDocument.tableNames, charts: ReleaseDocument.chartNames, into: &report)
    guard let title, let contact, let published, let next, let changes, let prose else { return nil }
    if published <= quarter.lastDay { report.add(early(front.place("published_at"), quarter)) }
    if next <= published { report.add(unordered(front.place("next_release"))) }
    comesOut = published
    self.quarter = quarter
    self.front = ReleaseFront(
      title: title, issuer: settings.issuer, published: published, contact: contact, nextRelease: next,
      isDemo: settings.isDemo, changes: changes)
    self.prose = prose
  }
}

/// By quarter. Files of another name in the folder are not releases.
func releaseFiles(
  _ folder: SiteFolder, _ rules: RuleBook, _ settings: SiteSettings, _ tree: DivisionTree, thawing: Quarter?,
  into report: inout Report
) -> [ReleaseFile] {
  folder.files(below: "content/releases").compactMap { file in
    guard file.hasSuffix(".md"), let name = file.split(separator: "/").last?.dropLast(3) else { return nil }
    guard let quarter = Quarter(String(name)) else {
      report.add(notAQuarter(file))
      return nil
    }
    guard let markdown = MarkdownFile(file, in: folder, into: &report) else { return nil }
    let profile = rules.rules[quarter.lastDay]
    let fields = ReleaseDocument.fields(for: profile)
    let read = ReleaseFile(quarter, markdown, settings, fields: fields, into: &report)
    guard var release = read else { return nil }
    if quarter != thawing {
      let changes = release.front.changes.count
      release.frozen = folder.frozenFigures(of: quarter, changes: changes, tree, profile, into: &report)
    }
    release.isKept = quarter == thawing || release.frozen != nil
    if quarter == thawing { release.comesOut = quarter.lastDay + 1 }
    return release
  }
}

/// `templates/release.md`: what stands above a release's text in its Markdown form.
func releaseHead(_ folder: SiteFolder, into report: inout Report) -> ProseSource? {
  let file = "templates/release.md"
  guard let markdown = MarkdownFile(file, in: folder, into: &report) else {
    report.stop(
      "site.missing-file", at: SourceLocation(file), Message("没有这个文件", "there is no such file"),
      remedy: Message("请补上，写法见示例站点", "add it as the demo site has it"))
    return nil
  }
  return markdown.prose(fields: ReleaseDocument.headFields, tables: ReleaseDocument.headTables, into: &report)
}

private func notAQuarter(_ file: String) -> Diagnostic {
  Diagnostic(
    .stop, "release.name", at: SourceLocation(file),
    Message("文件名不是季度", "its name is no quarter"),
    remedy: Message("请写成 2015Q3.md", "name it as in 2015Q3.md"))
}

private func early(_ place: SourceLocation, _ quarter: Quarter) -> Diagnostic {
  Diagnostic(
    .stop, "release.dates", at: place,
    Message("发布日期不在季末之后", "it would be published before its quarter is over"),
    remedy: Message("写 \(quarter.lastDay) 以后的一天", "name a day after \(quarter.lastDay)"))
}

private func unordered(_ place: SourceLocation) -> Diagnostic {
  Diagnostic(
    .stop, "release.dates", at: place,
    Message("下次发布不在这次之后", "the next release is not after this one"),
    remedy: Message("核对 published_at 和 next_release", "check published_at and next_release"))
}
