import Markup
import Notices
import Pages
import Templates
import Vocabulary

/// One paper to be hung: a section of a notice with its own period, issuer and seal, or an empty board.
struct Paper {
  let text: NoticeText
  /// Nil for an empty board.
  let section: SectionText?
  let names: PaperNames

  /// Its sheets, set closer where it then takes one instead of more.
  func sheets() -> [Record] {
    let usual = PaperSetting(self, .usual)
    let cut = usual.cut
    guard cut.count > 1 else { return usual.records(cut) }
    for style in [PaperStyle.close, .closest] {
      let setting = PaperSetting(self, style)
      let whole = setting.cut
      if whole.count == 1 { return setting.records(whole) }
    }
    return usual.records(cut)
  }

  /// As it stands on paper: in full where the gate has minted that, else as on the web.
  func name(_ entry: PublicEntry) -> String {
    names[entry.tag, NoticeID(entry.division, text.notice.board)]?.text ?? entry.applicant.text
  }
}

/// A paper in one style: its blocks, and what each shows.
struct PaperSetting {
  /// What stands in a block.
  enum Content {
    case title(String)
    case empty(String)
    case prose(String, HTML)
    case row(Int)
    case village(String)
    case closing(PaperClosing)
  }

  let paper: Paper
  let style: PaperStyle
  let columns: PaperColumns?
  private let height: Int
  private(set) var contents: [Content] = []
  private(set) var blocks: [PaperBlock] = []

  init(_ paper: Paper, _ style: PaperStyle) {
    self.init(paper, style, height: PaperStyle.height)
    addTitle()
    addSection()
    let closing = PaperClosing(paper, style)
    add(.closing(closing), closing.height)
  }

  /// For screens: title, period and code stand on each beside what flows, and there is nothing to sign.
  init(onScreen paper: Paper) {
    self.init(paper, .screen, height: ScreenHead(paper).room)
    addSection()
  }

  private init(_ paper: Paper, _ style: PaperStyle, height: Int) {
    (self.paper, self.style, self.height) = (paper, style, height)
    columns = paper.section.map { PaperColumns($0.section) }
  }

  private mutating func addSection() {
    if let section = paper.section {
      addWording(section.before, "before", style.text, staysWithNext: false)
      addRows(section.section)
      addWording(section.after.dropLast(), "after", style.after, staysWithNext: true)
    } else {
      let lines = style.text.lines(paper.text.empty, in: width, indent: style.text.size * 2)
      add(.empty(paper.text.empty), style.text.line * lines + style.gap)
    }
  }

  var cut: [Range<Int>] { sheets(of: blocks, height: height) }

  private mutating func add(_ content: Content, _ height: Int, lead: Int = 0, staysWithNext: Bool = false) {
    contents.append(content)
    blocks.append(PaperBlock(height: height, lead: lead, staysWithNext: staysWithNext))
  }

  private mutating func addTitle() {
    let lines = style.title.lines(paper.text.title, in: width)
    add(.title(paper.text.title), lines * style.title.line + 4 * style.gap, staysWithNext: true)
  }

  private mutating func addWording(
    _ wording: some Collection<HTMLBlock>, _ kind: String, _ face: PaperStyle.Face, staysWithNext: Bool
  ) {
    for block in wording {
      let height = face.height(block, in: width) + style.gap
      let isHeading = block.name.hasPrefix("h")
      add(.prose(kind, block.html), height, staysWithNext: staysWithNext || isHeading)
    }
  }

  /// The last of several rows stays with the seal.
  private mutating func addRows(_ section: Section) {
    var village: DivisionCode?
    let lead = style.head + (paper.text.villages.isEmpty ? 0 : style.rowHeight(lines: 2))
    for (index, entry) in section.entries.enumerated() {
      if entry.division != village, let name = paper.text.villages[entry.division] {
        let height = style.rowHeight(lines: style.row.lines(name, in: width))
        add(.village(name), height, lead: style.head, staysWithNext: true)
      }
      village = entry.division
      let isLast = index > 0 && index == section.entries.count - 1
      let height = columns?.height(paper.name(entry), entry, style) ?? 0
      add(.row(index), height, lead: lead, staysWithNext: isLast)
    }
  }
}

private let width = PaperStyle.width
