import Markup
import Templates
import Vocabulary

/// The list of releases: those that are out, newest first, and those to come.
enum ReleasesPage {
  private static let release = Schema(
    "release", [.text("title"), .text("href"), .text("quarter"), .text("published")])
  private static let coming = Schema("coming", [.text("title"), .text("published")])

  static let schema = Schema(
    page: "releases", [.text("title"), .list("releases", release), .list("coming", coming)])

  static func file(_ maker: PageMaker, out: [ReleaseEntry], coming: [ReleaseEntry]) -> SiteFile {
    let frame = PageFrame(maker.facts, path: .releases, crumb: "季度公示", column: "季度公示")
    let title = "社会救助季度公示"
    let record = frame.record(
      of: schema, title: title,
      [
        "title": .text(title),
        "releases": .list(
          out.sorted { $0.quarter > $1.quarter }.map { entry in
            release.record([
              "title": .text(entry.title), "href": .text(frame.path.link(to: .release(entry.quarter))),
              "quarter": .text(entry.quarter.chinese), "published": .text(entry.publishedAt.chinese),
            ])
          }),
        "coming": .list(
          coming.sorted { $0.quarter < $1.quarter }.map {
            self.coming.record(["title": .text($0.title), "published": .text($0.publishedAt.chinese)])
          }),
      ])
    return SiteFile(path: frame.path.file, bytes: maker.templates.releases.render(record).bytes)
  }
}
