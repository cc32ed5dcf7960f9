public import Notices
import Vocabulary

/// What the pages of a site are made with.
public struct PageMaker: Sendable {
  let facts: SiteFacts
  let templates: PageTemplates
  let wording: WordingBook
  let newest: ReleaseEntry?
  let frozen: Figures?

  /// - Parameters:
  ///   - newest: the newest release that is out.
  ///   - frozen: what it was frozen with, if it was.
  public init(
    facts: SiteFacts, templates: PageTemplates, wording: WordingBook, newest: ReleaseEntry?, frozen: Figures?
  ) {
    self.facts = facts
    self.templates = templates
    self.wording = wording
    self.newest = newest
    self.frozen = frozen
  }

  /// The same with the newest release as it came out.
  public func with(newest: ReleaseEntry?) -> PageMaker {
    PageMaker(facts: facts, templates: templates, wording: wording, newest: newest, frozen: frozen)
  }

  /// All pages of a county, of its towns and of its villages, handed out one by one.
  public func county<Failure>(
    _ publication: CountyPublication, write: (SiteFile) throws(Failure) -> Void
  ) throws(Failure) {
    guard let county = facts.tree[publication.county] else { return }
    let rules = facts.rules.rules(of: county.code)
    let (profile, boards) = (rules[facts.day], rules.boards(on: facts.day))
    let notices = NoticePage(facts, templates, wording)
    let pages = DivisionPages(
      facts: facts, templates: templates, newest: newest, figures: CountyFigures(frozen, of: county.code))
    var towns: [(town: Division, notices: [Notice])] = []
    for town in facts.tree.all(.town) where town.code.county == county.code {
      let villages = facts.tree.children(of: town)
      for village in villages {
        let own = publication.villages[village.code] ?? []
        try notices.files(own, of: village, boards: boards, profile: profile, write: write)
        try write(pages.village(village, own))
      }
      let union = boards.map { board in
        Notice(
          town: town, board: board,
          of: villages.flatMap { publication.villages[$0.code] ?? [] }.filter { $0.board == board })
      }
      try notices.files(union, of: town, boards: boards, profile: profile, write: write)
      try write(pages.town(town, union, villages: publication.villages))
      towns.append((town, union))
    }
    try write(pages.county(county, towns: towns))
  }
}
