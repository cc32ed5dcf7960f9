/// The regulation of a time and place (规则), as data: which boards a case passes, and how.
public final class RuleProfile: Sendable {
  /// Its short name, such as `2012`.
  public let key: String
  /// The number of the document, 民发〔2012〕220号.
  public let document: String
  /// First day in force; nil when it serves for all earlier days too.
  public let from: CalendarDay?
  /// Last day in force; nil while it is.
  public let until: CalendarDay?
  /// In the order in which pages show them.
  public let boards: [Board]
  /// In which order the days of a case follow each other.
  public let sequence: [CaseEvent]
  /// In the order in which rows and figures list them.
  public let programs: [ProgramRule]
  /// The issuing bodies of each level, by the ending of the division's name.
  public let bodies: [Division.Level: [IssuingBody]]
  /// Until when an objection is to be dealt with; nil where the rules do not say.
  public let objections: ObjectionRule?
  /// The programmes' own, in their order: to look through them is quicker than to hash.
  private let marks: [UInt64]

  public init(
    key: String, document: String, from: CalendarDay?, until: CalendarDay?, boards: [Board],
    sequence: [CaseEvent], programs: [ProgramRule], bodies: [Division.Level: [IssuingBody]],
    objections: ObjectionRule? = nil
  ) {
    self.key = key
    self.document = document
    self.from = from
    self.until = until
    self.boards = boards
    self.sequence = sequence
    self.programs = programs
    self.bodies = bodies
    self.objections = objections
    marks = programs.map(\.program.mark)
  }

  public subscript(program: Program) -> ProgramRule? { place(of: program).map { programs[$0] } }

  /// The program's place in the order of rows; nil for one that the profile does not know.
  public func place(of program: Program) -> Int? {
    guard let place = marks.firstIndex(of: program.mark), programs[place].program == program else { return nil }
    return place
  }

  /// Those of a group that are listed, in that order.
  public func programs(ofGroup group: String) -> [ProgramRule] {
    programs.filter { $0.group == group && $0.isListed }
  }

  /// The group's place in that order.
  public func place(ofGroup group: String) -> Int {
    programs.firstIndex { $0.group == group } ?? programs.count
  }

  public func isInForce(on day: CalendarDay) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }

  /// Who signs for a division, 竹林关镇人民政府.
  public func issuer(for division: Division) -> String {
    let body = bodies[division.level]?.first { $0.ending.isEmpty || division.name.hasSuffix($0.ending) }
    return division.name + (body?.name ?? "")
  }
}

/// What happens to a case on a day of its own.
public enum CaseEvent: String, CaseIterable, Sendable {
  case review, approval, decision
}

/// 街道 → 办事处, 镇 → 人民政府.
public struct IssuingBody: Sendable {
  /// The ending of the division's name that it goes with; empty for every other.
  public let ending: String
  public let name: String

  public init(ending: String, name: String) {
    self.ending = ending
    self.name = name
  }
}
