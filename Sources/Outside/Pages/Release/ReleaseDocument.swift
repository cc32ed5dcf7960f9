public import Markup
public import Notices
public import Vocabulary

/// A quarterly release: one wording and one set of figures, as a page, as Markdown and as files of tables and charts.
public struct ReleaseDocument: Sendable {
  /// What stands below the title of the page.
  public let body: HTML
  /// What new versions have changed, for the top of the page; empty where nothing has.
  public let changes: HTML
  /// The whole of `index.md`.
  public let markdown: [UInt8]
  /// The first sentence with a figure, as plain text, for the home page.
  public let lead: String?
  /// Every table that the figures fill, for `tables/`.
  public let tables: [TableFile]
  /// Every chart that the figures fill, for `charts/`.
  public let charts: [ChartFile]

  /// The sensitive tables by county, trait by trait.
  public let breakdowns: [Breakdowns]

  /// The tables by one trait, for a page of their own and for `tables/`.
  public struct Breakdowns: Sendable {
    public let title: String
    public let body: HTML
    public let tables: [TableFile]
  }

  /// A table for a spreadsheet: the name of its file without `.csv`, its title, its bytes.
  public struct TableFile: Sendable {
    public let name: String
    public let title: String
    public let csv: [UInt8]

    init(_ table: ReleaseTable) { (name, title, csv) = (table.name, table.table.title, table.table.csv()) }
  }

  /// A chart that stands alone, and its numbers: the name of both files without their endings, its title, their bytes.
  public struct ChartFile: Sendable {
    public let name: String
    public let title: String
    public let svg: [UInt8]
    public let csv: [UInt8]

    init(_ chart: Chart) {
      (name, title, svg, csv) = (chart.name, chart.caption, chart.svg(), chart.table.csv())
    }
  }

  /// The fields that the wording of a release may use.
  public static func fields(for profile: RuleProfile) -> Set<String> { ReleaseFields.names(for: profile) }
  /// The tables that it may place.
  public static let tableNames = Set(ReleaseTables.names)
  /// The charts that it may place.
  public static let chartNames = Set(ReleaseCharts.names)

  /// The fields of `templates/release.md`, which stands above the body in the Markdown form.
  public static let headFields: Set<String> = [
    "title", "published", "next_release", "contact", "rows_in_error", "demo",
  ]

  /// The tables that it may place.
  public static let headTables: Set<String> = ["changes"]

  /// - Parameters:
  ///   - head: parsed with ``headFields`` and ``headTables``.
  ///   - wording: parsed with ``fields(for:)``, ``tableNames`` and ``chartNames``; what has no figure is left out of it.
  ///   - standards: all there are; those in force on the quarter's last day are shown.
  ///   - earlier: those of releases before it that can no longer change, for the charts.
  public init(
    _ figures: Figures, head: ProseSource, wording: ProseSource, front: ReleaseFront, standards: [Standard],
    earlier: [Figures] = []
  ) {
    let values = ReleaseFields.values(figures, front)
    let all = ReleaseTables(figures: figures, standards: standards)
    let tables = all.all
    let charts = ReleaseCharts(figures: figures, earlier: earlier, source: front.source).all
    let prose = wording.renderer()
    body = prose.html(values, tables: tables.mapValues(\.html), charts: charts.named { $0.html() })
    let changed = Table(front.changes)
    changes = changed?.html() ?? .literal("")
    markdown =
      head.renderer().markdown(
        values.merging(["title": front.title]) { $1 },
        tables: changed.map { ["changes": $0.markdown()] } ?? [:])
      + [UInt8(ascii: "\n")]
      + prose.markdown(
        values, tables: tables.mapValues(\.markdown), charts: charts.named { $0.markdown() })
    lead = prose.paragraph(values) { $0.contains(".") }.map(firstSentence)
    self.charts = charts.map(ChartFile.init)
    self.tables = ReleaseTables.names.flatMap { tables[$0] ?? [] }.map(TableFile.init)
    breakdowns = all.shownBreakdowns.map { breakdown in
      let tables = all.counties(by: breakdown)
      return Breakdowns(title: breakdown.chinese, body: tables.html, tables: tables.map(TableFile.init))
    }
  }
}

extension ReleaseTables {
  /// The tables of every place that has some.
  fileprivate var all: [String: [ReleaseTable]] {
    Dictionary(uniqueKeysWithValues: Self.names.map { ($0, tables($0)) }).filter { !$0.value.isEmpty }
  }
}

extension [Chart] {
  /// What is made of each, by its place.
  fileprivate func named<Form>(_ form: (Chart) -> Form) -> [String: Form] {
    Dictionary(uniqueKeysWithValues: map { ($0.name, form($0)) })
  }
}

extension ReleaseFront {
  /// A chart's file goes round alone, so it says by itself that it shows nobody.
  fileprivate var source: String {
    "资料来源：\(issuer)，\(published.chinese)公布" + (isDemo ? "（示例数据，均为虚构）" : "")
  }
}

extension [ReleaseTable] {
  fileprivate var html: HTML {
    var writer = HTMLWriter()
    for table in self { writer.html(table.table.html()) }
    return writer.finish()
  }

  fileprivate var markdown: [UInt8] {
    [UInt8](map { $0.table.markdown() }.joined(separator: "\n\n".utf8))
  }
}

/// Up to the first full stop.
private func firstSentence(_ text: String) -> String {
  text.unicodeScalars.firstIndex(of: "。").map { String(text.unicodeScalars[...$0]) } ?? text
}
