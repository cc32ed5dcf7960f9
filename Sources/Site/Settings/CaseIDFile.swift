import Foundation
import Privacy

extension SiteFolder {
  private var caseIDFile: URL { stateFolder.appending(path: "ids") }

  /// The case_ids that earlier builds have minted, `DIGEST ID` a line. Without the file all are minted anew; a demo
  /// needs none.
  func caseIDs(_ key: MasterKey, isDemo: Bool) throws(KeyProblem) -> CaseIDs {
    CaseIDs(key, kept: isDemo ? [:] : try keptCaseIDs(), isDemo: isDemo)
  }

  /// Keeps new ones with the old: all of them are there before the first page that shows their tags.
  func keep(_ minted: [String: String]) throws {
    guard !minted.isEmpty else { return }
    let all = try keptCaseIDs().merging(minted) { old, _ in old }
    let lines = all.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }
    try createPrivateFolder(stateFolder)
    let new = stateFolder.appending(path: "ids.new")
    let isWritten = FileManager.default.createFile(
      atPath: new.path(percentEncoded: false), contents: Data(lines.joined().utf8),
      attributes: [.posixPermissions: 0o600])
    guard isWritten else { throw DiskError(".sanbang/ids", CocoaError(.fileWriteUnknown)) }
    try renameFile(new, to: caseIDFile)
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
}
