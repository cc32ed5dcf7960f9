public import Markup
import Templates
public import Vocabulary

/// What a release's page shows around its text and tables.
public struct ReleaseFrame: Sendable {
  public let entry: ReleaseEntry
  public let contact: String
  public let nextRelease: CalendarDay
  /// Rows in error that its figures lack; such a release is 初步.
  public let missingRows: Int
  public let body: HTML
  /// What new versions have changed; empty where nothing has.
  public let changes: HTML
  /// The sensitive tables by county, which have a page of their own.
  public let breakdowns: [ReleaseDocument.Breakdowns]
  /// Name and file of each download.
  public let downloads: [(name: String, file: String)]

  public init(
    entry: ReleaseEntry, contact: String, nextRelease: CalendarDay, missingRows: Int, body: HTML,
    changes: HTML,
    breakdowns: [ReleaseDocument.Breakdowns], downloads: [(name: String, file: String)]
  ) {
    self.entry = entry
    self.contact = contact
    self.nextRelease = nextRelease
    self.missingRows = missingRows
    self.body = body
    self.changes = changes
    self.breakdowns = breakdowns
    self.downloads = downloads
  }
}

enum ReleasePage {
  private static let download = Schema("download", [.text("name"), .text("href")])

  static let schema = Schema(
    page: "release",
    [
      .text("title"), .text("quarter"), .text("index_number"), .text("published"), .text("published_on"),
      .text("contact"), .text("next_release"),
      .flag("provisional"), .text("missing_rows"), .flag("changed"), .html("changes"),
      .html("body"), .list("downloads", download),
    ])

  static func file(_ release: ReleaseFrame, _ maker: PageMaker) -> SiteFile {
    let entry = release.entry
    var frame = PageFrame(
      maker.facts, path: .release(entry.quarter), crumb: entry.quarter.chinese, column: "季度公示")
    frame.ancestors.append(("季度公示", .releases))
    let record = frame.record(
      of: schema, title: entry.title,
      [
        "title": .text(entry.title), "quarter": .text(entry.quarter.chinese),
        "index_number": .text("\(IndexNumber(frame.column, entry.quarter, maker.facts.tree.root.code))"),
        "published": .text(entry.publishedAt.chinese), "published_on": .text("\(entry.publishedAt)"),
        "contact": .text(release.contact),
        "next_release": .text(release.nextRelease.chinese), "provisional": .flag(release.missingRows > 0),
        "missing_rows": .text(release.missingRows > 0 ? "\(release.missingRows)" : ""),
        "changed": .flag(!release.changes.bytes.isEmpty), "changes": .html(release.changes),
        "body": .html(release.body),
        "downloads": .list(
          release.downloads.map { download.record(["name": .text($0.name), "href": .text($0.file)]) }),
      ])
    return SiteFile(path: frame.path.file, bytes: maker.templates.release.render(record).bytes)
  }
}
