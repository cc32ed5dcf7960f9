import Foundation

// For whoever writes beside what is published.

/// Foundation's move refuses a place that is taken.
func renameFile(_ from: URL, to: URL) throws(DiskError) {
  do {
    try Disk().rename(from.path(percentEncoded: false), to: to.path(percentEncoded: false))
  } catch { throw DiskError(to.lastPathComponent, error) }
}

func writeFile(_ bytes: [UInt8], to file: URL) throws(DiskError) {
  do {
    try Disk().write(bytes, to: file.path(percentEncoded: false))
  } catch { throw DiskError(file.lastPathComponent, error) }
}
