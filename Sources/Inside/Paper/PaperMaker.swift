import Markup
package import Notices
package import Pages
import Templates
import Vocabulary

/// A file for the printer, finished: no page of the web, and no `SiteFile`.
package struct PaperFile: Sendable {
  /// Below `print/`, such as `611022/106.html`.
  package let path: String
  package let bytes: [UInt8]
}

/// What is to be printed for a town: how many sheets of which kind.
package struct PrintedTown: Sendable {
  package let county: String
  package let town: String
  package fileprivate(set) var files: [Printed] = []
  /// The file for the screen in its hall, and how many screens it turns.
  fileprivate var screen = (path: "", screens: 0)

  package struct Printed: Sendable {
    package let kind: Kind
    package let path: String
    package let sheets: Int
  }

  /// The villages' boards, the town's own, and those on which nothing hangs.
  package enum Kind: String, CaseIterable, Sendable {
    case villages, town, empty
  }
}

/// Makes the files of a town from what its notices say.
package struct PaperMaker: Sendable {
  private let templates: PaperTemplates
  private let pages: PageMaker

  package init(_ templates: PaperTemplates, _ pages: PageMaker) {
    (self.templates, self.pages) = (templates, pages)
  }

  /// A file for each kind of paper that there is, each for A4 and for A3, in which all is larger by the root of two.
  package func files(_ texts: TownTexts, _ names: PaperNames, county: String) -> (PrintedTown, [PaperFile]) {
    var (town, files) = (PrintedTown(county: county, town: texts.town.name), [PaperFile]())
    let all = texts.own + texts.villages
    let filled: [(PrintedTown.Kind, [NoticeText])] = [(.villages, texts.villages), (.town, texts.own)]
    let papers = filled.map { kind, notices in
      (kind, notices.flatMap { text in text.sections.map { Paper(text: text, section: $0, names: names) } })
    }
    let empty = all.filter(\.sections.isEmpty).map { Paper(text: $0, section: nil, names: names) }
    for (kind, papers) in papers + [(.empty, empty)] where !papers.isEmpty {
      let sheets = papers.flatMap { $0.sheets() }
      let path = path(kind, texts.town)
      town.files.append(PrintedTown.Printed(kind: kind, path: path.a4, sheets: sheets.count))
      files.append(file(path.a4, other: path.a3, isA3: false, texts.town.name, sheets))
      files.append(file(path.a3, other: path.a4, isA3: true, texts.town.name, sheets))
    }
    let screens = texts.onScreen.flatMap { PaperSetting(onScreen: $0).screens(isDemo: pages.isDemo) }
    town.screen = (path(of: texts.town, "-screen"), screens.count)
    files.append(screenFile(town.screen.path, texts.town.name, screens))
    return (town, files)
  }

  private func screenFile(_ path: String, _ name: String, _ screens: [Record]) -> PaperFile {
    let record = PaperSchema.screens.row([
      .text(pages.siteTitle), .text(name), .flag(pages.isDemo), .list(screens),
    ])
    return PaperFile(path: path, bytes: templates.screens.render(record).bytes)
  }

  private func path(_ kind: PrintedTown.Kind, _ town: Division) -> (a4: String, a3: String) {
    let ending = kind == .villages ? "" : "-\(kind.rawValue)"
    return (path(of: town, ending), path(of: town, "\(ending)-a3"))
  }

  private func path(of town: Division, _ ending: String) -> String {
    "\(town.code.countyDigits)/\(town.code.townDigits)\(ending).html"
  }

  private func file(_ path: String, other: String, isA3: Bool, _ name: String, _ sheets: [Record])
    -> PaperFile
  {
    let record = PaperSchema.print.row([
      .text(pages.siteTitle), .text(name), .flag(pages.isDemo), .flag(isA3),
      .text(other.split(separator: "/").last.map(String.init) ?? other), .text("\(sheets.count)"),
      .list(sheets),
    ])
    return PaperFile(path: path, bytes: templates.print.render(record).bytes)
  }

  /// The page from which a clerk opens the others.
  package func index(_ towns: [PrintedTown], day: String) -> PaperFile {
    let counties = Dictionary(grouping: towns, by: \.county)
    let order = towns.map(\.county).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let records = order.map { county in
      PaperSchema.county.row([.text(county), .list((counties[county] ?? []).map(\.record))])
    }
    let record = PaperSchema.index.row([
      .text(pages.siteTitle), .flag(pages.isDemo), .text(day), .list(records),
    ])
    return PaperFile(path: "index.html", bytes: templates.index.render(record).bytes)
  }
}

extension PrintedTown {
  fileprivate var record: Record {
    let files = files.map { file in
      PaperSchema.file.row([
        .text(file.kind.label), .text(file.path), .text(file.path.replacing(".html", with: "-a3.html")),
        .text("\(file.sheets)"),
      ])
    }
    return PaperSchema.town.row([
      .text(town), .list(files), .text(screen.path), .text("\(screen.screens)"),
    ])
  }
}

extension PrintedTown.Kind {
  fileprivate var label: String {
    switch self {
    case .villages: "各村（社区）"
    case .town: "本镇汇总"
    case .empty: "暂无公示的"
    }
  }
}
