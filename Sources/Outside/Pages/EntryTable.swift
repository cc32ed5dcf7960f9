import Markup
public import Notices
import Templates
public import Vocabulary

/// The table of one section's rows. This is the hot path: a city has three hundred thousand of them.
///
/// There is one number of people only: with two, 单人保 shows the disabled.
enum EntryTable {
  private static let group = Schema("village's rows", [.text("village"), .list("rows", EntryRows.schema)])

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
    let (program, persons, category) = (
      has { $0.program != nil }, has { $0.coveredPersons != nil }, has { $0.category != nil }
    )
    let (amount, since, change) = (
      has { $0.amount != nil }, has { $0.since != nil }, has { $0.change != nil }
    )
    let columns = 3 + [program, persons, category, amount, since, change].count { $0 }
    return template.render(
      schema.record([
        "caption": .text(caption), "monthly": .flag(section.facts.kind == .continuing),
        "long_term": .flag(board.kind == .longTerm), "has_program": .flag(program),
        "has_covered_persons": .flag(persons), "has_category": .flag(category), "has_amount": .flag(amount),
        "exact": .flag(section.amount != nil), "has_since": .flag(since), "has_change": .flag(change),
        "columns": .text("\(columns)"), "groups": .list(groups(section, villageNames)),
      ]))
  }

  /// All rows, numbered through; on a town's notice village by village.
  private static func groups(_ section: Section, _ villageNames: [DivisionCode: String]?) -> [Record] {
    let (entries, kind) = (section.entries, section.facts.kind)
    guard let villageNames else { return [group("", EntryRows(entries[...], kind))] }
    var groups: [Record] = []
    var start = 0
    for end in 1..<(entries.count + 1)
    where end == entries.count || entries[end].division != entries[start].division {
      groups.append(group(villageNames[entries[start].division] ?? "", EntryRows(entries[start..<end], kind)))
      start = end
    }
    return groups
  }

  private static func group(_ village: String, _ rows: EntryRows) -> Record {
    group.row([.text(village), .rows(rows)])
  }
}

/// The rows of a village, or of a notice.
private final class EntryRows: TableRows {
  private enum Field: Int, CaseIterable {
    case number, applicant, program, coveredPersons, category, amount, since, change, tag

    var name: String { self == .coveredPersons ? "covered_persons" : "\(self)" }
  }

  static let schema = Schema("row", Field.allCases.map { .text($0.name) })

  private let entries: ArraySlice<PublicEntry>
  private let kind: Program.Kind

  init(_ entries: ArraySlice<PublicEntry>, _ kind: Program.Kind) {
    self.entries = entries
    self.kind = kind
  }

  var schema: Schema { Self.schema }
  var count: Int { entries.count }

  func write(_ slot: Int, of row: Int, to page: inout HTMLWriter) {
    let place = entries.startIndex + row
    switch Field(rawValue: slot)! {
    case .number: page.number(place + 1)
    case .applicant: page.text(entries[place].applicant.text)
    case .program: if let program = entries[place].program { page.text(program.name) }
    case .coveredPersons: if let persons = entries[place].coveredPersons { page.number(persons) }
    case .category: if let category = entries[place].category { page.text(category) }
    case .amount: if let amount = entries[place].amount { page.text(amount.text) }
    case .since: if let since = entries[place].since { page.text(since.isoMonth) }
    case .change: if let change = entries[place].change { page.text(change.word(kind)) }
    case .tag: page.text(entries[place].tag.digits.span)
    }
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
