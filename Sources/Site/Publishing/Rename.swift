import Foundation

/// Gives a file another place on the same file system in one step; what stood there is gone in the same step.
/// Foundation's move refuses a place that is taken.
func renameFile(_ from: URL, to: URL) throws {
  let (old, new) = (from.path(percentEncoded: false), to.path(percentEncoded: false))
  guard unsafe rename(old, new) == 0 else { throw CocoaError(.fileWriteUnknown) }
}

/// Does something to a file whose folder may not be there yet. Most are, so the folder is made only when it fails.
func makingFolder(of file: URL, _ write: (URL) throws -> Void) throws {
  do {
    try write(file)
  } catch {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try write(file)
  }
}
