import Markup
import Notices
import Templates
import Vocabulary

/// Makes the pages of notices; one for each worker, for it holds the parsed wording.
final class NoticePage {
  static let schema = Schema(
    page: "notice",
    [
      .text("title"), .text("index_number"), .text("publisher"), .text("division"), .text("board"),
      .flag("posted"), .list("posting_days", Schema("posting day", [.text("day"), .text("date")])),
      .list("tabs", Schema("tab", [.text("title"), .text("href"), .flag("current")])),
      .list(
        "sections",
        Schema("section", [.html("html"), .text("caption"), .text("check")] + NoticeState.fields)),
      .text("empty"), .html("rights"), .text("notices"),
      .list(
        "endorsements",
        Schema("endorsement", [.text("level"), .text("division"), .text("signer"), .text("signed")])),
    ])
  private static let tab = schema.list("tabs")
  private static let section = schema.list("sections")
  private static let postingDay = schema.list("posting_days")
  fileprivate static let endorsement = schema.list("endorsements")

  private let facts: SiteFacts
  private let template: Template
  private let entries: Template
  private let wording: WordingBook
  private let rights: ProseRenderer
  private let paper: ProseRenderer?
  private var renderers: [RendererKey: ProseRenderer] = [:]

  init(_ facts: SiteFacts, _ templates: PageTemplates, _ wording: WordingBook) {
    self.facts = facts
    template = templates.notice
    entries = templates.entries
    self.wording = wording
    rights = wording.rights.renderer()
    paper = wording.paper?.renderer()
  }

  /// The pages of a division's notices. `boards` are all that it has, in their order.
  func files<Failure>(
    _ notices: [Notice], of division: Division, boards: [Board], profile: RuleProfile,
    write: (SiteFile) throws(Failure) -> Void
  ) throws(Failure) {
    let place = NoticePlace(division, facts)
    let rights = rights.html(place.contacts)
    for notice in notices {
      let words = SectionWords(facts: facts, place: place, board: notice.board, profile: profile)
      try write(file(notice, words, rights, boards))
    }
  }

  private func file(_ notice: Notice, _ words: SectionWords, _ rights: HTML, _ boards: [Board]) -> SiteFile {
    let (place, board) = (words.place, notice.board)
    let frame = PageFrame(facts, place, board)
    let shown = notice.filledSections
    let own = wording.wording(of: board, under: words.profile.key, for: place.division.level)
    let title = own?.title(words.common) ?? board.title
    let record = frame.record(
      of: Self.schema, title: title,
      [
        "title": .text(title), "index_number": .text(indexNumber(shown, words)),
        "publisher": .text(publisher(shown, words)), "division": .text(place.fullName),
        "board": .text(board.title), "posted": .flag(shown.contains { $0.facts.posted != nil }),
        "posting_days": .list(postingDays(shown)),
        "tabs": .list(boards.map { tab($0, of: place, isCurrent: $0 == board, on: frame.path) }),
        "sections": .list(shown.map { section($0, words) }),
        "empty": .text(shown.isEmpty ? empty(notice, words, own) : ""), "rights": .html(rights),
        "notices": .text(notices(shown, on: board)),
        "endorsements": .list(place.endorsements.map(\.record)),
      ])
    return SiteFile(
      path: frame.path.file, bytes: template.render(record).bytes,
      lastDays: Set(shown.compactMap(\.facts.lastDay)).sorted())
  }

  private func section(_ section: Section, _ words: SectionWords) -> Record {
    let state = NoticeState(on: words.board, until: section.facts.lastDay, in: facts.quarter)
    let programs = words.programs(of: section)
    let caption = words.caption(of: section, programs)
    return Self.section.record(
      [
        "html": .html(html(section, words, programs, caption: caption)), "caption": .text(caption),
        "check": .text(section.check.text),
      ], state.values)
  }

  private func html(
    _ section: Section, _ words: SectionWords, _ programs: String, caption: String
  ) -> HTML {
    let (place, board) = (words.place, words.board)
    let table = EntryTable.html(
      section, board: board, caption: caption, villageNames: place.villageNames, entries)
    return renderer(of: board, under: section.facts.profile, for: place.division.level)?.html(
      words.values(of: section, programs), tables: section.onPaper == nil ? ["entries": table] : [:])
      ?? table
  }

