import Diagnostics
import Vocabulary

extension PlanSummary {
  /// For somebody at a terminal: by county, and villages whose numbers change. The rest stands in `reports/plan.json`.
  var lines: [Message] {
    let total = Message(
      "计划：\(notices.words.chinese)；行 \(rows.words)", "The plan: \(notices.words.english); rows \(rows.words)")
    return [total, fileLine] + counties.flatMap(countyLines) + [digestLine]
  }

  private var fileLine: Message {
    Message(
      "文件：新增 \(files.new)，更新 \(files.changed)，删除 \(files.removed)，不变 \(files.unchanged)",
      "Files: \(files.new) new, \(files.changed) changed, \(files.removed) removed, \(files.unchanged) unchanged"
    )
  }

  private var digestLine: Message {
    let changing =
      isProvisional
      ? Message(
        "（会变：密钥或新的案件编号要到 sanbang build 才定下来）",
        " (it will change: the key or new case_ids are settled by `sanbang build`)") : Message("", "")
    return Message("计划摘要：\(digest)\(changing.chinese)", "Digest: \(digest)\(changing.english)")
  }

  private func countyLines(_ county: CountyPlan) -> [Message] {
    let head = Message(
      "  \(county.code.countyDigits) \(county.name)：\(county.notices.words.chinese)；行 \(county.rows.words)",
      "  \(county.code.countyDigits) \(county.name): \(county.notices.words.english); rows \(county.rows.words)"
    )
    let changed = villages.filter { $0.code.county == county.code && $0.isChanged }
    let rest = changed.count - Self.villagesShown
    let more =
      rest > 0
      ? [
        Message(
          "    另有 \(rest) 个村，见 reports/plan.json", "    and \(rest) more villages: see reports/plan.json")
      ]
      : []
    return [head] + changed.prefix(Self.villagesShown).map(line) + more
  }

  /// So many of a county, so that the plan of a city stays on the screen.
  private static let villagesShown = 8

  private func line(_ village: VillagePlan) -> Message {
    let known = boards.map(\.key)
    let others = village.boards.keys.filter { !known.contains($0) }.sorted().map { (key: $0, title: $0) }
    let changed = (boards + others).compactMap { board in
      village.boards[board.key].flatMap { $0.old == $0.new ? nil : (board, $0.words) }
    }
    let titles = changed.map { "\($0.title) \($1)" }
    let keys = changed.map { "\($0.key) \($1)" }
    return Message(
      "    \(village.code) \(village.name)：\(titles.joined(separator: "，"))",
      "    \(village.code) \(village.name): \(keys.joined(separator: ", "))")
  }
}

extension NoticeCounts {
  fileprivate var words: Message {
    Message(
      "公示发布 \(publish) 张，更新 \(update) 张，撤下 \(withdraw) 张，不变 \(unchanged) 张",
      "notices: \(publish) to publish, \(update) to update, \(withdraw) to withdraw, \(unchanged) unchanged")
  }
}

extension RowCount {
  var words: String { "\(old) → \(new)" }
}
