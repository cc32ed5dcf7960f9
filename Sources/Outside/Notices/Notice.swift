public import Vocabulary

/// A notice (公示): the page of one board of one division on one day.
public struct Notice: Sendable {
  public let division: DivisionCode
  public let board: Board
  /// Newest first; a section without rows is not shown but for those who left.
  public let sections: [Section]
  /// The day on which what hung last came down; nil when nothing ever hung.
  public let cameDown: CalendarDay?

  package init(division: DivisionCode, board: Board, sections: [Section], cameDown: CalendarDay?) {
    self.division = division
    self.board = board
    self.sections = sections.sorted { $0.facts < $1.facts }
    self.cameDown = cameDown
  }

  public var households: Int { sections.reduce(0) { $0 + $1.households } }
  public var isEmpty: Bool { !sections.contains(where: \.isFilled) }
  /// Those with something to show.
  public var filledSections: [Section] { sections.filter(\.isFilled) }
  /// The last day among its sections; nil while it hangs without end.
  public var lastDay: CalendarDay? { sections.compactMap(\.facts.lastDay).max() }

  /// A town's notice: the union of its villages', village by village, with the same tags.
  public init(town: Division, board: Board, of villages: [Notice]) {
    var sections: [SectionFacts: Section] = [:]
    for section in villages.lazy.flatMap(\.sections) {
      sections[section.facts, default: Section(section.facts)].add(section)
    }
    self.init(
      division: town.code, board: board, sections: Array(sections.values),
      cameDown: villages.compactMap(\.cameDown).max())
  }
}
