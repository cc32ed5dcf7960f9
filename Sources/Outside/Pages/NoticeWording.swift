public import Markup
import Vocabulary

/// The wording of one board: `content/notices/review.md`, or `review-town.md` for a town's.
public struct NoticeWording: Sendable {
  /// The notice's title.
  public let title: Phrase
  /// What stands on an empty board.
  public let empty: Phrase
  /// One section of the notice.
  public let section: ProseSource

  public init(title: Phrase, empty: Phrase, section: ProseSource) {
    self.title = title
    self.empty = empty
    self.section = section
  }

  /// Fields of `title` and `empty`.
  public static let titleFields: Set<String> = [
    "division", "place", "town", "county", "quarter", "since", "board",
  ]
  /// Fields of the body, which is one section. Which have a value depends on the notice.
  public static let sectionFields: Set<String> = titleFields.subtracting(["since"]).union([
    "programs", "issuer", "article", "posted", "last_day", "counting", "households", "persons", "monthly",
    "total",
    "objection_office", "objection_phone", "objection_address", "objection_hours", "objection_contact",
    "corrected",
    "outstanding", "joined", "changed", "left", "paper",
  ])
  public static let tables: Set<String> = ["entries"]
}

/// The wording of all notices of a site.
public struct WordingBook: Sendable {
  /// What stands under every notice.
  public let rights: ProseSource
  /// What stands under every notice on paper; nil where nothing does.
  public let paper: ProseSource?
  private let villages: [String: NoticeWording]
  private let towns: [String: NoticeWording]

  /// - Parameters:
  ///   - villages: by the boards' keys; a profile's own wording by `profile/board`.
  ///   - towns: where a town's wording differs.
  public init(
    rights: ProseSource, paper: ProseSource? = nil, villages: [String: NoticeWording],
    towns: [String: NoticeWording]
  ) {
    self.rights = rights
    self.paper = paper
    self.villages = villages
    self.towns = towns
  }

  public static let rightsFields: Set<String> = [
    "office", "phone", "address", "hours", "contact", "county_office", "county_phone", "city_phone",
    "helpline",
    "discipline",
  ]

  /// The profile's own wording for the level, else its own for villages, else that of all profiles.
  func wording(of board: Board, under profile: String, for level: Division.Level) -> NoticeWording? {
    for key in ["\(profile)/\(board.key)", board.key] {
      if level == .town, let town = towns[key] { return town }
      if let village = villages[key] { return village }
    }
    return nil
  }
}
