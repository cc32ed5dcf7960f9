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

  /// The page of one notice. `boards` are all of the division's, in their order.
  func file(
    _ notice: Notice, of division: Division, _ foot: NoticeFoot, boards: [Board], profile: RuleProfile
  ) -> SiteFile {
    let frame = PageFrame(facts, division: division, board: notice.board)
    let words = SectionWords(facts: facts, division: division, board: notice.board, profile: profile)
    let shown = notice.filledSections
    let own = wording.wording(of: notice.board, under: profile.key, for: division.level)
    let title = own?.title(words.common) ?? notice.board.title
    let record = frame.record(
      of: Self.schema, title: title,
      [
        "title": .text(title), "index_number": .text(indexNumber(shown, words)),
        "publisher": .text(publisher(shown, words)), "division": .text(words.fullName),
        "board": .text(notice.board.title), "posted": .flag(shown.contains { $0.facts.posted != nil }),
        "posting_days": .list(postingDays(shown)),
        "tabs": .list(boards.map { tab($0, of: division, current: notice.board, on: frame.path) }),
        "sections": .list(shown.map { section($0, words) }),
        "empty": .text(shown.isEmpty ? empty(notice, words, own) : ""), "rights": .html(foot.rights),
        "notices": .text(notices(shown, on: notice.board)), "endorsements": .list(foot.endorsements),
      ])
    return SiteFile(
      path: frame.path.file, bytes: template.render(record).bytes,
      lastDays: Set(shown.compactMap(\.facts.lastDay)).sorted())
  }

  /// What stands below each notice of a division.
  func foot(of division: Division) -> NoticeFoot {
    NoticeFoot(
      rights: rights.html(contacts(of: division)), endorsements: signed(for: division).map(\.record))
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
    let (division, board) = (words.division, words.board)
    let villages = division.level == .town ? facts.tree.children(of: division) : nil
    let names = villages.map { Dictionary($0.map { ($0.code, $0.name) }) { first, _ in first } }
    let table = EntryTable.html(section, board: board, caption: caption, villageNames: names, entries)
    return renderer(of: board, under: section.facts.profile, for: division.level)?.html(
      words.values(of: section, programs), tables: section.onPaper == nil ? ["entries": table] : [:])
      ?? table
  }

  /// The same notice for paper.
  func text(_ notice: Notice, of division: Division, profile: RuleProfile) -> NoticeText {
    let frame = PageFrame(facts, division: division, board: notice.board)
    let words = SectionWords(facts: facts, division: division, board: notice.board, profile: profile)
    let own = wording.wording(of: notice.board, under: profile.key, for: division.level)
    let villages = division.level == .town ? facts.tree.children(of: division) : []
    return NoticeText(
      notice: notice, division: division, fullName: words.fullName,
      title: own?.title(words.common) ?? notice.board.title, number: indexNumber([], words),
      address: "\(facts.baseURL)/\(frame.path.folder)", file: frame.path.file, quarter: facts.quarter,
      sections: notice.filledSections.map { text($0, words) },
      empty: notice.isEmpty ? empty(notice, words, own) : "", endorsements: signed(for: division),
      foot: paper?.html(contacts(of: division)) ?? .empty,
      villages: Dictionary(villages.map { ($0.code, $0.name) }) { first, _ in first })
  }

  /// The wording is rendered around a table that is none.
  private func text(_ section: Section, _ words: SectionWords) -> SectionText {
    let renderer = renderer(of: words.board, under: section.facts.profile, for: words.division.level)
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
      IndexNumber(words.board.title, $0, words.division.code).description
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

  private func tab(_ board: Board, of division: Division, current: Board, on page: PagePath) -> Record {
    Self.tab.record([
      "title": .text(board.title), "href": .text(page.link(to: PagePath.division(division).board(board))),
      "current": .flag(board == current),
    ])
  }

  /// The values of wording that says where to turn.
  private func contacts(of division: Division) -> [String: String] {
    let county = facts.tree[division.code.county].flatMap { facts.offices.window(for: $0, in: facts.tree) }
    var values: [String: String] = [:]
    if let office = facts.offices.window(for: division, in: facts.tree) { values.add(office, prefix: "") }
    values["county_office"] = county?.name
    values["county_phone"] = county?.phone
    values["city_phone"] = facts.hotlines["city"]?.phone
    values["helpline"] = facts.hotlines["helpline"]?.phone
    values["discipline"] = facts.hotlines["discipline"]?.phone
    return values
  }

  /// The heads who answer for it: of the village where it is one's, the town, the county.
  private func signed(for division: Division) -> [SignedEndorsement] {
    facts.tree.path(to: division).filter { $0.level != .city }.map { head in
      let quarters = [facts.quarter, facts.quarter.previous]
      let signed = quarters.lazy.compactMap { quarter in
        self.facts.endorsements.endorsement(of: head.code, for: quarter, on: self.facts.day).map {
          (quarter, $0)
        }
      }.first
      let responsible = facts.offices[head.code]?.responsible ?? ""
      return SignedEndorsement(
        level: head.level.label, division: head.name, signer: signed?.1.signer ?? responsible,
        signed: signed.map { "\($0.1.signedOn?.chinese ?? "")（\($0.0.chinese)）" } ?? "尚未签字")
    }
  }
}

/// What stands below each notice of a division: where to turn, and who answers for it.
struct NoticeFoot {
  let rights: HTML
  let endorsements: [Record]
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

extension Division.Level {
  /// As a notice names the level.
  var label: String {
    switch self {
    case .city: "市级"
    case .county: "县（区）级"
    case .town: "镇（街道）级"
    case .village: "村（社区）级"
    }
  }
}

extension [String: String] {
  /// Fills the fields of wording that name an office; what is empty has no value.
  mutating func add(_ office: Office, prefix: String) {
    let all = [
      ("office", office.name), ("phone", office.phone), ("address", office.address), ("hours", office.hours),
      ("contact", office.contact),
    ]
    for (name, value) in all where !value.isEmpty { self[prefix + name] = value }
  }
}
