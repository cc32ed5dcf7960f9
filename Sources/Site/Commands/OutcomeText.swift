import Diagnostics
import Vocabulary

extension BuildOutcome {
  /// The result of a command in the words and the format that were asked for.
  func worded(for request: SiteRequest, _ work: SiteWork, seconds: Double) -> CommandResult {
    let output = text(work, in: request.language, seconds: seconds)
    switch request.format {
    case .plain:
      return CommandResult(
        output: output, messages: plainMessages(work, request.language), exitStatus: exitStatus)
    case .human:
      let text = HumanText(in: request.language, isColoured: request.isColoured) {
        register?.columnName(at: $0)
      }
      .text(report)
      let verdict = verdictLines(work, request.language)
      return CommandResult(
        output: output, messages: text + (text.isEmpty ? "" : "\n") + verdict, exitStatus: exitStatus)
    case .json:
      return CommandResult(output: json(), messages: "", exitStatus: exitStatus)
    }
  }

  private func plainMessages(_ work: SiteWork, _ language: Language) -> String {
    report.plainText(in: language) + (report.stops ? verdictLines(work, language) : "")
  }

  private func verdictLines(_ work: SiteWork, _ language: Language) -> String {
    [verdict(work), pastDayLine].compactMap { $0.map { "\($0.text(in: language))\n" } }.joined()
  }

  private func text(_ work: SiteWork, in language: Language, seconds: Double) -> String {
    guard let register else { return "" }
    let heading = work == .plan ? [onlyPlan] : []
    let lines =
      heading + register.lines + (publishing.map { [$0.line] } ?? plan?.lines ?? [])
      + [scan?.line].compactMap { $0 } + [time(seconds)]
    return lines.map { "\($0.text(in: language))\n" }.joined()
  }

  /// In one line whether all is well, and if not what that means.
  private func verdict(_ work: SiteWork) -> Message {
    if report.hasLeaks, work != .check {
      return Message(
        "已停止：有的内容不能公开，public/ 没有任何改动。", "Stopped by the leak scan; nothing in public/ has changed.")
    }
    guard !report.stops, let register else {
      return work == .check
        ? Message("还不能发布：请先改好上面“必须先改”的地方。", "It cannot be published yet: mend what is marked `stop` above.")
        : Message("已停止，public/ 没有任何改动。", "Stopped; nothing in public/ has changed.")
    }
    let (chinese, english) = (register.verdict.chinese, register.verdict.english)
    return switch work {
    case .build: Message("已发布。\(chinese)", "Published. \(english)")
    case .check: Message("可以发布。\(chinese)", "It can be published. \(english)")
    case .part(let county):
      Message(
        "\(county.countyDigits) 已做好，等待 sanbang merge。\(chinese)",
        "\(county.countyDigits) is built and waits for `sanbang merge`. \(english)")
    case .plan:
      Message(
        "去掉 --dry-run 就照此发布。\(chinese)", "Without --dry-run it is carried out. \(english)")
    }
  }
}

private let onlyPlan = Message(
  "只是计划，什么都没有发布；全文见 reports/plan.json", "Only a plan: nothing is published; reports/plan.json has all of it")

private func time(_ seconds: Double) -> Message {
  let tenths = Int((seconds * 10).rounded())
  return Message("用时 \(tenths / 10).\(tenths % 10) 秒", "\(tenths / 10).\(tenths % 10) seconds")
}
