public import Foundation

/// A folder that is gone when nobody holds it any more.
public final class TemporaryFolder: Sendable {
  public let url: URL

  /// An empty one.
  ///
  /// - Parameter isInMemory: on a file system that no disk has to be waited for, if the machine has one.
  public init(isInMemory: Bool = false) throws {
    let memory = URL(filePath: "/dev/shm", directoryHint: .isDirectory)
    let parent = isInMemory && memory.isFolder ? memory : FileManager.default.temporaryDirectory
    url = parent.resolvingSymlinksInPath()
      .appending(path: "sanbang-tests-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// With a copy of what is in another folder.
  public convenience init(copyOf folder: URL) throws {
    try self.init()
    try add(folder)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Copies what is in a folder to `place` here, over what is there already.
  public func add(_ folder: URL, at place: String = "") throws {
    for file in folder.filesBelow() {
      try write(
        [UInt8](Data(contentsOf: folder.appending(path: file))), to: place.isEmpty ? file : "\(place)/\(file)"
      )
    }
  }

  /// Writes a file, and the folders that it needs.
  public func write(_ bytes: [UInt8], to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
