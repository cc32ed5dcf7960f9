import Diagnostics
import Vocabulary

/// `sanbang print`: writes what hangs as paper into `print/`.
///
/// - Parameter town: the nine or twelve digits of the town whose papers alone are made; nil for all.
public func runPrint(_ town: String?, _ request: SiteRequest) async -> CommandResult {
  let code = town.map { DivisionCode($0.utf8.count == 9 ? "\($0)000" : $0) }
  if let code, code == nil { return failure(noTown, request.language) }
  return await onSite(request) { folder, options, progress in
    guard let outcome = try await printPapers(folder, of: code ?? nil, options, progress) else {
      return failure(noTown, request.language)
    }
    return outcome.worded(for: request)
  }
}

extension PrintOutcome {
  fileprivate func worded(for request: SiteRequest) -> CommandResult {
    let line = report.stops ? nothingPrinted : made
    return CommandResult(
      output: report.stops ? "" : "\(line.text(in: request.language))\n",
      messages: report.plainText(in: request.language)
        + (report.stops ? "sanbang: \(line.text(in: request.language))\n" : ""),
      exitStatus: exitStatus)
  }

  private var made: Message {
    Message(
      "print/：\(files) 个文件（其中更新 \(written) 个），A4 共 \(sheets) 张；打开 print/index.html 选镇打印",
      "print/: \(files) files, \(written) of them written anew, \(sheets) sheets of A4; open print/index.html"
    )
  }
}

private let nothingPrinted = Message("已停止，print/ 没有任何改动", "stopped; nothing in print/ was changed")
private let noTown = Message(
  "--town 要写本站一个镇（街道）的九位或十二位代码", "--town wants the nine or twelve digits of a town of the site")
