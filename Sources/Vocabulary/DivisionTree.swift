/// The site's root division and everything under it, as it is on a day.
public struct DivisionTree: Sendable {
  public let root: Division
  /// Nil where all that there are count as in force.
  public let day: CalendarDay?
  /// Codes that the table of divisions has and the site is not for.
  public let beyond: Set<DivisionCode>
  /// Those that have ended and are part of another now.
  let endings: [DivisionCode: EndedDivision]
  /// In force on the day or not.
  let known: [DivisionCode: Division]
  private let divisions: [DivisionCode: Division]
  private let childCodes: [DivisionCode: [DivisionCode]]

  /// - Parameters:
  ///   - divisions: every one of them with its parent among them, `root` included, whenever it is in force.
  ///   - day: the tree is of those in force on it; nil: of all.
  public init(
    root: Division, divisions: [Division], beyond: Set<DivisionCode> = [], on day: CalendarDay? = nil
  ) {
    self.root = root
    self.day = day
    self.beyond = beyond
    let known = Dictionary(divisions.map { ($0.code, $0) }) { first, _ in first }
    self.known = known
    self.divisions = known.filter { _, division in day.map(division.isInForce) ?? true }
    var children: [DivisionCode: [DivisionCode]] = [:]
    for division in self.divisions.values {
      if let parent = division.parent { children[parent, default: []].append(division.code) }
    }
    childCodes = children.mapValues { $0.sorted() }
    endings = day.map { day in known.compactMapValues { EndedDivision($0, by: day, among: known) } } ?? [:]
  }

  /// Nil too for one that is not in force.
  public subscript(code: DivisionCode) -> Division? { divisions[code] }

  /// By code.
  public func children(of division: Division) -> [Division] {
    (childCodes[division.code] ?? []).compactMap { divisions[$0] }
  }

  /// The counties on the site, by code; a town's site has the town's own county alone.
  public var counties: [Division] { all(.county) }

  /// All divisions of one level, by code.
  public func all(_ level: Division.Level) -> [Division] {
    divisions.values.filter { $0.level == level }.sorted { $0.code < $1.code }
  }

  /// The division and those above it, from the root down; of one that has ended, as it was.
  public func path(to division: Division) -> [Division] {
    var path = [division]
    while let parent = path[0].parent.flatMap({ known[$0] }) { path.insert(parent, at: 0) }
    return path
  }

  /// The name with those above it below the city: 丹凤县竹林关镇竹林关村.
  public func fullName(of division: Division) -> String {
    let below = path(to: division).filter { $0.level != .city }
    return below.isEmpty ? division.name : below.map(\.name).joined()
  }
}
