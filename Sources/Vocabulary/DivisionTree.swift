/// The site's root division and everything under it.
public struct DivisionTree: Sendable {
  public let root: Division
  /// Codes that the table of divisions has and the site is not for.
  public let beyond: Set<DivisionCode>
  private let divisions: [DivisionCode: Division]
  private let childCodes: [DivisionCode: [DivisionCode]]

  /// - Parameter divisions: every one of them with its parent among them, `root` included.
  public init(root: Division, divisions: [Division], beyond: Set<DivisionCode> = []) {
    self.root = root
    self.beyond = beyond
    self.divisions = Dictionary(divisions.map { ($0.code, $0) }) { first, _ in first }
    var children: [DivisionCode: [DivisionCode]] = [:]
    for division in divisions {
      if let parent = division.parent { children[parent, default: []].append(division.code) }
    }
    childCodes = children.mapValues { $0.sorted() }
  }

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

  /// The division and those above it, from the root down.
  public func path(to division: Division) -> [Division] {
    var path = [division]
    while let parent = path[0].parent.flatMap({ divisions[$0] }) { path.insert(parent, at: 0) }
    return path
  }

  /// The name with those above it below the city: 丹凤县竹林关镇竹林关村.
  public func fullName(of division: Division) -> String {
    let below = path(to: division).filter { $0.level != .city }
    return below.isEmpty ? division.name : below.map(\.name).joined()
  }
}
