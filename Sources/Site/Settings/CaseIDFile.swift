import Foundation
import Privacy

extension SiteFolder {
  private var caseIDFile: URL { stateFolder.appending(path: "ids") }

  /// The case_ids that earlier builds have minted, `DIGEST ID` a line; a demo needs none.
  ///
  /// Fewer than there once were are a problem: the others would be minted anew, and their tags and receipts change.
  func caseIDs(_ key: MasterKey, isDemo: Bool) throws(KeyProblem) -> CaseIDs {
    if isDemo { return CaseIDs(key, kept: [:], isDemo: true) }
    let kept = try keptCaseIDs()
    guard kept.count >= countOnceKept else { throw .lostIDs }
    return CaseIDs(key, kept: kept, isDemo: false)
  }

  /// Keeps new ones with the old: all of them are there before the first page that shows their tags.
  func keep(_ minted: [String: String]) throws {
    guard !minted.isEmpty else { return }
    let all = try keptCaseIDs().merging(minted) { old, _ in old }
    let lines = all.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }
    try createPrivateFolder(stateFolder)
    let count = max(all.count, countOnceKept)
    try write(lines.joined(), to: "ids")
    try write("\(count)\n", to: "ids-count")
  }

  /// How many there were when one was minted last: a file of its own, so that it is not lost with them.
  private var countOnceKept: Int {
    let text = String(decoding: bytes(".sanbang/ids-count") ?? [], as: UTF8.self)
    return Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }

  private func keptCaseIDs() throws(KeyProblem) -> [String: String] {
    guard FileManager.default.fileExists(atPath: caseIDFile.path(percentEncoded: false)) else { return [:] }
    guard let bytes = bytes(".sanbang/ids") else { throw .damagedIDs }
    var kept: [String: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].utf8.count == 64, parts[1].utf8.count == 16 else { throw .damagedIDs }
      kept[String(parts[0])] = String(parts[1])
    }
    return kept
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
