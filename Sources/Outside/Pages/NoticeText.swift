public import Markup
public import Notices
public import Vocabulary

/// What a notice says beside its rows, for whoever lays it out otherwise than its page does: on paper.
public struct NoticeText: Sendable {
  public let notice: Notice
  public let division: Division
  /// With those above it below the city.
  public let fullName: String
  public let title: String
  /// 索引号 of the board while it is empty; each section has its own.
  public let number: String
  /// Of its page on the web.
  public let address: String
  /// Of the page, below `public/`.
  public let file: String
  public let quarter: Quarter
  public let sections: [SectionText]
  /// What stands there when there is no section.
  public let empty: String
  public let endorsements: [SignedEndorsement]
  /// What the office wants to be read under every notice on paper.
  public let foot: HTML
  /// Names of the villages whose rows stand on a town's notice.
  public let villages: [DivisionCode: String]
}

/// The wording of a section, around its table.
public struct SectionText: Sendable {
  public let section: Section
  /// 索引号.
  public let number: String
  public let issuer: String
  public let before: [HTMLBlock]
  public let after: [HTMLBlock]
}

/// Who answers for a notice, and when he signed.
public struct SignedEndorsement: Sendable {
  public let level: String
  public let division: String
  public let signer: String
  public let signed: String
}

/// A town's notices and its villages', in the order in which they are printed.
public struct TownTexts: Sendable {
  public let town: Division
  public let own: [NoticeText]
  public let villages: [NoticeText]
}

extension PageMaker {
  /// The site's name, as stands on paper.
  public var siteTitle: String { facts.title }
  public var isDemo: Bool { facts.isDemo }

  /// What the notices of a county say, town by town.
  public func texts<Failure>(
    _ publication: CountyPublication, write: (TownTexts) throws(Failure) -> Void
  ) throws(Failure) {
    let rules = facts.rules.rules(of: publication.county)
    let (profile, boards) = (rules[facts.day], rules.boards(on: facts.day))
    let pages = NoticePage(facts, templates, wording)
    for town in facts.tree.all(.town) where town.code.county == publication.county {
      let villages = facts.tree.children(of: town)
      let own = villages.flatMap {
        pages.texts(publication.villages[$0.code] ?? [], of: $0, profile: profile)
      }
      let union = boards.map { board in
        Notice(town: town, board: board, of: own.map(\.notice).filter { $0.board == board })
      }
      try write(TownTexts(town: town, own: pages.texts(union, of: town, profile: profile), villages: own))
    }
  }
}
