import Notices
import Vocabulary

/// The values of the fields in the wording of one division's board.
struct SectionWords {
  let facts: SiteFacts
  let division: Division
  let board: Board
  let profile: RuleProfile
  let fullName: String
  /// Those that do not depend on the section.
  let common: [String: String]

  init(facts: SiteFacts, division: Division, board: Board, profile: RuleProfile) {
    self.facts = facts
    self.division = division
    self.board = board
    self.profile = profile
    fullName = facts.tree.fullName(of: division)
    common = [
      "division": fullName, "place": division.name, "board": board.title, "quarter": facts.quarter.chinese,
      "town": facts.tree[division.code.town]?.name ?? "",
      "county": facts.tree[division.code.county]?.name ?? "",
    ]
  }

  func caption(of section: Section) -> String {
    "\(programs(section))，\(section.households)户" + (section.persons.map { "\($0)人" } ?? "")
  }

  func values(of section: Section) -> [String: String] {
    let about = section.facts
    let isLongTerm = board.kind == .longTerm && about.kind == .continuing
    let saysChange = isLongTerm && section.onPaper == nil && section.entries.allSatisfy { $0.change != nil }
    let own: [String: String?] = [
      "programs": programs(section), "issuer": issuer(about.issuer), "article": about.article,
      "posted": about.posted?.chinese, "last_day": about.lastDay?.chinese,
      "counting": about.counting.isEmpty ? nil : about.counting, "households": "\(section.households)",
      "persons": section.persons.map { "\($0)" },
      "monthly": about.kind == .continuing ? section.amount?.description : nil,
      "total": about.kind == .oneOff ? section.amount?.description : nil,
      "paper": section.onPaper == nil ? nil : division.name,
      "corrected": section.correctedOn?.chinese,
      "outstanding": section.outstanding > 0 ? "\(section.outstanding)" : nil,
      "joined": saysChange ? "\(section.count(of: .joined))" : nil,
      "changed": saysChange ? "\(section.count(of: .changed))" : nil,
      "left": isLongTerm ? "\(section.left)" : nil,
    ]
    let office = facts.tree[about.issuer].flatMap { facts.offices.window(for: $0, in: facts.tree) }
    return common.merging(own.compactMapValues { $0 }) { _, own in own }
      .merging(office?.values(prefix: "objection_") ?? [:]) { own, _ in own }
  }

  /// The public names of the programmes on it, in the order of the profile; where rows do not say theirs, of all
  /// that can stand on it.
  private func programs(_ section: Section) -> String {
    let shown = section.entries.compactMap(\.program).map { ($0.place, $0.name) }.sorted { $0 < $1 }.map(\.1)
    let isSaid = shown.count == section.entries.count && section.onPaper == nil
    let own = facts.rules.profiles.first { $0.key == section.facts.profile } ?? profile
    let names = isSaid ? shown : own.programs(ofGroup: section.facts.group).map(\.shortName)
    return names.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }.joined(separator: "、")
  }

  /// 丹凤县竹林关镇人民政府
  func issuer(_ code: DivisionCode) -> String {
    guard let issuing = facts.tree[code] else { return "" }
    let above = facts.tree.path(to: issuing).dropLast().filter { $0.level != .city }
    return above.map(\.name).joined() + profile.issuer(for: issuing)
  }
}
