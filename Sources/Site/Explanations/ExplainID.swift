import Cases
import Scan
package import Diagnostics
import Vocabulary

/// What a message means, whatever it was raised by; nil for an id that nothing raises.
func explain(_ id: String, in language: Language) -> [String]? {
  if let rule = RowRule.all.first(where: { $0.id == id }) { return rule.page(in: language) }
  if let rule = LeakRule.all.first(where: { $0.id == id }) { return rule.page(in: language) }
  if let gate = Gate.all.first(where: { $0.id == id }) { return gate.page(in: language) }
  return Explanation.all.first { $0.id == id }?.page(in: language)
}

/// Every id with a line about it, by prefix.
package func explainedIDs() -> [(id: String, what: Message)] {
  let rules = RowRule.all.map { ($0.id, $0.what) }
  let gates = Gate.all.map { ($0.id, $0.reason) }
  let leaks = LeakRule.all.map { ($0.id, $0.what) }
  let others = Explanation.all.map { ($0.id, $0.what) }
  return (rules + gates + leaks + others).sorted { $0.0 < $1.0 }
}

extension Explanation {
  fileprivate func page(in language: Language) -> [String] {
    let text = [
      "[\(id)] \(what.text(in: language))",
      labelled("为什么要紧", "Why it matters", why, language), labelled("怎么改", "What to do", mend, language),
    ]
    guard !example.isEmpty else { return text }
    let lines = example.split(separator: "\n").map { "    \($0)" }
    return text + [Message("例如：", "Example:").text(in: language)] + lines
  }
}

extension RowRule {
  fileprivate func page(in language: Language) -> [String] {
    let follows =
      severity == .warning
      ? Message("提醒：这一行照常公示。", "A warning: the row is published all the same.")
      : Message("错误：这一行不公示，改好后再公示；别的行不受影响。", "An error: the row waits until it is mended; others go on.")
    return ["[\(id)] \(what.text(in: language))", follows.text(in: language)]
      + [labelled("怎么改", "What to do", remedy, language)]
      + examples(Message("这样不行（虚构的例子）：", "Not like this (nobody in it exists):"), failing, language)
      + examples(Message("这样可以：", "Like this:"), passing, language)
  }

  private func examples(_ heading: Message, _ examples: [RowExample], _ language: Language) -> [String] {
    let tables = examples.map(\.table).reduce(into: [TextTable]()) { tables, next in
      // Examples of one row with the same columns stand below one header.
      if next.rows.count == 2, let last = tables.last, last.rows[0] == next.rows[0] {
        tables[tables.count - 1] = TextTable(rows: last.rows + next.rows.dropFirst())
      } else {
        tables.append(next)
      }
    }
    return [heading.text(in: language)] + tables.flatMap { $0.lines(indent: 4) + [""] }.dropLast()
  }
}

extension RowExample {
  /// The columns that matter, as they stand in a sheet; a column that a row leaves as it is shows how that is.
  fileprivate var table: TextTable {
    let fields = CaseField.allCases.filter { field in rows.contains { $0[field] != nil } }
    let cells = rows.map { row in
      fields.map { field in
        let text = row[field] ?? Self.model[field] ?? ""
        return text.isEmpty ? "（空）" : text
      }
    }
    return TextTable(rows: [fields.map { $0.headers.first ?? $0.key }] + cells)
  }
}

extension Gate {
  fileprivate func page(in language: Language) -> [String] {
    let names = Board.Kind.allCases.filter(boards.contains).map { $0.name.text(in: language) }
    return [
      "[\(id)] \(reason.text(in: language))",
      labelled(
        "管哪一榜", "Boards", Message(names.joined(separator: "、"), names.joined(separator: ", ")), language),
      labelled("有什么后果", "What follows", heldUntilMended, language),
      labelled("怎么改", "What to do", completePapers, language),
    ]
  }
}

extension LeakRule {
  fileprivate func page(in language: Language) -> [String] {
    let follows = Message(
      "不能公开：发现一处，就什么都不发布（状态 4）。", "It may not be public: one of them, and nothing is published (status 4).")
    let examples = [
      (Message("这样会被拦下（虚构的例子）：", "Stopped (nobody in it exists):"), found),
      (Message("这样可以：", "Let through:"), passed),
    ]
    return ["[\(id)] \(what.text(in: language))", follows.text(in: language)]
      + [labelled("怎么改", "What to do", remedy, language)]
      + examples.filter { !$0.1.isEmpty }.flatMap { heading, texts in
        [heading.text(in: language)] + texts.map { "    \($0)" }
      }
  }
}

private let heldUntilMended = Message(
  "案件暂缓，不上这一榜，写进 reports/held.csv；正在领取的家庭仍在长期公示，注明手续补正中",
  "the case is held off the board and listed in reports/held.csv; a household that is being paid stays on the "
    + "long-term board, which says that papers are outstanding")
private let completePapers = Message(
  "补齐手续，在台账里填上，再运行一次；没有做的事不能补填", "complete the papers, fill them in and run again; never what was not done")

private func labelled(_ chinese: String, _ english: String, _ text: Message, _ language: Language) -> String {
  language == .chinese ? "\(chinese)：\(text.chinese)" : "\(english): \(text.english)"
}

extension Board.Kind {
  fileprivate var name: Message {
    switch self {
    case .review: Message("审核公示", "review")
    case .approval: Message("审批公示", "approval")
    case .ending: Message("终止公示", "ending")
    case .longTerm: Message("长期公示", "long-term")
    }
  }
}
