public import Vocabulary

/// The releases of a site: those that are out and those to come.
public struct ReleaseCalendar: Sendable {
  public let out: [ReleaseFrame]
  public let coming: [ReleaseEntry]

  public init(out: [ReleaseFrame], coming: [ReleaseEntry]) {
    self.out = out
    self.coming = coming
  }
}

extension PageMaker {
  /// The pages that belong to no county: home, the list of places, releases, the office's own, those of divisions that have ended, and what
  /// robots read.
  public func city(
    releases: ReleaseCalendar, pages: [ProseEntry], standards: [Standard], places: [PlaceName]
  ) -> [SiteFile] {
    let guides = pages.filter { $0.name.hasPrefix("guide/") }.sorted {
      ($0.order, $0.name) < ($1.order, $1.name)
    }
    let tables = GuideTables.all(facts, standards: standards)
    return [HomePage.file(self, guides: guides), PlacesPage.file(self, places)]
      + pages.map { ProsePage.file($0, self, tables: tables) }
      + [ReleasesPage.file(self, out: releases.out.map(\.entry), coming: releases.coming)]
      + releases.out.map { ReleasePage.file($0, self) }
      + releases.out.compactMap { BreakdownsPage.file($0, self) }
      + facts.tree.ended.flatMap { EndedPages(facts: facts, template: templates.ended).files($0) }
      + [robots, sitemap(releases, pages)]
  }

  private var robots: SiteFile {
    let text =
      "\(Self.robotRules(below: ""))\nUser-agent: *\nAllow: /\n\nSitemap: \(facts.baseURL)/sitemap.xml\n"
    return SiteFile(path: "robots.txt", bytes: Array(text.utf8))
  }

  /// Pages with rows carry `noindex`, which is obeyed only where the page may be read; the engines that do not
  /// promise to obey it are kept out of the boards.
  ///
  /// - Parameter prefix: of the folder of a host in which the site lies, such as `/gongshi`.
  public static func robotRules(below prefix: String) -> String {
    let engines = ["Baiduspider", "Sogou web spider", "360Spider", "YisouSpider", "Bytespider"]
    return engines.map { "User-agent: \($0)\n" }.joined() + "Disallow: \(prefix)/boards/\n"
  }

  /// Every page for everybody; no board.
  private func sitemap(_ releases: ReleaseCalendar, _ pages: [ProseEntry]) -> SiteFile {
    let paths =
      [PagePath.home, .places, .releases] + releases.out.map { .release($0.entry.quarter) }
      + releases.out.filter { !$0.breakdowns.isEmpty }.map { .breakdowns($0.entry.quarter) }
      + pages.filter { $0.name != "404" }.map(\.path)
    var page = SitemapWriter()
    for folder in paths.map(\.folder).sorted() { page.url("\(facts.baseURL)/\(folder)") }
    return SiteFile(path: "sitemap.xml", bytes: page.finished)
  }
}
