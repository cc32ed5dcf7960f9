import Markup
import Notices
import Pages
import Templates
import Vocabulary

extension PaperSetting {
  /// The sheets for the template, numbered through.
  func records(_ cut: [Range<Int>]) -> [Record] {
    cut.enumerated().map { sheet($1, page: $0 + 1, of: cut.count) }
  }

  private func sheet(_ blocks: Range<Int>, page: Int, of pages: Int) -> Record {
    let (text, facts) = (paper.text, paper.section?.section.facts)
    return PaperSchema.sheet.row([
      .text(text.title), .text(paper.section?.number ?? text.number), .text(text.fullName),
      .text(text.notice.board.title),
      .text(facts?.posted?.chineseWithWeekday ?? ""), .text(facts?.lastDay?.chineseWithWeekday ?? ""),
      .text(facts != nil && facts?.posted == nil ? text.quarter.chinese : ""), .text(text.address),
      .text("\(page)"),
      .text("\(pages)"), .text(style.measures), .list(pieces(blocks)),
    ])
  }

  /// Rows that follow each other are one table.
  func pieces(_ blocks: Range<Int>) -> [Record] {
    var (pieces, rows) = ([Record](), [Record]())
    func piece(
      _ kind: String, heading: String = "", paragraph: String = "", prose: HTML = .empty,
      tables: [Record] = [], closings: [Record] = []
    ) {
      pieces.append(
        PaperSchema.piece.row([
          .text(kind), .text(heading), .text(paragraph), .html(prose), .list(tables), .list(closings),
        ]))
    }
    func endTable() {
      if !rows.isEmpty { piece("table", tables: [table(rows)]) }
      rows = []
    }
    for index in blocks {
      switch contents[index] {
      case .row(let number):
        if rows.isEmpty, let name = villageName(ofRow: number) { rows.append(row(ofVillage: name)) }
        rows.append(row(number))
      case .village(let name): rows.append(row(ofVillage: name))
      case .title(let title): piece("title", heading: title)
      case .empty(let sentence): piece("empty", paragraph: sentence)
      case .prose(let kind, let html):
        endTable()
        piece(kind, prose: html)
      case .closing(let closing):
        endTable()
        piece("closing", closings: [closing.record])
      }
    }
    endTable()
    return pieces
  }

  private func table(_ rows: [Record]) -> Record {
    let columns = columns.map { ($0.values, $0.widths, $0.isExact) } ?? ([], [], false)
    let isMonthly = paper.section?.section.facts.kind == .continuing
    let widths = columns.1.map { PaperSchema.column.row([.text("\($0)")]) }
    return PaperSchema.table.row(
      columns.0 + [
        .flag(isMonthly), .flag(columns.2), .text("\(columns.1.count)"), .list(widths), .list(rows),
      ])
  }

  /// The village whose rows go on on this sheet, on a town's paper.
  private func villageName(ofRow number: Int) -> String? {
    paper.section.flatMap { paper.text.villages[$0.section.entries[number].division] }
  }

  private func row(ofVillage name: String) -> Record {
    PaperSchema.row.row([.text(name)] + [Value](repeating: .text(""), count: 9))
  }

  private func row(_ number: Int) -> Record {
    guard let section = paper.section?.section else { return row(ofVillage: "") }
    let entry = section.entries[number]
    return PaperSchema.row.row([
      .text(""), .text("\(number + 1)"), .text(paper.name(entry)), .text(entry.program?.name ?? ""),
      .text(entry.coveredPersons.map { "\($0)" } ?? ""), .text(entry.category ?? ""),
      .text(entry.amount?.text ?? ""), .text(entry.since?.isoMonth ?? ""),
      .text(entry.change?.word(section.facts.kind) ?? ""), .text(entry.tag.text),
    ])
  }
}
