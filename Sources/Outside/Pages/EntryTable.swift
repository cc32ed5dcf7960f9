import Markup
import Notices
import Vocabulary

/// The table of one section's rows. This is the hot path: a city has four hundred thousand of them.
struct EntryTable {
  let section: Section
  /// A town's table has its villages' names between the rows.
  let villageNames: [DivisionCode: String]?
  private let columns: [EntryColumn]

  init(_ section: Section, board: Board, villageNames: [DivisionCode: String]? = nil) {
    self.section = section
    self.villageNames = villageNames
    let showsCategory = section.entries.contains { $0.category != nil }
    columns = EntryColumn.allCases.filter { column in
      switch column {
      case .category: showsCategory
      case .since, .change: board.kind == .longTerm
      default: true
      }
    }
  }

  func html(caption: String) -> HTML {
    var page = HTMLWriter(capacity: 512 + section.entries.count * 256)
    page.html(.tableStart)
    page.text(caption)
    page.html(.captionEnd)
    for column in columns { page.html(column.header(section.facts.kind)) }
    page.html(.headEnd)
    if villageNames == nil { page.html(.bodyStart) }
    writeRows(into: &page)
    page.html(.tableEnd)
    return page.finish()
  }

  private func writeRows(into page: inout HTMLWriter) {
    var village: DivisionCode?
    for (index, entry) in section.entries.enumerated() {
      if let villageNames, entry.division != village {
        if village != nil { page.html(.bodyEnd) }
        village = entry.division
        writeVillage(villageNames[entry.division] ?? "", into: &page)
      }
      page.html(.rowStart)
      page.text(entry.tag.text)
      page.html(.rowOpen)
      for column in columns { column.write(entry, number: index + 1, section.facts.kind, into: &page) }
      page.html(.rowEnd)
    }
    page.html(.bodyEnd)
  }

  private func writeVillage(_ name: String, into page: inout HTMLWriter) {
    page.html(.villageStart)
    page.number(columns.count)
    page.html(.villageOpen)
    page.text(name)
    page.html(.villageEnd)
  }
}

extension HTML {
  fileprivate static let tableStart = HTML.literal("<table class=\"entries\">\n<caption>")
  fileprivate static let captionEnd = HTML.literal("</caption>\n<thead><tr>")
  fileprivate static let headEnd = HTML.literal("</tr></thead>\n")
  fileprivate static let bodyStart = HTML.literal("<tbody>\n")
  fileprivate static let bodyEnd = HTML.literal("</tbody>\n")
  fileprivate static let tableEnd = HTML.literal("</table>\n")
  fileprivate static let rowStart = HTML.literal("<tr id=\"")
  fileprivate static let rowOpen = HTML.literal("\">")
  fileprivate static let rowEnd = HTML.literal("</tr>\n")
  fileprivate static let villageStart = HTML.literal("<tbody>\n<tr class=\"village\"><th scope=\"rowgroup\" colspan=\"")
  fileprivate static let villageOpen = HTML.literal("\">")
  fileprivate static let villageEnd = HTML.literal("</th></tr>\n")
}
