import Foundation
import Paper
import Vocabulary

/// `print/`, the owner's alone. New files wait beside the old ones until all of them have been made and scanned.
struct PaperPlaces: Sendable {
  /// A file that is there, or waits to be.
  struct File: Sendable {
    let path: String
    let isNew: Bool
  }

  private let root: String
  private let disk = Disk()

  init(_ folder: SiteFolder) { root = folder.root.appending(path: "print").path(percentEncoded: false) }

  /// Writes a paper where it has changed.
  func add(_ scanned: ScannedPaper) throws(DiskError) -> File {
    let (path, bytes) = (scanned.file.path, scanned.file.bytes)
    if (try? readFile("\(root)/\(path)")) == bytes { return File(path: path, isNew: false) }
    do {
      try disk.makeFolders(root, mode: 0o700)
      if let end = path.lastIndex(of: "/") { try disk.makeFolders("\(root)/\(path[..<end])", mode: 0o700) }
      try disk.write(bytes, to: "\(root)/\(path)\(unfinished)", mode: 0o600)
    } catch { throw DiskError("print/\(path)", error) }
    return File(path: path, isNew: true)
  }

  /// Gives the new files their places, and removes those that are not made any more.
  ///
  /// - Parameter town: whose files alone were made.
  func finish(_ files: [File], of town: DivisionCode?) throws(DiskError) {
    let kept = Set(files.map(\.path))
    let own = town.map { "\($0.countyDigits)/\($0.townDigits)" } ?? ""
    do {
      for path in paths() where path.hasPrefix(own) && !kept.contains(path) && !path.hasSuffix(unfinished) {
        try disk.removeFile("\(root)/\(path)")
      }
      for file in files where file.isNew {
        try disk.rename("\(root)/\(file.path)\(unfinished)", to: "\(root)/\(file.path)")
      }
    } catch { throw DiskError("print/", error) }
  }

  /// Of this printing, where it has stopped, or of one that was interrupted.
  func removeUnfinished() {
    for path in paths() where path.hasSuffix(unfinished) { try? disk.removeFile("\(root)/\(path)") }
  }

  /// Every file, by its path below `print/`.
  private func paths() -> [String] {
    let top = (try? namesInFolder(root)) ?? []
    return top.flatMap { name, isFolder in
      isFolder ? ((try? namesInFolder("\(root)/\(name)")) ?? []).map { "\(name)/\($0.name)" } : [name]
    }
  }
}

private let unfinished = ".new"
