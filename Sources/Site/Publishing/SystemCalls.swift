import Foundation

/// Gives a file another place on the same file system in one step; what stood there is gone in the same step.
/// Foundation's move refuses a place that is taken.
func renameFile(_ from: URL, to: URL) throws {
  let (old, new) = (from.path(percentEncoded: false), to.path(percentEncoded: false))
  guard unsafe rename(old, new) == 0 else { throw CocoaError(.fileWriteUnknown) }
}

/// Writes a new file. Foundation's way waits for the disk after each one, which costs a city several seconds; what
/// is only staged may be lost with the power.
func writeFile(_ bytes: [UInt8], to file: URL) throws {
  let descriptor = unsafe open(file.path(percentEncoded: false), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
  defer { close(descriptor) }
  var written = 0
  while written < bytes.count {
    let count = unsafe bytes.withUnsafeBytes { buffer in
      unsafe write(descriptor, buffer.baseAddress! + written, buffer.count - written)
    }
    guard count > 0 else { throw CocoaError(.fileWriteOutOfSpace) }
    written += count
  }
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
