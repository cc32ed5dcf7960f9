import Diagnostics
import Privacy
import Vocabulary

/// `columns` of `content/privacy.yml`: by board and channel, which columns a row has.
///
/// Any but those that a row cannot do without may be left out, and `category` alone may be added: no other field of a
/// case comes through the gate.
func policyColumns(_ map: YAMLMap, _ rules: RuleBook, into report: inout Report)
  -> [String: [Channel: EntryColumns]]
{
  let boards = Set(rules.profiles.flatMap(\.boards).map(\.key)).sorted()
  map.check([], maps: boards, into: &report)
  var columns: [String: [Channel: EntryColumns]] = [:]
  for board in boards {
    guard let own = map.map(board) else { continue }
    own.check([], lists: ["web", "print"], into: &report)
    for channel in [Channel.web, .print] where own[channel.rawValue] != nil {
      columns[board, default: [:]][channel] = entryColumns(own, channel.rawValue, into: &report)
    }
  }
  return columns
}

private func entryColumns(_ map: YAMLMap, _ channel: String, into report: inout Report) -> EntryColumns {
  var columns: EntryColumns = []
  for name in map.texts(channel) {
    if let column = EntryColumns.named.first(where: { $0.key == name }) {
      columns.insert(column.value)
    } else {
      report.add(unknown(name, at: map.place(channel)))
    }
  }
  if !columns.isSuperset(of: .required) { report.add(missing(at: map.place(channel))) }
  return columns
}

private func unknown(_ name: String, at place: SourceLocation) -> Diagnostic {
  let all = EntryColumns.named.map(\.key)
  return Diagnostic(
    .stop, "policy.column", at: place,
    Message("公示表没有“\(name)”这一列", "rows have no column `\(name)`"),
    remedy: Message("可以写：\(all.joined(separator: "、"))", "one of: \(all.joined(separator: ", "))"))
}

private func missing(at place: SourceLocation) -> Diagnostic {
  let required = EntryColumns.named.filter { EntryColumns.required.contains($0.value) }.map(\.key)
  return Diagnostic(
    .stop, "policy.column-missing", at: place,
    Message("少了公示表不能没有的列", "a column is missing that no row can do without"),
    remedy: Message(
      "\(required.joined(separator: "、")) 都要写上", "write all of \(required.joined(separator: ", "))"))
}
