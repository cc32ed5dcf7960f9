import Diagnostics
import Foundation
import Vocabulary

/// `sanbang history`: when the notices of a division hung.
///
/// - Parameters:
///   - division: 12 digits.
///   - board: its key; nil for all.
public func runHistory(_ division: String, board: String?, _ request: SiteRequest) async -> CommandResult {
  guard let code = DivisionCode(division) else { return failure(wrongDivision, request.language) }
  let day = request.asOf.map { CalendarDay(iso: $0) }
  if let day, day == nil { return failure(wrongDay, request.language) }
  let folder = SiteFolder(URL(filePath: request.site, directoryHint: .isDirectory))
  do {
    guard
      let outcome = try await history(of: code, board: board, in: folder, asOf: day ?? nil, Progress())
    else {
      return CommandResult(
        output: "", messages: "sanbang: \(noHistory.text(in: request.language))\n", exitStatus: 1)
    }
    return outcome.worded(for: request)
  } catch {
    return failure(message(for: error), request.language)
  }
}

extension HistoryOutcome {
  fileprivate func worded(for request: SiteRequest) -> CommandResult {
    let output = lines.map { "\($0.text(in: request.language))\n" }.joined()
    switch request.format {
    case .plain:
      return CommandResult(
        output: output, messages: report.plainText(in: request.language), exitStatus: exitStatus)
    case .human:
      let text = HumanText(in: request.language, isColoured: request.isColoured).text(report)
      return CommandResult(
        output: output, messages: text + (text.isEmpty ? "" : "\n"), exitStatus: exitStatus)
    case .json: return CommandResult(output: json(), messages: "", exitStatus: exitStatus)
    }
  }
}

private let wrongDivision = Message("区划代码请写十二位数字", "wants the 12 digits of a division")
private let noHistory = Message(
  "张贴记录里没有这个区划的公示；请核对区划代码、榜和站点文件夹",
  "the ledger has no notice of it: check division, board and the site's folder")
