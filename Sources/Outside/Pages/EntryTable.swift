import Markup
public import Notices
import Templates
public import Vocabulary

/// The table of one section's rows. This is the hot path: a city has three hundred thousand of them.
///
/// There is one number of people only: with two, 单人保 shows the disabled.
enum EntryTable {
  private static let row = Schema(
    "row",
    [
      .text("number"), .text("applicant"), .text("program"), .text("covered_persons"), .text("category"),
      .text("amount"), .text("since"), .text("change"), .text("tag"),
    ])
  private static let group = Schema("village's rows", [.text("village"), .list("rows", row)])

  static let schema = Schema(
    "entries",
    [
      .text("caption"), .flag("monthly"), .flag("long_term"), .flag("has_program"),
      .flag("has_covered_persons"), .flag("has_category"), .flag("has_amount"), .flag("exact"),
      .flag("has_since"), .flag("has_change"), .text("columns"), .list("groups", group),
    ])

  /// - Parameter villageNames: on a town's notice, where the villages' names stand between the rows.
  static func html(
    _ section: Section, board: Board, caption: String, villageNames: [DivisionCode: String]?,
    _ template: Template
  ) -> HTML {
    // A column stands where a row has a value for it: what the policy leaves out is in none.
    func has(_ isThere: (PublicEntry) -> Bool) -> Bool { section.entries.contains(where: isThere) }
    let columns: [(name: String, isShown: Bool)] = [
      ("has_program", has { $0.program != nil }), ("has_covered_persons", has { $0.coveredPersons != nil }),
      ("has_category", has { $0.category != nil }), ("has_amount", has { $0.amount != nil }),
      ("has_since", has { $0.since != nil }), ("has_change", has { $0.change != nil }),
    ]
    let flags = columns.map { ($0.name, Value.flag($0.isShown)) }
    let always: [String: Value] = [
      "caption": .text(caption), "monthly": .flag(section.facts.kind == .continuing),
      "long_term": .flag(board.kind == .longTerm), "exact": .flag(section.amount != nil),
      "columns": .text("\(3 + columns.count(where: \.isShown))"),
      "groups": .list(groups(section, villageNames)),
    ]
    return template.render(schema.record(always.merging(flags) { always, _ in always }))
  }

  /// All rows, numbered through; on a town's notice village by village.
  private static func groups(_ section: Section, _ villageNames: [DivisionCode: String]?) -> [Record] {
    let rows = section.entries.enumerated().map { record($1, number: $0 + 1, section.facts.kind) }
    guard let villageNames else { return [group.row([.text(""), .list(rows)])] }
    var groups: [Record] = []
    var start = 0
    for end in 1..<(rows.count + 1)
    where end == rows.count || section.entries[end].division != section.entries[start].division {
      let name = villageNames[section.entries[start].division] ?? ""
      groups.append(group.row([.text(name), .list(Array(rows[start..<end]))]))
      start = end
    }
    return groups
  }

  private static func record(_ entry: PublicEntry, number: Int, _ kind: Program.Kind) -> Record {
    row.row([
      .text("\(number)"), .text(entry.applicant.text), .text(entry.program?.name ?? ""),
      .text(entry.coveredPersons.map { "\($0)" } ?? ""), .text(entry.category ?? ""),
      .text(entry.amount?.text ?? ""), .text(entry.since?.isoMonth ?? ""),
      .text(entry.change?.word(kind) ?? ""), .text(entry.tag.text),
    ])
  }
}

extension PublicEntry.Change {
  /// A grant that is paid once is never 在保: it is new, or of the quarter before.
  public func word(_ kind: Program.Kind) -> String {
    switch (self, kind) {
    case (.joined, _), (.changed, .oneOff): "新增"
    case (.changed, .continuing): "调整"
    case (.unchanged, .continuing): "在保"
    case (.unchanged, .oneOff): "上季"
    }
  }
}
