import Diagnostics
import Foundation

/// The right to change a site: one command has it at a time. The system takes it back from a process that dies.
struct SiteLock: Sendable {
  private let file: Int32?

  /// Waits for it for a while.
  ///
  /// - Parameter mayBeFirst: whether the site may never have been built before; a folder that is no site at all is left as
  ///   it is, and whoever wanted to build it is told so.
  /// - Throws: `SiteBusy` when another keeps it.
  init(
    _ folder: SiteFolder, mayBeFirst: Bool = true, patience: Duration = .seconds(20), _ progress: Progress
  ) async throws {
    guard folder.hasState || mayBeFirst && folder.hasContent else {
      file = nil
      return
    }
    let places = Places(folder)
    let end = ContinuousClock.now + patience
    var taken = try places.takeLock()
    while taken == nil {
      guard ContinuousClock.now < end else { throw SiteBusy(holder: places.lockHolder) }
      progress.update { ($0.step, $0.holder) = (.waiting, places.lockHolder) }
      try await Task.sleep(for: .milliseconds(100))
      taken = try places.takeLock()
    }
    progress.update { $0.step = .opening }
    file = taken
  }

  func release() { if let file { unlockFile(file) } }
}

/// Another command works on the site, and does not end.
struct SiteBusy: Error {
  /// As the lock has it: process, machine and start.
  let holder: String

  var message: Message {
    Message(
      "另一个 sanbang 正在办理这个站点（\(holder)）；等它结束再运行",
      "another sanbang is working on this site (\(holder)); run this again when it has ended")
  }
}

extension SiteFolder {
  fileprivate var hasState: Bool { (try? FileStatus(stateFolder.path(percentEncoded: false))) != nil }
  fileprivate var hasContent: Bool {
    (try? FileStatus(root.appending(path: "content").path(percentEncoded: false))) != nil
  }
}

extension Places {
  /// Nil while another has it.
  fileprivate func takeLock() throws(DiskError) -> Int32? {
    do {
      try Disk().makeFolders(state, mode: 0o700)
      guard let file = try lockedFile(lock) else { return nil }
      try Disk().write(Array(ownName.utf8), to: lock)
      return file
    } catch {
      throw DiskError(".sanbang/lock", error)
    }
  }

  fileprivate var lockHolder: String {
    (try? readFile(lock)).map { String(decoding: $0, as: UTF8.self) } ?? "?"
  }
}

/// Of this process.
private var ownName: String {
  let host = (try? readFile("/proc/sys/kernel/hostname")) ?? []
  let name = String(decoding: host.filter { $0 > 0x20 }, as: UTF8.self)
  let start = Date().formatted(Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: .current))
  return "PID \(ProcessInfo.processInfo.processIdentifier), \(name), \(start)"
}
