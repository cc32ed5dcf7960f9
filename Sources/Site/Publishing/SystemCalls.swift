import CSystem
import Foundation

/// Why a call of the system failed, by its `errno`.
struct SystemError: Error, Equatable {
  let code: Int32

  /// No such file or folder.
  var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
  var isFolder: Bool { code == EISDIR }
  /// Something of that name is there already.
  var isThere: Bool { code == EEXIST }
}

/// A change of the disk, as the system is asked for it.
struct DiskStep: Equatable {
  enum Call { case open, write, makeFolder, truncate, rename, removeFile, removeFolder, sync, syncAll }

  let call: Call
  /// What is made, written or removed; of a rename what it becomes.
  let path: String
}

/// What changes the disk: one call of the system each, which is done or has thrown.
struct Disk: Sendable {
  /// Comes before each; the tests fail there, or look at what is published.
  var before: @Sendable (DiskStep) throws(SystemError) -> Void = { _ in }

  /// Gives a file another place on the same file system in one step; what stood there is gone in the same step.
  func rename(_ old: String, to new: String) throws(SystemError) {
    try before(DiskStep(call: .rename, path: new))
    try check(unsafe Glibc.rename(old, new))
  }

  func makeFolder(_ path: String, mode: UInt32) throws(SystemError) {
    try before(DiskStep(call: .makeFolder, path: path))
    try check(unsafe mkdir(path, mode))
  }

  func removeFile(_ path: String) throws(SystemError) {
    try before(DiskStep(call: .removeFile, path: path))
    try check(unsafe unlink(path))
  }

  /// Fails unless it is empty.
  func removeFolder(_ path: String) throws(SystemError) {
    try before(DiskStep(call: .removeFolder, path: path))
    try check(unsafe rmdir(path))
  }

  /// Writes a file. It may be lost with the power until the disk is synced.
  ///
  /// - Parameter mode: nil: read by everybody as far as the office's umask lets them.
  func write(_ bytes: [UInt8], to path: String, mode: UInt32? = nil) throws(SystemError) {
    try before(DiskStep(call: .open, path: path))
    let file = try opened(path, O_WRONLY | O_CREAT | O_TRUNC)
    defer { close(file) }
    if let mode { try check(fchmod(file, mode)) }
    try write(bytes, to: file, path)
  }

  /// Gives a file, which is the owner's alone, these bytes from an offset on, and ends it there; a shorter one gets them at
  /// its end.
  func write(_ bytes: [UInt8], to path: String, from offset: Int) throws(SystemError) {
    try before(DiskStep(call: .open, path: path))
    let file = try opened(path, O_WRONLY | O_CREAT | O_APPEND)
    defer { close(file) }
    try check(fchmod(file, 0o600))
    var status = stat()
    try check(unsafe fstat(file, &status))
    if Int(status.st_size) > offset {
      try before(DiskStep(call: .truncate, path: path))
      try check(ftruncate(file, offset))
    }
    try write(bytes, to: file, path)
  }

  private func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws(SystemError) {
    try before(DiskStep(call: .write, path: path))
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(file, buffer.baseAddress! + written, buffer.count - written)
      }
      try check(count)
      written += count
    }
  }

  /// Waits until a file, or the names in a folder, would survive a loss of power.
  func sync(_ path: String) throws(SystemError) {
    try before(DiskStep(call: .sync, path: path))
    let file = try opened(path, O_RDONLY)
    defer { close(file) }
    try check(fsync(file))
  }

  /// The same for everything on the file system of a folder: one wait, where one for each file costs a city seconds.
  func syncAll(_ folder: String) throws(SystemError) {
    try before(DiskStep(call: .syncAll, path: folder))
    let file = try opened(folder, O_RDONLY)
    defer { close(file) }
    try check(syncfs(file))
  }
}

private func opened(_ path: String, _ flags: Int32) throws(SystemError) -> Int32 {
  let file = unsafe open(path, flags | O_CLOEXEC, 0o644)
  try check(file)
  return file
}

private func check(_ result: some SignedInteger) throws(SystemError) {
  if result < 0 { throw SystemError(code: errno) }
}

/// A file or folder as the system knows it; a link's target where it is followed.
struct FileStatus {
  /// The file system that it lies on.
  let device: UInt
  let inode: UInt
  let mode: UInt32
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int

  init(_ path: String, followsLink: Bool = true) throws(SystemError) {
    var status = stat()
    try check(unsafe followsLink ? stat(path, &status) : lstat(path, &status))
    (device, inode, mode) = (status.st_dev, status.st_ino, status.st_mode & 0o7777)
    (size, modified) = (Int(status.st_size), status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
  }
}

/// The bytes of a file.
func readFile(_ path: String) throws(SystemError) -> [UInt8] {
  let file = try opened(path, O_RDONLY)
  defer { close(file) }
  var status = stat()
  try check(unsafe fstat(file, &status))
  guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(code: EISDIR) }
  var failure: Int32 = 0
  let size = Int(status.st_size)
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let read = unsafe read(file, buffer.baseAddress! + count, size - count)
      if read < 0 { failure = errno }
      if read <= 0 { break }
      count += read
    }
  }
  if failure != 0 { throw SystemError(code: failure) }
  return bytes
}

/// What stands in a folder, in no order.
///
/// - Returns: names; of links `isFolder` is false.
func namesInFolder(_ path: String) throws(SystemError) -> [(name: String, isFolder: Bool)] {
  guard let folder = unsafe opendir(path) else { throw SystemError(code: errno) }
  defer { unsafe closedir(folder) }
  var names: [(String, Bool)] = []
  while let entry = unsafe readdir(folder) {
    let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append((name, unsafe entry.pointee.d_type == UInt8(DT_DIR))) }
  }
  return names
}

/// A lock on a file, held until it is closed or the process ends, however it does.
///
/// - Returns: nil when somebody else holds it.
func lockedFile(_ path: String) throws(SystemError) -> Int32? {
  let file = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
  try check(file)
  if flock(file, LOCK_EX | LOCK_NB) == 0 { return file }
  let code = errno
  close(file)
  if code == EWOULDBLOCK { return nil }
  throw SystemError(code: code)
}

/// Gives the lock back at once: a process that is just being started may still hold the file open.
func unlockFile(_ file: Int32) {
  flock(file, LOCK_UN)
  close(file)
}

/// Has blocks of 128 KiB and more go back to the system when they are freed.
///
/// That is glibc's way at first; but with each such block that is freed it keeps larger ones, and a city's peak would be a
/// fifth higher by memory that nobody uses.
public func giveBackLargeBlocks() { mallopt(M_MMAP_THRESHOLD, 128 << 10) }
