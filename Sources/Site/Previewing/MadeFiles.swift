import Pages
import Synchronization

/// The files of a site in memory, each of them scanned: what is not published leaves nothing on a disk.
final class MadeFiles: Sendable {
  private let held = Mutex<[String: [UInt8]]>([:])

  /// By path.
  var all: [String: [UInt8]] { held.withLock { $0 } }

  func add(_ scanned: ScannedFile) { held.withLock { $0[scanned.file.path] = scanned.file.bytes } }
}
