import Markup
import Templates
import Vocabulary

/// All counties, towns and villages from A to Z by their pinyin.
enum PlacesPage {
  private static let place = Schema(
    "place", [.text("name"), .text("href"), .text("within"), .text("code"), .text("pinyin")])
  private static let letter = Schema("letter", [.text("name"), .text("id"), .list("places", place)])

  static let schema = Schema(
    page: "places",
    [
      .text("title"), .list("letters", letter), .text("example"), .text("example_initials"),
      .text("example_pinyin"),
    ])

  static func file(_ maker: PageMaker, _ names: [PlaceName]) -> SiteFile {
    let title = "按拼音查找村（社区）"
    let frame = PageFrame(maker.facts, path: .places, crumb: title, column: "张榜公示")
    let example = names.first { $0.division.level == .village && $0.letter != nil }
    let record = frame.record(
      of: schema, title: title,
      [
        "title": .text(title), "letters": .list(letters(names, maker.facts.tree, on: frame.path)),
        "example": .text(example?.division.name ?? ""),
        "example_initials": .text(example.map { String($0.readings[0].compactMap(\.first)) } ?? ""),
        "example_pinyin": .text(example?.readings[0].joined() ?? ""),
      ])
    return SiteFile(path: frame.path.file, bytes: maker.templates.places.render(record).bytes)
  }

  /// What begins with no letter comes last.
  private static func letters(_ names: [PlaceName], _ tree: DivisionTree, on page: PagePath) -> [Record] {
    let homonyms = Dictionary(grouping: names, by: Homonym.init).filter { $1.count > 1 }
    let groups = Dictionary(grouping: names, by: \.letter).sorted { ($0.key ?? "~") < ($1.key ?? "~") }
    return groups.map { key, names in
      letter.record([
        "name": .text(key.map { String($0) } ?? "其他"), "id": .text(key.map { String($0) } ?? "other"),
        "places": .list(
          sorted(names).map { name in
            record(name, tree, on: page, withCode: homonyms[Homonym(name)] != nil)
          }),
      ])
    }
  }

  private static func sorted(_ names: [PlaceName]) -> [PlaceName] {
    names.map { (order: $0.order, name: $0) }.sorted { a, b in
      a.order == b.order
        ? a.name.division.code < b.name.division.code : a.order.lexicographicallyPrecedes(b.order)
    }.map(\.name)
  }

  private static func record(
    _ name: PlaceName, _ tree: DivisionTree, on page: PagePath, withCode: Bool
  ) -> Record {
    let division = name.division
    return place.record([
      "name": .text(division.name), "href": .text(page.link(to: .division(division))),
      "within": .text(division.parent.flatMap { tree[$0] }.map(tree.fullName) ?? ""),
      "code": .text(withCode ? "\(division.code)" : ""), "pinyin": .text(name.spelling),
    ])
  }

  /// Places of one name in the same town are told apart by their codes.
  private struct Homonym: Hashable {
    let name: String
    let parent: DivisionCode?

    init(_ place: PlaceName) { (name, parent) = (place.division.name, place.division.parent) }
  }
}
