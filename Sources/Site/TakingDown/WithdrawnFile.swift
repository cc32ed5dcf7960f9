import Diagnostics
import Foundation
import Vocabulary

private let header = "division,board,tag,withdrawn_on,reason"
private let file = "content/withdrawn.csv"

extension SiteFolder {
  private var list: URL { root.appending(path: file) }
  /// What the list has ever had: content may be put back to an older state, and nothing comes up again by that.
  private var kept: URL { stateFolder.appending(path: "withdrawn.csv") }

  /// Adds a line to the list, and to the copy that no undo of content reaches.
  func keepDown(_ target: WithdrawalTarget, on day: CalendarDay, reason: String) throws(DiskError) {
    let quoted = reason.filter { !$0.isNewline }.replacing("\"", with: "\"\"")
    let line = "\(target.division),\(target.board ?? ""),\(target.tag ?? ""),\(day),\"\(quoted)\""
    for place in [list, kept] { try append([line], to: place) }
  }

  /// Puts lines back into the list that were taken out of it; a dry run, which writes nothing, stops over them.
  func restoreWithdrawals(isDryRun: Bool) throws(DiskError) -> Diagnostic? {
    let missing = lines(of: kept).filter { !lines(of: list).contains($0) }
    if missing.isEmpty { return nil }
    if !isDryRun { try append(missing, to: list) }
    let done = isDryRun ? ("正式生成时会补回，请先正式生成一次", "a build puts them back: build first") : ("已补回", "put back")
    return Diagnostic(
      isDryRun ? .stop : .warning, "withdrawn.restored", at: SourceLocation(file),
      Message("缺少 \(missing.count) 行撤下记录：\(done.0)", "\(missing.count) lines were missing: \(done.1)"),
      remedy: Message(
        "撤下的内容不会因为恢复旧文件而重新公示；确要重新公示，请同时从 .sanbang/withdrawn.csv 删去该行",
        "an older file does not bring back what was taken down; to post it again, remove the line from "
          + ".sanbang/withdrawn.csv too"))
  }

  private func lines(of place: URL) -> [String] {
    let text = (try? readFile(place.path(percentEncoded: false))).map { String(decoding: $0, as: UTF8.self) }
    return (text ?? "").split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  private func append(_ new: [String], to place: URL) throws(DiskError) {
    let path = place.path(percentEncoded: false)
    var text = (try? readFile(path)).map { String(decoding: $0, as: UTF8.self) } ?? "\(header)\n"
    if !text.hasSuffix("\n") { text += "\n" }
    text += new.map { "\($0)\n" }.joined()
    do {
      try Disk().makeFolders(Places(self).state, mode: 0o700)
      try Disk().write(Array(text.utf8), to: "\(path).new", mode: 0o600)
      try Disk().sync("\(path).new")
      try Disk().rename("\(path).new", to: path)
    } catch { throw DiskError(place.lastPathComponent, error) }
  }
}

/// `content/withdrawn.csv`
func withdrawals(_ folder: SiteFolder, into report: inout Report) -> [Withdrawal] {
  let table = PublicTable(
    file, in: folder, required: ["division", "board", "tag", "withdrawn_on", "reason"], mayBeMissing: true,
    into: &report)
  return (table?.rows ?? []).compactMap { row in
    let code = Message("请填十二位数字", "12 digits")
    let division = row.value("division", code, into: &report) { DivisionCode($0) }
    guard let division, let day = row.day("withdrawn_on", into: &report) else { return nil }
    return Withdrawal(
      division: division, board: row["board"].isEmpty ? nil : row["board"],
      tag: row["tag"].isEmpty ? nil : row["tag"], day: day)
  }
}
