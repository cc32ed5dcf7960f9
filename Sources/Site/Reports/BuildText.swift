import Cases
import Diagnostics
import Vocabulary

extension BuildSummary {
  /// What the build says at its end: every row of the sheets accounted for, and the sums.
  func text(in language: Language, seconds: Double) -> String {
    let releases = releases.map(\.description).joined(separator: ", ")
    let lines: [Message] =
      [
        Message(
          "\(day)：\(notices) 张公示，\(publicRows) 行；季度公示：\(releases.isEmpty ? "无" : releases)",
          "\(day): \(notices) notices with \(publicRows) rows; releases: \(releases.isEmpty ? "none" : releases)"
        ),
        Message(
          "案件 \(rows.cases) 行 = \(parts(in: .chinese))", "\(rows.cases) case rows = \(parts(in: .english))"),
        Message(
          "变更和成员 \(rows.others) 行，其中有误 \(rows.othersInError) 行；标题和合计 \(rows.skipped) 行",
          "\(rows.others) rows of variations and members, \(rows.othersInError) of them in error; "
            + "\(rows.skipped) titles and totals"),
      ] + heldLines + [
        Message(
          "网页 \(pages) 个，共 \(bytes) 字节：新增 \(changes.added)，更新 \(changes.changed)，撤下 \(changes.removed)，未变 \(changes.unchanged)",
          "\(pages) pages, \(bytes) bytes in all files: \(changes.added) new, \(changes.changed) changed, "
            + "\(changes.removed) removed, \(changes.unchanged) unchanged"),
        Message("用时 \(tenths(seconds)) 秒", "\(tenths(seconds)) seconds"),
      ]
    return lines.map { "\($0.text(in: language))\n" }.joined()
  }

  private func parts(in language: Language) -> String {
    let counts = Standing.allCases.map { ($0.label, standings[$0] ?? 0) } + [(inError, rows.casesInError)]
    return counts.map { "\($0.1) \($0.0.text(in: language))" }.joined(separator: " + ")
  }

  private var heldLines: [Message] {
    guard heldCases > 0 else { return [] }
    let gates = heldByGate.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
    let list = gates.joined(separator: ", ")
    return [
      Message(
        "暂缓 \(heldCases) 案（\(list)），详见 reports/held.csv",
        "\(heldCases) cases held off a board (\(list)): see reports/held.csv")
    ]
  }
}

private let inError = Message("有误", "in error")

extension Standing {
  fileprivate var label: Message {
    switch self {
    case .exempt: Message("不予公示", "exempt")
    case .unlisted: Message("只计数", "counted only")
    case .published: Message("已公示", "published")
    case .held: Message("暂缓", "held")
    case .ended: Message("已结束", "ended")
    case .between: Message("两榜之间", "between boards")
    case .notYetDue: Message("未到期", "not yet due")
    }
  }
}

private func tenths(_ seconds: Double) -> String {
  let count = Int((seconds * 10).rounded())
  return "\(count / 10).\(count % 10)"
}
