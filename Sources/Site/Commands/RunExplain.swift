public import Diagnostics

/// `sanbang explain`: what an id means, which columns and fields there are, what a plan holds; without a topic all ids.
public func runExplain(_ topic: String?, language: Language) -> CommandResult {
  guard let lines = lines(on: topic, language) else {
    let ids = explainedIDs().map(\.id) + ["columns", "fields", "plan"]
    let near = nearest(to: topic ?? "", in: ids)
    let list = near.joined(separator: language == .chinese ? "、" : ", ")
    let hint =
      near.isEmpty
      ? Message("sanbang explain 列出全部编号", "`sanbang explain` lists them all")
      : Message("是否应为：\(list)？", "did you mean \(list)?")
    let what = Message("没有这个编号", "there is no such id")
    let message = "sanbang: \(what.text(in: language)) — \(hint.text(in: language))\n"
    return CommandResult(output: "", messages: message, exitStatus: 2)
  }
  return CommandResult(output: lines.map { "\($0)\n" }.joined(), messages: "", exitStatus: 0)
}

private func lines(on topic: String?, _ language: Language) -> [String]? {
  switch topic {
  case nil: idLines(language)
  case "columns": columnLines(in: language)
  case "fields": fieldLines(in: language)
  case "plan": planLines(in: language)
  case .some(let id): explain(id, in: language)
  }
}

/// All ids with a line each; a blank line where the prefix changes.
private func idLines(_ language: Language) -> [String] {
  let ids = explainedIDs()
  let lines = TextTable(rows: ids.map { [$0.id, $0.what.text(in: language)] }).lines(indent: 0)
  return zip(ids, lines).enumerated().flatMap { index, line in
    let isNew = index > 0 && prefix(of: ids[index - 1].id) != prefix(of: line.0.id)
    return isNew ? ["", line.1] : [line.1]
  }
}

private func prefix(of id: String) -> Substring { id.prefix { $0 != "." } }
