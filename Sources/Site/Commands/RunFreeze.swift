import Diagnostics
import Vocabulary

/// `sanbang freeze`: keeps a release's figures.
///
/// - Parameter quarter: as in `2015Q3`.
public func runFreeze(_ quarter: String, _ request: SiteRequest) async -> CommandResult {
  guard let quarter = Quarter(quarter) else { return failure(wrongQuarter, request.language) }
  return await onSite(request) { folder, options, progress in
    guard let outcome = try await freeze(quarter, folder, options, progress) else {
      return failure(notOut(quarter), request.language)
    }
    return outcome.worded(for: request)
  }
}

extension FreezeOutcome {
  fileprivate func worded(for request: SiteRequest) -> CommandResult {
    let messages = report.plainText(in: request.language)
    guard let kept else {
      return CommandResult(
        output: "", messages: "\(messages)sanbang: \(nothingFrozen.text(in: request.language))\n",
        exitStatus: 1)
    }
    return CommandResult(
      output: "\(line(kept).text(in: request.language))\n", messages: messages, exitStatus: 0)
  }

  private func line(_ kept: FrozenFile) -> Message {
    let file = FrozenFile.path(kept.quarter)
    return isSame
      ? Message("\(file) 已是这些数字，没有改动", "\(file) has these figures already; nothing was changed")
      : Message(
        "已冻结 \(kept.quarter)（第 \(kept.version) 版）：\(file)；运行 sanbang build 发布",
        "Frozen \(kept.quarter), version \(kept.version): \(file); `sanbang build` publishes it")
  }
}

private let wrongQuarter = Message("请写季度，如 2015Q3", "wants a quarter such as 2015Q3")
private let nothingFrozen = Message("已停止，没有冻结", "stopped; nothing was frozen")

private func notOut(_ quarter: Quarter) -> Message {
  Message(
    "没有 content/releases/\(quarter).md，或这个季度还没有结束",
    "there is no content/releases/\(quarter).md, or the quarter is not over yet")
}
