/// Bars for a release, one model for the page, the Markdown, the file and the table behind: a row of each panel is one
/// bar. It counts things from nought, all its panels to one scale, and adds nothing up.
public struct Chart: Sendable {
  /// What all panels have a bar for: a county, a quarter.
  public struct Row: Sendable {
    public enum Kind: Sendable { case present, earlier, gap }

    let label: String
    let kind: Kind

    /// - Parameter kind: what is past is drawn as an outline.
    public init(_ label: String, _ kind: Kind = .present) { (self.label, self.kind) = (label, kind) }

    /// Where rows are missing that nobody has numbers for.
    public static let gap = Row("⋮", .gap)
  }

  /// A number, or why there is none: such a row has words in place of a bar.
  public enum Amount: Equatable, Sendable {
    case number(Int)
    case hidden
    case missing(String)
  }

  public struct Panel: Sendable {
    let key: String
    let title: String
    let amounts: [Amount]

    /// - Parameter key: its stable name, of letters, digits, `_` and `-`.
    public init(_ key: String, _ title: String, _ amounts: [Amount]) {
      (self.key, self.title, self.amounts) = (key, title, amounts)
    }
  }

  public let name: String
  public let caption: String
  /// What a number counts, such as 户.
  let unit: String
  let rows: [Row]
  let panels: [Panel]
  let notes: [String]
  /// Whose numbers these are, for the file that stands alone.
  let source: String
  private let header: String

  /// - Parameters:
  ///   - name: its stable name, of letters.
  ///   - header: what the rows are, for the head of the table.
  public init(
    _ name: String, _ caption: String, unit: String, header: String, rows: [Row], panels: [Panel],
    notes: [String], source: String
  ) {
    precondition(panels.allSatisfy { $0.amounts.count == rows.count }, "a panel's bars do not match the rows")
    (self.name, self.caption, self.unit, self.header) = (name, caption, unit, header)
    (self.rows, self.panels, self.notes, self.source) = (rows, panels, notes, source)
  }

  /// Whether there is nothing to draw.
  public var isEmpty: Bool { rows.isEmpty || panels.isEmpty }

  /// The same numbers as rows and columns.
  public var table: Table {
    let shown = rows.indices.filter { rows[$0].kind != .gap }
    return Table(
      caption,
      columns: [.init("row", header, .rowHeader)]
        + panels.map { .init($0.key, $0.title, .number, unit: unit) },
      rows: shown.map { row in [.text(rows[row].label)] + panels.map { $0.amounts[row].cell } })
  }

  /// A picture that points at the file, and the table: who cannot see the one reads the other.
  public func markdown() -> [UInt8] {
    let alternative = MarkdownText("\(caption)：数据见下表")
    return Array("![\(alternative)](charts/\(name).svg)\n\n".utf8) + table.markdown()
      + Array(notes.map { "\n\n\(MarkdownText($0))" }.joined().utf8)
  }

  /// A panel for those who hear it.
  func description(of panel: Panel) -> String {
    let bars = zip(rows, panel.amounts).filter { $0.0.kind != .gap }
    return bars.map { $0.0.label + $0.1.spoken(unit) }.joined(separator: "，") + "。"
  }
}

extension Chart.Amount {
  var number: Int? { if case .number(let number) = self { number } else { nil } }

  /// What stands at the end of the bar.
  var words: String {
    switch self {
    case .number(let number): "\(number)"
    case .hidden: "[c] 不显示"
    case .missing(let why): why
    }
  }

  fileprivate func spoken(_ unit: String) -> String {
    switch self {
    case .number(let number): "\(number)\(unit)"
    case .hidden: "为保护个人隐私不显示"
    case .missing(let why): why
    }
  }

  fileprivate var cell: Table.Cell {
    switch self {
    case .number(let number): .number("\(number)")
    case .hidden: .hidden
    case .missing(let why): .missing(why)
    }
  }
}
