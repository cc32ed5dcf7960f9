import Markup
import Templates
import Vocabulary

/// What stands where a division had its pages before it was merged into another: the way there, and no rows.
struct EndedPages {
  private static let step = Schema("step", [.text("name"), .text("since"), .text("into")])
  private static let board = Schema("board", [.text("title"), .text("href")])

  static let schema = Schema(
    page: "ended",
    [
      .text("name"), .list("steps", step), .text("successor"), .text("successor_href"),
      .list("boards", board),
    ])

  let facts: SiteFacts
  let template: Template

  /// In the place of its own page, and of each board that it had on its last day.
  func files(_ ended: EndedDivision) -> [SiteFile] {
    let division = ended.division
    let frames = boardsOnLastDay(of: division).map { PageFrame(facts, division: division, board: $0) }
    return ([PageFrame(facts, division: division)] + frames).map { file($0, ended) }
  }

  private func file(_ frame: PageFrame, _ ended: EndedDivision) -> SiteFile {
    var frame = frame
    frame.noindex = true
    let current = ended.current
    let steps = ended.steps.map { step in
      Self.step.record([
        "name": .text(facts.tree.fullName(of: step.from)), "since": .text(step.on.chinese),
        "into": .text(facts.tree.fullName(of: step.into)),
      ])
    }
    let links = boards(of: current, on: facts.day).map { board in
      Self.board.record([
        "title": .text(board.title),
        "href": .text(frame.path.link(to: PagePath.division(current).board(board))),
      ])
    }
    let values: KeyValuePairs<String, Value> = [
      "name": .text(ended.division.name), "steps": .list(steps), "successor": .text(current.name),
      "successor_href": .text(frame.path.link(to: .division(current))), "boards": .list(links),
    ]
    let title = "\(facts.tree.fullName(of: ended.division))社会救助公示"
    return SiteFile(
      path: frame.path.file, bytes: template.render(frame.record(of: Self.schema, title: title, values)).bytes
    )
  }

  private func boardsOnLastDay(of division: Division) -> [Board] {
    division.validUntil.map { boards(of: division, on: $0) } ?? []
  }

  /// Counties have a page and no boards.
  private func boards(of division: Division, on day: CalendarDay) -> [Board] {
    division.level == .county ? [] : facts.rules.rules(of: division.code.county).boards(on: day)
  }
}
