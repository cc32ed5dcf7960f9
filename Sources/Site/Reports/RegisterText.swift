import Cases
import Diagnostics
import Vocabulary

extension RegisterSummary {
  /// In one sentence how many rows are in order and how many are not.
  var verdict: Message {
    let sound = rows.cases - rows.casesInError
    guard heldCases + rows.inError > 0 else {
      return Message("\(sound) 行案件全部通过。", "All \(sound) case rows are in order.")
    }
    let held =
      heldCases == 0 ? Message("", "") : Message("，其中 \(heldCases) 案暂缓", ", \(heldCases) of their cases held")
    let others =
      rows.others == 0
      ? Message("", "")
      : Message(
        "；\(others.chinese) \(rows.others) 行，有误 \(rows.othersInError) 行",
        "; of \(rows.others) rows of \(others.english), \(rows.othersInError) are in error")
    return Message(
      "案件 \(rows.cases) 行：有误 \(rows.casesInError) 行，无误 \(sound) 行\(held.chinese)\(others.chinese)。",
      "Of \(rows.cases) case rows, \(rows.casesInError) are in error and \(sound) in order\(held.english)"
        + "\(others.english).")
  }

  /// What the rows are that bring no case.
  var others: Message {
    sheets.contains { $0.kind == .rolls }
      ? Message("变更、成员（含花名册中的）、张贴、异议", "variations, members (those in rolls too), postings and objections")
      : Message("变更、成员、张贴、异议", "variations, members, postings and objections")
  }

  /// Every row of the sheets accounted for, and the sums.
  var lines: [Message] {
    let releases = releases.map(\.description).joined(separator: ", ")
    let (notices, shown) = (published.notices, published.rows)
    return [
      Message(
        "\(day)：\(notices) 张公示，\(shown) 行；季度公示：\(releases.isEmpty ? "无" : releases)",
        "\(day): \(notices) notices with \(shown) rows; releases: \(releases.isEmpty ? "none" : releases)"),
      Message(
        "案件 \(rows.cases) 行 = \(parts(in: .chinese))", "\(rows.cases) case rows = \(parts(in: .english))"),
      Message(
        "\(others.chinese) \(rows.others) 行，其中有误 \(rows.othersInError) 行；标题和合计 \(rows.skipped) 行",
        "\(rows.others) rows of \(others.english), "
          + "\(rows.othersInError) of them in error; \(rows.skipped) titles and totals"),
    ] + heldLine
  }

  /// What the case rows are the sum of.
  var parts: [(label: Message, count: Int)] {
    // What hardly ever happens is named only where it has.
    let shown = Standing.allCases.filter { $0 != .withdrawn || standings[$0] != nil }
    return shown.map { ($0.label, standings[$0] ?? 0) } + [
      (Message("有误", "in error"), rows.casesInError)
    ]
  }

  /// The gates that hold cases, most often first.
  var gates: [(id: String, count: Int)] {
    heldByGate.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  private func parts(in language: Language) -> String {
    parts.map { "\($0.count) \($0.label.text(in: language))" }.joined(separator: " + ")
  }

  private var heldLine: [Message] {
    guard heldCases > 0 else { return [] }
    let list = gates.map { "\($0.id) \($0.count)" }.joined(separator: ", ")
    return [
      Message(
        "暂缓 \(heldCases) 案（\(list)），详见 reports/held.csv",
        "\(heldCases) cases held off a board (\(list)): see reports/held.csv")
    ]
  }
}

extension PublishingSummary {
  /// What has become of the files of `public/`.
  var line: Message {
    Message(
      "文件 \(files) 个，其中网页 \(pages) 个，共 \(bytes) 字节：新增 \(changes.added)，更新 \(changes.changed)，撤下 \(changes.removed)，未变 \(changes.unchanged)",
      "\(files) files, \(pages) of them pages, \(bytes) bytes in all: \(changes.added) new, \(changes.changed) changed, "
        + "\(changes.removed) removed, \(changes.unchanged) unchanged")
  }
}

extension Standing {
  /// As the reports call it.
  var label: Message {
    switch self {
    case .exempt: Message("不予公示", "exempt")
    case .withdrawn: Message("已撤下", "withdrawn")
    case .unlisted: Message("只计数", "counted only")
    case .published: Message("已公示", "published")
    case .held: Message("暂缓", "held")
    case .ended: Message("已结束", "ended")
    case .between: Message("两榜之间", "between boards")
    case .notYetDue: Message("未到期", "not yet due")
    }
  }

  /// As programs know it.
  var key: String {
    switch self {
    case .exempt: "exempt"
    case .withdrawn: "withdrawn"
    case .unlisted: "unlisted"
    case .published: "published"
    case .held: "held"
    case .ended: "ended"
    case .between: "between"
    case .notYetDue: "not_yet_due"
    }
  }
}
