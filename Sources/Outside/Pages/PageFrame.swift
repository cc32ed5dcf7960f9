import Markup
import Templates
import Vocabulary

/// What stands around every page: title, address, breadcrumbs, foot.
struct PageFrame {
  let facts: SiteFacts
  let path: PagePath
  /// The page's own name in the breadcrumbs.
  let crumb: String
  /// Above it, from home down.
  var ancestors: [(name: String, path: PagePath)] = []
  /// ColumnName of the page's head.
  var column = ""
  /// Kept out of search engines, because people stand on it.
  var noindex = false
  /// The root as a link, where it is not relative to the page.
  var fixedRoot: String?

  /// The fields that every page has.
  static let fields: [Schema.Field] = [
    .text("site_title"), .text("issuer"), .text("page_title"), .text("canonical"), .text("root"),
    .flag("demo"),
    .flag("noindex"), .list("breadcrumbs", Schema("breadcrumb", [.text("name"), .text("href")])),
    .text("crumb"),
    .list("hotlines", Schema("hotline", [.text("name"), .text("phone")])), .text("host"), .text("icp"),
    .text("public_security"), .text("maintainer"), .text("site_id_code"), .text("site_domain"),
    .text("column"),
  ]

  private static let crumbSchema = list("breadcrumbs", in: fields)
  static let hotlineSchema = list("hotlines", in: fields)

  /// The page's record: the frame's values, its own, and those that something else on it brings.
  func record(
    of schema: Schema, title: String, _ own: KeyValuePairs<String, Value>,
    _ other: KeyValuePairs<String, Value> = [:]
  ) -> Record {
    let imprint = facts.imprint
    return schema.record(
      [
        "site_title": .text(facts.title), "issuer": .text(facts.issuer),
        "page_title": .text(title == facts.title ? title : "\(title) - \(facts.title)"),
        "canonical": .text("\(facts.baseURL)/\(path.folder)"), "root": .text(fixedRoot ?? path.root),
        "demo": .flag(facts.isDemo), "noindex": .flag(noindex), "breadcrumbs": .list(breadcrumbs),
        "crumb": .text(crumb), "hotlines": .list(facts.footHotlines), "host": .text(imprint.host),
        "icp": .text(imprint.icp), "public_security": .text(imprint.publicSecurity),
        "maintainer": .text(imprint.maintainer), "site_id_code": .text(imprint.siteIDCode),
        "site_domain": .text(facts.domain), "column": .text(column),
      ], own, other)
  }

  private var breadcrumbs: [Record] {
    let root = path.root
    return ancestors.map {
      Self.crumbSchema.record(["name": .text($0.name), "href": .text(fixedRoot ?? root + $0.path.folder)])
    }
  }
}

extension PageFrame {
  /// The frame of a division's own page.
  init(_ facts: SiteFacts, division: Division) {
    self.init(
      facts: facts, path: .division(division), crumb: division.name,
      ancestors: placesAbove(division, facts.tree).dropLast(), column: "张榜公示")
  }

  /// The frame of one board of a place.
  init(_ facts: SiteFacts, _ place: NoticePlace, _ board: Board) {
    self.init(
      facts: facts, path: place.path.board(board), crumb: board.title, ancestors: place.ancestors,
      column: board.title, noindex: true)
  }

  /// The frame of what stands in the place of a board that has ended.
  init(_ facts: SiteFacts, division: Division, board: Board) {
    self.init(
      facts: facts, path: PagePath.division(division).board(board), crumb: board.title,
      ancestors: placesAbove(division, facts.tree), column: board.title, noindex: true)
  }

  /// The frame of a page right below home.
  init(_ facts: SiteFacts, path: PagePath, crumb: String, column: String) {
    self.init(facts: facts, path: path, crumb: crumb, ancestors: [("首页", .home)], column: column)
  }
}

/// Home, then the divisions from below the city to this one; without those that have ended and have no page.
func placesAbove(_ division: Division, _ tree: DivisionTree) -> [(name: String, path: PagePath)] {
  let path = tree.path(to: division).filter { $0.level != .city && tree.current($0.code) != nil }
  return [("首页", .home)] + path.map { ($0.name, .division($0)) }
}

/// The schema of a list field.
func list(_ name: String, in fields: [Schema.Field]) -> Schema {
  for case .list(name, let schema) in fields { return schema }
  preconditionFailure("no list \(name)")
}

extension Schema {
  /// A page: the frame's fields and its own.
  convenience init(page name: String, _ fields: [Field]) { self.init(name, PageFrame.fields + fields) }

  func list(_ name: String) -> Schema { Pages.list(name, in: fields) }
}
