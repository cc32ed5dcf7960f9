import Foundation

/// Gives a file another place on the same file system in one step; what stood there is gone in the same step.
/// Foundation's move refuses a place that is taken.
func renameFile(_ from: URL, to: URL) throws {
  let (old, new) = (from.path(percentEncoded: false), to.path(percentEncoded: false))
  guard unsafe rename(old, new) == 0 else { throw CocoaError(.fileWriteUnknown) }
}
