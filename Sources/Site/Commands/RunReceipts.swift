import Diagnostics

/// `sanbang receipts`: the sheets from which an office prints receipts on its decision letters.
public func runReceipts(_ request: SiteRequest) async -> CommandResult {
  await onSite(request) { folder, options, progress in
    let outcome = try await receipts(folder, options, progress)
    return CommandResult(
      output: outcome.text(for: request), messages: outcome.report.plainText(in: request.language),
      exitStatus: outcome.exitStatus)
  }
}

extension ReceiptsOutcome {
  fileprivate func text(for request: SiteRequest) -> String {
    if request.format == .json { return Site.json(sheets.map(SheetDocument.init)) }
    return sheets.map { "\($0.line.text(in: request.language))\n" }.joined()
  }
}

extension ReceiptsOutcome.Sheet {
  fileprivate var line: Message {
    let written = Message("\(path)：\(count) 案", "\(path): \(count) cases")
    guard unkept > 0 else { return written }
    return Message(
      "\(written.chinese)；另有 \(unkept) 案还没有编号，先运行 sanbang build 再来一次",
      "\(written.english); \(unkept) more have no case_id yet: run `sanbang build`, then this again")
  }
}

private struct SheetDocument: Encodable {
  let path: String
  let cases: Int
  let unkept: Int

  init(_ sheet: ReceiptsOutcome.Sheet) { (path, cases, unkept) = (sheet.path, sheet.count, sheet.unkept) }
}
