import Diagnostics
import Foundation
import Vocabulary

/// `sanbang verify`: whether `public/` is as it was published.
///
/// - Parameter isClean: makes the whole site anew, and holds it against what hangs.
public func runVerify(_ request: SiteRequest, isClean: Bool = false) async -> CommandResult {
  let day = request.asOf.map { CalendarDay(iso: $0) }
  if let day, day == nil { return failure(wrongDay, request.language) }
  let clean = isClean ? BuildOptions(asOf: day ?? nil, keyFile: request.keyFile) : nil
  let folder = SiteFolder(URL(filePath: request.site, directoryHint: .isDirectory))
  do {
    let progress = Progress()
    let outcome = try await showing(request.showsProgress ? progress : nil, in: request.language) {
      try await verify(folder, clean: clean, progress)
    }
    return outcome.worded(for: request)
  } catch {
    return failure(message(for: error), request.language)
  }
}

extension VerifyOutcome {
  fileprivate func worded(for request: SiteRequest) -> CommandResult {
    let output = "\(line.text(in: request.language))\n"
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

  private var line: Message {
    let ofLedger = report.diagnostics.count { $0.severity == .stop && $0.id.hasPrefix("ledger.") }
    let wrong = report.count(.stop) - ofLedger
    let ledger = ledger(wrong: ofLedger)
    return wrong == 0
      ? Message(
        "public/ 与清单一致：\(files) 个文件，\(bytes) 字节\(ledger.chinese)",
        "public/ is as it was published: \(files) files, \(bytes) bytes\(ledger.english)")
      : Message(
        "public/ 与清单不一致：\(wrong) 处；其余 \(files) 个文件一致\(ledger.chinese)",
        "public/ is not as it was published: \(wrong) findings; the other \(files) files are\(ledger.english)"
      )
  }

  private func ledger(wrong: Int) -> Message {
    guard let ledgerLines else { return Message("", "") }
    return wrong == 0
      ? Message("；张贴记录 \(ledgerLines) 行，接得上", "; the ledger is whole, \(ledgerLines) lines")
      : Message("；张贴记录有 \(wrong) 处不对", "; findings in the ledger: \(wrong)")
  }
}
