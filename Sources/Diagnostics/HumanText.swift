/// Diagnostics for somebody who sits before them: by kind, the worst first, what to do said once.
public struct HumanText {
  private let language: Language
  private let isColoured: Bool
  /// What the header of a sheet calls the column of a place.
  private let columnName: (SourceLocation) -> String?
  /// More places of one kind are left to the office's report.
  private let limit = 10

  /// - Parameter isColoured: colour comes on top of the words, never in their place.
  public init(
    in language: Language, isColoured: Bool, columnName: @escaping (SourceLocation) -> String? = { _ in nil }
  ) {
    self.language = language
    self.isColoured = isColoured
    self.columnName = columnName
  }

  public func text(_ report: Report) -> String {
    report.groups.map { lines(of: $0).map { "\($0)\n" }.joined() }.joined(separator: "\n")
  }

  private func lines(of group: Report.Group) -> [String] {
    var lines = [heading(group)]
    let shown = group.diagnostics.prefix(limit)
    var said: [(what: Message, remedy: Message)] = []
    for diagnostic in group.diagnostics.prefix(limit)
    where !said.contains(where: { $0.what == diagnostic.what && $0.remedy == diagnostic.remedy }) {
      said.append((diagnostic.what, diagnostic.remedy))
    }
    for (what, remedy) in said {
      lines.append("  \(what.text(in: language)) — \(remedy.text(in: language))")
      lines += shown.filter { $0.what == what && $0.remedy == remedy }.map { "    \(place(of: $0))" }
    }
    return lines + rest(of: group)
  }

  private func place(of diagnostic: Diagnostic) -> String {
    let place = diagnostic.location
    return place.words(columnName: columnName(place)).text(in: language)
  }

  private func heading(_ group: Report.Group) -> String {
    let name = group.severity.name.text(in: language)
    let count = Message("\(group.count) 处", group.count == 1 ? "1 place" : "\(group.count) places")
    return "\(painted(name, group.severity)) [\(group.id)] \(count.text(in: language))"
  }

  private func rest(of group: Report.Group) -> [String] {
    let rest = group.diagnostics.dropFirst(limit)
    guard !rest.isEmpty else { return [] }
    let isInSheets = rest.allSatisfy { $0.location.file.hasPrefix("content/cases/") }
    let message =
      isInSheets
      ? Message("其余 \(rest.count) 处见 reports/problems.xlsx", "\(rest.count) more: see reports/problems.xlsx")
      : Message("其余 \(rest.count) 处，用 --format plain 列出", "\(rest.count) more: --format plain lists them")
    return ["    \(message.text(in: language))"]
  }

  private func painted(_ word: String, _ severity: Diagnostic.Severity) -> String {
    guard isColoured else { return word }
    return "\u{1B}[1;\(severity == .warning ? 33 : 31)m\(word)\u{1B}[0m"
  }
}