  /// The same notices for paper.
  func texts(_ notices: [Notice], of division: Division, profile: RuleProfile) -> [NoticeText] {
    let place = NoticePlace(division, facts)
    let foot = paper?.html(place.contacts) ?? .empty
    return notices.map { notice in
      text(
        notice, SectionWords(facts: facts, place: place, board: notice.board, profile: profile), foot: foot)
    }
  }

  private func text(_ notice: Notice, _ words: SectionWords, foot: HTML) -> NoticeText {
    let place = words.place
    let path = place.path.board(notice.board)
    let own = wording.wording(of: notice.board, under: words.profile.key, for: place.division.level)
    return NoticeText(
      notice: notice, division: place.division, fullName: place.fullName,
      title: own?.title(words.common) ?? notice.board.title, number: indexNumber([], words),
      address: "\(facts.baseURL)/\(path.folder)", file: path.file, quarter: facts.quarter,
      sections: notice.filledSections.map { text($0, words) },
      empty: notice.isEmpty ? empty(notice, words, own) : "", endorsements: place.endorsements, foot: foot,
      villages: place.villageNames ?? [:])
  }

  /// The wording is rendered around a table that is none.
  private func text(_ section: Section, _ words: SectionWords) -> SectionText {
    let renderer = renderer(of: words.board, under: section.facts.profile, for: words.place.division.level)
    let values = words.values(of: section, words.programs(of: section))
    let blocks = renderer?.html(values, tables: ["entries": noTable]).blocks ?? []
    let place = blocks.firstIndex { $0.name == "table" } ?? blocks.count
    return SectionText(
      section: section, number: indexNumber([section], words), issuer: publisher([section], words),
      before: Array(blocks[..<place]),
      after: Array(blocks[place...].dropFirst()))
  }

  /// One for each quarter in which a section of the page was posted; an empty board has that of the day.
  private func indexNumber(_ sections: [Section], _ words: SectionWords) -> String {
    let quarters = sections.map { $0.quarter(else: facts.quarter) }
    return (quarters.isEmpty ? [facts.quarter] : quarters).map {
      IndexNumber(words.board.title, $0, words.place.division.code).description
    }.distinct.joined(separator: "、")
  }

  /// Who issues its sections.
  private func publisher(_ sections: [Section], _ words: SectionWords) -> String {
    sections.map { words.issuer($0.facts.issuer) }.distinct.joined(separator: "、")
  }

  private func postingDays(_ sections: [Section]) -> [Record] {
    Set(sections.compactMap(\.facts.posted)).sorted(by: >).map {
      Self.postingDay.row([.text($0.chinese), .text("\($0)")])
    }
  }

  private func empty(_ notice: Notice, _ words: SectionWords, _ own: NoticeWording?) -> String {
    var values = words.common
    values["since"] = (notice.cameDown ?? facts.quarter.firstDay).chinese
    return own?.empty(values) ?? ""
  }

  /// The ids from which the tags of the page's rows are made (design §6), for whoever has a receipt.
  private func notices(_ sections: [Section], on board: Board) -> String {
    let ids = sections.flatMap { section in
      let quarter = section.quarter(else: facts.quarter)
      return villages(of: section).map { RowTag.notice(board.key, $0, quarter) }
    }
    return Set(ids).sorted().joined(separator: " ")
  }

  /// Whose rows stand on it; they stand together.
  private func villages(of section: Section) -> [DivisionCode] {
    var villages: [DivisionCode] = []
    for index in section.entries.indices where section.entries[index].division != villages.last {
      villages.append(section.entries[index].division)
    }
    return villages
  }

  private func renderer(of board: Board, under profile: String, for level: Division.Level) -> ProseRenderer? {
    let key = RendererKey(board: board, profile: profile, level: level)
    if let known = renderers[key] { return known }
    let made = wording.wording(of: board, under: profile, for: level)?.section.renderer()
    renderers[key] = made
    return made
  }

  private func tab(
    _ board: Board, of place: NoticePlace, isCurrent: Bool, on page: PagePath
  ) -> Record {
    Self.tab.record([
      "title": .text(board.title), "href": .text(page.link(to: place.path.board(board))),
      "current": .flag(isCurrent),
    ])
  }
}

/// Whose wording is asked for.
private struct RendererKey: Hashable {
  let board: Board
  let profile: String
  let level: Division.Level
}

extension SignedEndorsement {
  fileprivate var record: Record {
    NoticePage.endorsement.row([.text(level), .text(division), .text(signer), .text(signed)])
  }
}

private let noTable = HTML.literal("<table></table>")
