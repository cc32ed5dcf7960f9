import Markup
import Templates
import Vocabulary

/// The front page: find a village; the newest release; guides.
enum HomePage {
  private static let town = Schema("town", [.text("name"), .text("href"), .flag("model")])
  private static let county = Schema("county", [.text("name"), .text("href"), .list("towns", town)])
  private static let release = Schema(
    "latest", [.text("title"), .text("href"), .text("quarter"), .text("lead")])
  private static let guide = Schema("guide", [.text("title"), .text("href")])
  private static let model = Schema("model", [.text("name"), .text("href"), .text("county")])

  static let schema = Schema(
    page: "home",
    [.list("counties", county), .list("latest", release), .list("guides", guide), .list("models", model)])

  static func file(_ maker: PageMaker, guides: [ProseEntry]) -> SiteFile {
    let facts = maker.facts
    let frame = PageFrame(facts: facts, path: .home, crumb: "首页", column: "首页")
    let record = frame.record(
      of: schema, title: facts.title,
      [
        "counties": .list(facts.tree.counties.map { county($0, facts, on: frame.path) }),
        "latest": .list(maker.newest.map { [latest($0, on: frame.path)] } ?? []),
        "guides": .list(
          guides.map {
            guide.record(["title": .text($0.title), "href": .text(frame.path.link(to: $0.path))])
          }),
        "models": .list(facts.tree.all(.town).filter(\.isModel).map { model($0, facts, on: frame.path) }),
      ])
    return SiteFile(path: frame.path.file, bytes: maker.templates.home.render(record).bytes)
  }

  private static func county(_ division: Division, _ facts: SiteFacts, on page: PagePath) -> Record {
    let towns = facts.tree.children(of: division).map {
      town.record([
        "name": .text($0.name), "href": .text(page.link(to: .division($0))), "model": .flag($0.isModel),
      ])
    }
    return county.record([
      "name": .text(division.name), "href": .text(page.link(to: .division(division))), "towns": .list(towns),
    ])
  }

  private static func latest(_ entry: ReleaseEntry, on page: PagePath) -> Record {
    release.record([
      "title": .text(entry.title), "href": .text(page.link(to: .release(entry.quarter))),
      "quarter": .text(entry.quarter.chinese), "lead": .text(entry.lead),
    ])
  }

  private static func model(_ town: Division, _ facts: SiteFacts, on page: PagePath) -> Record {
    model.record([
      "name": .text(town.name), "href": .text(page.link(to: .division(town))),
      "county": .text(facts.tree[town.code.county]?.name ?? ""),
    ])
  }
}
