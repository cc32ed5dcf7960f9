import Diagnostics
import Foundation
import Vocabulary

/// `sanbang expire`: takes down what is past its last day.
public func runExpire(_ request: SiteRequest) async -> CommandResult {
  await taking(request) { folder, day in try await expire(folder, asOf: day, Progress()) }
}

/// `sanbang withdraw`: takes a row, a notice or a division's notices down, and keeps them down.
///
/// - Parameter target: `DIVISION[/BOARD[/TAG]]`.
public func runWithdraw(_ target: String, reason: String, _ request: SiteRequest) async -> CommandResult {
  guard let parsed = WithdrawalTarget(target), !reason.allSatisfy(\.isWhitespace) else {
    return failure(wrongTarget, request.language)
  }
  return await taking(request) { folder, day in
    try await withdraw(parsed, reason: reason, from: folder, asOf: day, Progress())
  }
}

private func taking(
  _ request: SiteRequest, _ work: (SiteFolder, CalendarDay?) async throws -> TakenDown?
) async -> CommandResult {
  let day = request.asOf.map { CalendarDay(iso: $0) }
  if let day, day == nil { return failure(wrongDay, request.language) }
  let folder = SiteFolder(URL(filePath: request.site, directoryHint: .isDirectory))
  do {
    guard let done = try await work(folder, day ?? nil) else {
      return CommandResult(
        output: "", messages: "sanbang: \(notPublic.text(in: request.language))\n", exitStatus: 1)
    }
    return CommandResult(
      output: "\(done.line.text(in: request.language))\n",
      messages: done.report.plainText(in: request.language), exitStatus: 0)
  } catch {
    return failure(message(for: error), request.language)
  }
}

extension TakenDown {
  fileprivate var line: Message {
    Message(
      "已撤下：\(pages) 个网页，\(rows) 行（镇的网页另计）",
      "Taken down: \(rows) rows on \(pages) pages, towns' pages included")
  }
}

private let wrongTarget = Message(
  "请写成 区划代码[/榜[/公示编号]]，如 611022106200/review/YDRPKZGTFC，并用 --reason 写明原因",
  "wants DIVISION[/BOARD[/TAG]], such as 611022106200/review/YDRPKZGTFC, and a reason")
private let notPublic = Message(
  "网上没有这一行，什么都没有改；请核对区划代码、榜和公示编号",
  "no such row is public, and nothing was changed: check division, board and tag")
