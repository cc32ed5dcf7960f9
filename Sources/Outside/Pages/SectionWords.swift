import Notices
import Vocabulary

/// The values of the fields in the wording of one division's board.
struct SectionWords {
  let facts: SiteFacts
  let place: NoticePlace
  let board: Board
  let profile: RuleProfile
  /// Those that do not depend on the section.
  let common: [String: String]

  init(facts: SiteFacts, place: NoticePlace, board: Board, profile: RuleProfile) {
    self.facts = facts
    self.place = place
    self.board = board
    self.profile = profile
    var common = place.names
    common["board"] = board.title
    self.common = common
  }

  /// - Parameter programs: the section's, from ``programs(of:)``.
  func caption(of section: Section, _ programs: String) -> String {
    "\(programs)，\(section.households)户" + (section.persons.map { "\($0)人" } ?? "")
  }

  /// - Parameter programs: the section's, from ``programs(of:)``.
  func values(of section: Section, _ programs: String) -> [String: String] {
    let about = section.facts
    let isLongTerm = board.kind == .longTerm && about.kind == .continuing
    let amount = section.amount?.description
    var values = common
    values["programs"] = programs
    values["issuer"] = issuer(about.issuer)
    values["article"] = about.article
    values["posted"] = about.posted?.chinese
    values["last_day"] = about.lastDay?.chinese
    values["counting"] = about.counting.isEmpty ? nil : about.counting
    values["households"] = "\(section.households)"
    values["persons"] = section.persons.map { "\($0)" }
    values[about.kind == .continuing ? "monthly" : "total"] = amount
    values["paper"] = section.onPaper == nil ? nil : place.division.name
    values["corrected"] = section.correctedOn?.chinese
    values["outstanding"] = section.outstanding > 0 ? "\(section.outstanding)" : nil
    if isLongTerm, section.onPaper == nil, section.entries.allSatisfy({ $0.change != nil }) {
      values["joined"] = "\(section.count(of: .joined))"
      values["changed"] = "\(section.count(of: .changed))"
    }
    values["left"] = isLongTerm ? "\(section.left)" : nil
    let office = facts.tree[about.issuer].flatMap { facts.offices.window(for: $0, in: facts.tree) }
    if let office { values.add(office, prefix: "objection_") }
    return values
  }

  /// The public names of the programmes on it, in the order of the profile; where rows do not say theirs, of all
  /// that can stand on it.
  func programs(of section: Section) -> String {
    var shown: [EntryProgram] = []
    var isSaid = section.onPaper == nil
    for index in section.entries.indices where isSaid {
      guard let program = section.entries[index].program else {
        isSaid = false
        continue
      }
      if !shown.contains(where: { $0.place == program.place && $0.name == program.name }) {
        shown.append(program)
      }
    }
    let own = facts.rules.profiles.first { $0.key == section.facts.profile } ?? profile
    let names =
      isSaid
      ? shown.sorted { ($0.place, $0.name) < ($1.place, $1.name) }.map(\.name)
      : own.programs(ofGroup: section.facts.group).map(\.shortName)
    return names.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }.joined(separator: "、")
  }

  /// 丹凤县竹林关镇人民政府
  func issuer(_ code: DivisionCode) -> String {
    guard let issuing = facts.tree[code] else { return "" }
    let above = facts.tree.path(to: issuing).dropLast().filter { $0.level != .city }
    return above.map(\.name).joined() + profile.issuer(for: issuing)
  }
}
