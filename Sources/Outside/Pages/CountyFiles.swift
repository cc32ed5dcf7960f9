public import Notices
import Vocabulary

/// What the pages of a site are made with.
public struct PageMaker: Sendable {
  let facts: SiteFacts
  let templates: PageTemplates
  let wording: WordingBook
  let newest: ReleaseEntry?

  /// - Parameter newest: the newest release that is out.
  public init(facts: SiteFacts, templates: PageTemplates, wording: WordingBook, newest: ReleaseEntry?) {
    self.facts = facts
    self.templates = templates
    self.wording = wording
    self.newest = newest
  }

  /// All pages of a county, of its towns and of its villages, handed out one by one.
  public func county(_ publication: CountyPublication, write: (SiteFile) -> Void) {
    guard let county = facts.tree[publication.county] else { return }
    let profile = facts.rules.rules(of: county.code)[facts.day]
    let notices = NoticePage(facts, templates.notice, wording)
    let pages = DivisionPages(facts: facts, templates: templates, newest: newest)
    var towns: [(town: Division, notices: [Notice])] = []
    for town in facts.tree.all(.town) where town.code.county == county.code {
      let villages = facts.tree.children(of: town)
      for village in villages {
        let own = publication.villages[village.code] ?? []
        own.forEach { write(notices.file($0, of: village, boards: profile.boards, profile: profile)) }
        write(pages.village(village, own))
      }
      let union = profile.boards.map { board in
        Notice(
          town: town, board: board,
          of: villages.flatMap { publication.villages[$0.code] ?? [] }.filter { $0.board == board })
      }
      union.forEach { write(notices.file($0, of: town, boards: profile.boards, profile: profile)) }
      write(pages.town(town, union, villages: publication.villages))
      towns.append((town, union))
    }
    write(pages.county(county, towns: towns))
  }
}
