/// A division that has been merged into another (区划变更), or has only another code since.
public struct EndedDivision: Sendable {
  public let division: Division
  /// What it became part of, what that became part of, and so on to the one that is in force.
  public let successors: [Division]
  /// The one that is in force.
  public let current: Division

  /// Nil where it has not ended, or nothing that is in force has taken it over.
  init?(_ division: Division, by day: CalendarDay, among known: [DivisionCode: Division]) {
    var chain = [division]
    // The table of divisions is refused where they go in a circle.
    while chain[chain.count - 1].hasEnded(by: day), chain.count <= known.count {
      guard let next = chain[chain.count - 1].successor.flatMap({ known[$0] }) else { return nil }
      chain.append(next)
    }
    guard chain.count > 1, let current = chain.last, current.isInForce(on: day) else { return nil }
    self.division = division
    self.current = current
    successors = Array(chain.dropFirst())
  }

  /// Each step on the way to the one in force, with its first day.
  public var steps: [(from: Division, into: Division, on: CalendarDay)] {
    zip([division] + successors, successors).compactMap { from, into in
      from.validUntil.map { (from: from, into: into, on: $0 + 1) }
    }
  }
}

extension DivisionTree {
  /// Those that have ended and are part of another now, by code.
  public var ended: [EndedDivision] { endings.values.sorted { $0.division.code < $1.division.code } }

  /// The division that a code stands for on the day: its own, or what that is part of now.
  public func current(_ code: DivisionCode) -> Division? {
    self[code] ?? endings[code]?.current
  }

  /// Any that the site has had, has or will have.
  public func known(_ code: DivisionCode) -> Division? { known[code] }

  /// All of those.
  public var everKnown: [Division] { Array(known.values) }

  /// Those that are part of a division now and were not always.
  public func predecessors(of code: DivisionCode) -> [DivisionCode] {
    ended.filter { $0.current.code == code }.map(\.division.code)
  }

  /// The day on which a division last took another over.
  public func lastMerger(into code: DivisionCode) -> CalendarDay? {
    ended.filter { $0.current.code == code }.compactMap { $0.steps.last?.on }.max()
  }

  /// The county of a name, or the one that a county of that name is part of now.
  public func county(named name: String) -> Division? {
    counties.first { $0.name == name }
      ?? ended.first { $0.division.level == .county && $0.division.name == name }?.current
  }

  /// Those of one level that were in force on another day, by code.
  public func all(_ level: Division.Level, on day: CalendarDay) -> [Division] {
    known.values.filter { $0.level == level && $0.isInForce(on: day) }.sorted { $0.code < $1.code }
  }

  /// The days on which the tree is another, with how many divisions begin or have ended.
  public var changes: [CalendarDay: Int] {
    known.values.flatMap { [$0.validFrom, $0.validUntil.map { $0 + 1 }] }.compactMap(\.self)
      .reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
