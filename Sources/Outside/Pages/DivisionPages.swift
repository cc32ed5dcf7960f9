import Notices
import Markup
import Templates
import Vocabulary

/// The pages of villages, towns and counties themselves: what hangs there, and whom to call.
struct DivisionPages {
  private static let office = Schema(
    "office", [.text("name"), .text("phone"), .text("address"), .text("hours"), .text("contact")])
  private static let place = Schema("place", [.text("name"), .text("href"), .flag("model")])
  private static let board = Schema(
    "board",
    [.text("title"), .text("href"), .text("households"), .text("until"), .flag("filled")] + NoticeState.fields
  )
  private static let villageRow = Schema(
    "village row", [.text("name"), .text("href"), .flag("model"), .text("filled")])
  private static let current = Schema(
    "current", [.text("board"), .text("division"), .text("href"), .text("households"), .text("until")])
  private static let townRow = Schema(
    "town row", [.text("name"), .text("href"), .flag("model"), .list("villages", place)])

  static let village = Schema(
    page: "village",
    [
      .text("name"), .text("town"), .text("town_href"), .text("county"), .flag("model"),
      .list("boards", board), .flag("hangs"),
      .list("office", office), .text("figures_href"), .text("figures_title"),
    ] + CountyFigures.fields)
  static let town = Schema(
    page: "town",
    [
      .text("name"), .text("county"), .flag("model"), .list("boards", board), .flag("hangs"),
      .list("villages", villageRow), .list("office", office),
    ])
  static let county = Schema(
    page: "county",
    [.text("name"), .list("towns", townRow), .list("current", current), .list("office", office)])

  let facts: SiteFacts
  let templates: PageTemplates
  /// The newest release, if there is one.
  let newest: ReleaseEntry?
  let figures: CountyFigures

  func village(_ village: Division, _ notices: [Notice]) -> SiteFile {
    let frame = PageFrame(facts, division: village)
    let town = facts.tree[village.code.town]
    let record = frame.record(
      of: Self.village, title: title(village),
      [
        "name": .text(village.name), "town": .text(town?.name ?? ""),
        "town_href": .text(town.map { frame.path.link(to: .division($0)) } ?? frame.path.root),
        "county": .text(countyName(village)), "model": .flag(village.isModel),
        "boards": .list(notices.map { board($0, of: village, on: frame.path) }),
        "hangs": .flag(!notices.allSatisfy(\.isEmpty)), "office": .list(office(for: village)),
        "figures_href": .text(newest.map { frame.path.link(to: .release($0.quarter)) } ?? ""),
        "figures_title": .text(newest?.title ?? ""),
      ], figures.values)
    return SiteFile(path: frame.path.file, bytes: templates.village.render(record).bytes)
  }

  func town(_ town: Division, _ notices: [Notice], villages: [DivisionCode: [Notice]]) -> SiteFile {
    let frame = PageFrame(facts, division: town)
    let rows = facts.tree.children(of: town).map { village in
      let count = villages[village.code]?.filter { $0.board.kind == .longTerm }.reduce(0) {
        $0 + $1.households
      }
      return Self.villageRow.record([
        "name": .text(village.name), "href": .text(frame.path.link(to: .division(village))),
        "model": .flag(village.isModel), "filled": .text((count ?? 0) > 0 ? "\(count ?? 0)户" : ""),
      ])
    }
    let record = frame.record(
      of: Self.town, title: title(town),
      [
        "name": .text(town.name), "county": .text(countyName(town)), "model": .flag(town.isModel),
        "boards": .list(notices.map { board($0, of: town, on: frame.path) }),
        "hangs": .flag(!notices.allSatisfy(\.isEmpty)), "villages": .list(rows),
        "office": .list(office(for: town)),
      ])
    return SiteFile(path: frame.path.file, bytes: templates.town.render(record).bytes)
  }

  func county(_ county: Division, towns: [(town: Division, notices: [Notice])]) -> SiteFile {
    let frame = PageFrame(facts, division: county)
    let rows = towns.map { town, _ in
      Self.townRow.record([
        "name": .text(town.name), "href": .text(frame.path.link(to: .division(town))),
        "model": .flag(town.isModel),
        "villages": .list(facts.tree.children(of: town).map { place($0, on: frame.path) }),
      ])
    }
    let current = towns.flatMap { town, notices in
      notices.filter { $0.board.kind != .longTerm && !$0.isEmpty }.map {
        self.current($0, of: town, on: frame.path)
      }
    }
    let record = frame.record(
      of: Self.county, title: title(county),
      [
        "name": .text(county.name), "towns": .list(rows), "current": .list(current),
        "office": .list(office(for: county)),
      ])
    return SiteFile(path: frame.path.file, bytes: templates.county.render(record).bytes)
  }

  private func title(_ division: Division) -> String { "\(facts.tree.fullName(of: division))社会救助公示" }

  private func office(for division: Division) -> [Record] {
    guard let office = facts.offices.window(for: division, in: facts.tree) else { return [] }
    return [
      Self.office.record([
        "name": .text(office.name), "phone": .text(office.phone), "address": .text(office.address),
        "hours": .text(office.hours), "contact": .text(office.contact),
      ])
    ]
  }

  private func board(_ notice: Notice, of division: Division, on page: PagePath) -> Record {
    let isFilled = !notice.isEmpty
    let state =
      isFilled ? NoticeState(on: notice.board, until: notice.lastDay, in: facts.quarter) : .empty
    return Self.board.record(
      [
        "title": .text(notice.board.title),
        "href": .text(page.link(to: PagePath.division(division).board(notice.board))),
        "households": .text(isFilled ? "\(notice.households)户" : ""),
        "until": .text(isFilled ? notice.lastDay?.chinese ?? "" : ""), "filled": .flag(isFilled),
      ], state.values)
  }

  private func current(_ notice: Notice, of town: Division, on page: PagePath) -> Record {
    Self.current.record([
      "board": .text(notice.board.title), "division": .text(town.name),
      "href": .text(page.link(to: PagePath.division(town).board(notice.board))),
      "households": .text("\(notice.households)户"), "until": .text(notice.lastDay?.chinese ?? ""),
    ])
  }

  private func place(_ division: Division, on page: PagePath) -> Record {
    Self.place.record([
      "name": .text(division.name), "href": .text(page.link(to: .division(division))),
      "model": .flag(division.isModel),
    ])
  }

  private func countyName(_ division: Division) -> String { facts.tree[division.code.county]?.name ?? "" }
}
