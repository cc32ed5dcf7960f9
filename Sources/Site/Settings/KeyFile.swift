import Diagnostics
import Foundation
import Privacy

/// Why a build cannot be run with the key that it finds.
enum KeyProblem: Error {
  case missing, malformed, another
  /// Counties that are built apart need one key, and there is none yet.
  case none
  /// Of the minted case_ids, from which the tags follow as from the key.
  case damagedIDs, lostIDs
}

extension SiteFolder {
  /// The site's master key: the demo's fixed one, or 32 bytes in the file that `SANBANG_KEY_FILE` or the site
  /// names. The first build makes it; a build that finds another site's manifest, or no key to it, stops.
  ///
  /// - Parameter mayKeep: false in a dry run, whose first key is thrown away.
  /// - Returns: the key, and whether the next build will find it.
  func masterKey(
    isDemo: Bool, keyFile: String?, manifest: Manifest?, mayKeep: Bool
  ) throws -> (key: MasterKey, isKept: Bool) {
    if !isDemo, !mayKeep, manifest == nil, try existingKey(place(ofKey: keyFile)) == nil {
      return (try checkingKey(isDemo: false, keyFile: keyFile), false)
    }
    let key = try isDemo ? MasterKey.demo : storedKey(keyFile, mayCreate: manifest == nil)
    if let manifest, !key.has(manifest.key) { throw KeyProblem.another }
    return (key, true)
  }

  /// The key that a check works with: the site's, or one that is thrown away, for nothing of it is published.
  func checkingKey(isDemo: Bool, keyFile: String?) throws -> MasterKey {
    if isDemo { return .demo }
    guard let key = try existingKey(place(ofKey: keyFile)) ?? MasterKey(randomBytes(32)) else {
      throw KeyProblem.malformed
    }
    return key
  }

  func place(ofKey keyFile: String?) -> URL {
    keyFile.map { URL(filePath: $0) } ?? stateFolder.appending(path: "key")
  }

  func existingKey(_ file: URL) throws -> MasterKey? {
    guard let bytes = try? Data(contentsOf: file) else { return nil }
    guard let key = MasterKey([UInt8](bytes)) else { throw KeyProblem.malformed }
    return key
  }

  private func storedKey(_ keyFile: String?, mayCreate: Bool) throws -> MasterKey {
    let file = place(ofKey: keyFile)
    if let key = try existingKey(file) { return key }
    guard mayCreate else { throw KeyProblem.missing }
    let bytes = randomBytes(32)
    try createPrivateFolder(file.deletingLastPathComponent())
    let isMade = FileManager.default.createFile(
      atPath: file.path(percentEncoded: false), contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    guard isMade, let key = MasterKey(bytes) else { throw KeyProblem.missing }
    return key
  }

  /// A folder that only its owner can enter.
  func createPrivateFolder(_ folder: URL) throws {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}
