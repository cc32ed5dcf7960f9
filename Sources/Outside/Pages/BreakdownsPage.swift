import Markup
import Templates
import Vocabulary

/// The sensitive tables of a release by county, which are too many for its own page.
enum BreakdownsPage {
  private static let download = Schema("download", [.text("name"), .text("href")])
  private static let section = Schema(
    "section", [.text("title"), .html("tables"), .list("downloads", download)])

  static let schema = Schema(
    page: "breakdowns",
    [.text("title"), .text("quarter"), .text("published_on"), .text("release"), .list("sections", section)])

  /// Nil where the release has none.
  static func file(_ release: ReleaseFrame, _ maker: PageMaker) -> SiteFile? {
    guard !release.breakdowns.isEmpty else { return nil }
    let quarter = release.entry.quarter
    var frame = PageFrame(maker.facts, path: .breakdowns(quarter), crumb: "分类数据", column: "季度公示")
    frame.ancestors += [("季度公示", .releases), (quarter.chinese, .release(quarter))]
    let title = "\(quarter.chinese)救助对象分类数据"
    let sections = release.breakdowns.map { part in
      section.record([
        "title": .text(part.title), "tables": .html(part.body),
        "downloads": .list(
          part.tables.map { table in
            download.record([
              "name": .text(table.title),
              "href": .text("\(frame.path.link(to: .release(quarter)))tables/\(table.name).csv"),
            ])
          }),
      ])
    }
    let record = frame.record(
      of: schema, title: title,
      [
        "title": .text(title), "quarter": .text(quarter.chinese),
        "published_on": .text("\(release.entry.publishedAt)"),
        "release": .text(frame.path.link(to: .release(quarter))), "sections": .list(sections),
      ])
    return SiteFile(path: frame.path.file, bytes: maker.templates.breakdowns.render(record).bytes)
  }
}
