import Foundation
import Privacy

extension SiteFolder {
  private var caseIDFile: URL { stateFolder.appending(path: "ids") }

  /// The case_ids that earlier builds have minted, `DIGEST ID` a line; a demo needs none.
  ///
  /// Fewer than there once were are a problem: the others would be minted anew, and their tags and receipts change.
  func caseIDs(_ key: MasterKey, isDemo: Bool) throws(KeyProblem) -> CaseIDs {
    if isDemo { return CaseIDs(key, kept: [:], isDemo: true) }
    let (kept, isWhole) = keptCaseIDs
    guard isWhole else { throw .damagedIDs }
    guard kept.count >= countOnceKept else { throw .lostIDs }
    return CaseIDs(key, kept: kept, isDemo: false)
  }

  /// Keeps new ones, or those of a backup, with the old: all of them are there before the first page that shows their
  /// tags. Of a damaged file what is whole remains; it is put aside.
  func keep(_ minted: [String: String]) throws {
    guard !minted.isEmpty else { return }
    let (kept, isWhole) = keptCaseIDs
    let all = kept.merging(minted) { old, _ in old }
    let lines = all.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }
    try createPrivateFolder(stateFolder)
    if !isWhole { try renameFile(caseIDFile, to: stateFolder.appending(path: "ids-damaged")) }
    let count = max(all.count, countOnceKept)
    try write(lines.joined(), to: "ids")
    try write("\(count)\n", to: "ids-count")
  }

  /// How many there were when one was minted last: a file of its own, so that it is not lost with them.
  private var countOnceKept: Int {
    let text = String(decoding: bytes(".sanbang/ids-count") ?? [], as: UTF8.self)
    return Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }

  private var keptCaseIDs: (kept: [String: String], isWhole: Bool) {
    guard let bytes = bytes(".sanbang/ids") else {
      return ([:], !FileManager.default.fileExists(atPath: caseIDFile.path(percentEncoded: false)))
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let parts = lines.map { $0.split(separator: " ", omittingEmptySubsequences: false).map(String.init) }
    let whole = parts.filter { $0.count == 2 && $0[0].utf8.count == 64 && $0[1].utf8.count == 16 }
    let kept = Dictionary(whole.map { ($0[0], $0[1]) }) { _, last in last }
    return (kept, whole.count == lines.count)
  }

  private func write(_ text: String, to name: String) throws {
    let new = stateFolder.appending(path: "\(name).new")
    let isWritten = FileManager.default.createFile(
      atPath: new.path(percentEncoded: false), contents: Data(text.utf8),
      attributes: [.posixPermissions: 0o600])
    guard isWritten else { throw DiskError(".sanbang/\(name)", CocoaError(.fileWriteUnknown)) }
    try renameFile(new, to: stateFolder.appending(path: name))
  }
}
