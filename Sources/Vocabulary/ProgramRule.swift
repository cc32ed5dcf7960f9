/// What a rule profile says of one programme.
public final class ProgramRule: Sendable {
  /// When a 民主评议 has to stand before the review notice.
  public enum Appraisal: String, CaseIterable, Sendable {
    case required, none
    case afterObjection = "after-objection"
  }

  public let program: Program
  /// As the public reads it, 农村最低生活保障.
  public let name: String
  /// For a narrow column, 农村低保.
  public let shortName: String
  /// Further names that sheets use, such as 五保.
  public let aliases: [String]
  /// Whose figures these are, where not the office's own (数据由医疗保障部门提供).
  public let source: String
  /// Programmes of one group share the sections of a notice: dibao, tekun, one-off grants.
  public let group: String
  public let kind: Program.Kind
  /// An unlisted programme is counted and never a row.
  public let isListed: Bool
  /// Codes of the category column and their names; empty when it is not used.
  public let categories: [String: String]
  public let appraisal: Appraisal
  /// The share of each batch that the county has to visit, in percent; nil when the rules ask for none.
  public let spotCheckPercent: Int?
  /// No single amount is above it: a guard against one zero too many. Nil where there is none.
  public let ceiling: Fen?
  /// Whether a case has to find a standard for its date.
  public let standards: StandardNeed
  /// How soon the decision has to follow the notice before it; nil when the rules do not say.
  public let decisionLimit: DecisionLimit?
  /// Cases that go from the decision straight to the long-term board.
  public let direct: DirectCases
  /// One for each board that its cases pass, in the order of the boards.
  public let steps: [Step]

  public init(
    program: Program, name: String, shortName: String, aliases: [String], source: String, group: String,
    kind: Program.Kind, isListed: Bool, categories: [String: String], appraisal: Appraisal,
    spotCheckPercent: Int?, ceiling: Fen? = nil, standards: StandardNeed = .optional,
    decisionLimit: DecisionLimit? = nil, direct: DirectCases, steps: [Step]
  ) {
    self.program = program
    self.name = name
    self.shortName = shortName
    self.aliases = aliases
    self.source = source
    self.group = group
    self.kind = kind
    self.isListed = isListed
    self.categories = categories
    self.appraisal = appraisal
    self.spotCheckPercent = spotCheckPercent
    self.ceiling = ceiling
    self.standards = standards
    self.decisionLimit = decisionLimit
    self.direct = direct
    self.steps = steps
  }

  public func step(_ kind: Board.Kind) -> Step? { steps.first { $0.board.kind == kind } }
}

/// Whether a programme's cases are measured against `standards.csv` come what may.
public enum StandardNeed: String, CaseIterable, Sendable {
  case required, optional
}

/// The working days after the end of the notice in which a case is decided.
public struct DecisionLimit: Sendable {
  public let days: Int
  /// The same where somebody has objected.
  public let daysAfterObjection: Int

  public init(days: Int, daysAfterObjection: Int) {
    self.days = days
    self.daysAfterObjection = daysAfterObjection
  }
}

/// Cases whose decision needs no notice before it.
public struct DirectCases: Sendable {
  /// Members of households in these groups (`group` of the case sheet).
  public let groups: Set<String>
  /// 急难型: help first, papers later.
  public let urgent: Bool

  public init(groups: Set<String> = [], urgent: Bool = false) {
    self.groups = groups
    self.urgent = urgent
  }
}

/// How a case passes one board.
public final class Step: Sendable {
  public let board: Board
  /// Who issues the notice.
  public let level: Division.Level
  /// The article that orders it, as the notice cites it.
  public let article: String
  /// Nil for a board without an objection window.
  public let period: PeriodRule?
  /// Days that the notice is shown where there is no period; nil while the case is in force.
  public let shownDays: Int?
  public let channel: Channel

  public init(
    board: Board, level: Division.Level, article: String, period: PeriodRule?, shownDays: Int?,
    channel: Channel
  ) {
    self.board = board
    self.level = level
    self.article = article
    self.period = period
    self.shownDays = shownDays
    self.channel = channel
  }
}
