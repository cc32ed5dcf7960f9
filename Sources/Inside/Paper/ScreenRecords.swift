import Markup
import Notices
import Pages
import Templates
import Vocabulary

/// What stands at the top of each screen of a paper: title, issuer and period, and the QR code beside them.
struct ScreenHead {
  /// Of a screen, 16 to 9, in the units of a paper's width, and what is left of it for the flow.
  private static let (height, top, foot, gap) = (936, 26, 66, 18)
  private static let (code, width) = (150, PaperStyle.width - 180)

  let title: String
  /// Short texts, side by side.
  let lines: [String]

  init(_ paper: Paper) {
    let (text, facts) = (paper.text, paper.section?.section.facts)
    title = text.title
    let period = facts.map { facts in
      facts.posted.map { "\($0.chineseWithWeekday)至\(facts.lastDay?.chineseWithWeekday ?? "")" }
        ?? text.quarter.chinese
    }
    lines = [paper.section?.issuer, period].compactMap(\.self)
  }

  /// How much of a screen is left for what flows.
  var room: Int {
    let style = PaperStyle.screen
    let titleHeight = style.title.lines(title, in: Self.width) * style.title.line
    // Each may begin a line of its own; the words before them are of six characters.
    let linesHeight = lines.reduce(0) { height, line in
      height + style.small.lines("公示时间：\(line)", in: Self.width) * style.small.line
    }
    return Self.height - Self.top - max(titleHeight + linesHeight, Self.code) - Self.gap - Self.foot
  }
}

extension PaperSetting {
  /// The screens for the template, numbered through.
  ///
  /// - Parameter isDemo: of whom nothing comes down by the reader's clock.
  func screens(isDemo: Bool) -> [Record] {
    let cut = self.cut
    return cut.enumerated().map { screen($1, page: $0 + 1, of: cut.count, isDemo) }
  }

  private func screen(_ blocks: Range<Int>, page: Int, of pages: Int, _ isDemo: Bool) -> Record {
    let (text, section, head) = (paper.text, paper.section, ScreenHead(paper))
    return PaperSchema.screen.row([
      .text(text.title), .text(section?.number ?? text.number), .text(section?.issuer ?? ""),
      .text(section == nil ? "" : head.lines.last ?? ""),
      .text(isDemo ? "" : section?.section.facts.lastDay.map { "\($0)" } ?? ""),
      .html(QRCode(text.address)?.svg ?? .empty), .text(text.address),
      .text(section?.section.check.text ?? ""), .text("\(page)"), .text("\(pages)"),
      .text(style.measures), .list(pieces(blocks)),
    ])
  }
}

extension TownTexts {
  /// What the screen of a town's hall shows: its villages' notices as they stand on the web, those with a period first.
  /// Whatever may be printed in full, a screen names nobody so.
  var onScreen: [Paper] {
    let all = villages.flatMap { text in
      text.sections.map { Paper(text: text, section: $0, names: PaperNames()) }
    }
    let hasPeriod = { (paper: Paper) in paper.section?.section.facts.posted != nil }
    let shown = all.filter(hasPeriod) + all.filter { !hasPeriod($0) }
    return shown.isEmpty ? own.map { Paper(text: $0, section: nil, names: PaperNames()) } : shown
  }
}
