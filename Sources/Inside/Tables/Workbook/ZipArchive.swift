internal import CZip
private import Glibc

/// A zip archive in memory. The only file that calls libzip.
struct ZipArchive: Sendable {
  let bytes: [UInt8]

  /// Hands out what a part holds, piece by piece, until `take` has had enough.
  ///
  /// - Parameter part: path in the archive; case makes no difference, as OPC has it.
  func read(
    _ part: String, _ take: (_ piece: Span<UInt8>, _ isLast: Bool) throws(WorkbookError) -> Bool
  ) throws(WorkbookError) {
    try unsafe opened { (archive) throws(WorkbookError) in
      let index = unsafe zip_name_locate(archive, part, zip_flags_t(ZIP_FL_NOCASE))
      guard index >= 0 else { throw WorkbookError(.missingPart, part) }
      try unsafe read(UInt64(index), part, of: archive, take)
    }
  }

  /// The same of an entry.
  func read(
    _ entry: Entry, _ take: (_ piece: Span<UInt8>, _ isLast: Bool) throws(WorkbookError) -> Bool
  ) throws(WorkbookError) {
    try unsafe opened { (archive) throws(WorkbookError) in
      try unsafe read(entry.index, entry.name, of: archive, take)
    }
  }

  private func read(
    _ index: UInt64, _ part: String, of archive: OpaquePointer,
    _ take: (_ piece: Span<UInt8>, _ isLast: Bool) throws(WorkbookError) -> Bool
  ) throws(WorkbookError) {
    var facts = unsafe zip_stat_t()
    guard unsafe zip_stat_index(archive, index, 0, &facts) == 0 else {
      throw WorkbookError(.missingPart, part)
    }
    let isDeflate = unsafe facts.comp_method == ZIP_CM_DEFLATE || facts.comp_method == ZIP_CM_STORE
    guard isDeflate, let file = unsafe zip_fopen_index(archive, index, 0) else {
      throw WorkbookError(.damagedPart, part)
    }
    defer { unsafe _ = zip_fclose(file) }
    try unsafe pieces(of: file, part, compressed: Int(clamping: facts.comp_size), take)
  }

  /// A file of the archive.
  struct Entry {
    fileprivate let index: UInt64
    /// Path in the archive; made of whatever encoding it is in.
    let name: String
    let isEncrypted: Bool
  }

  /// The files of the archive, in its order; folders are left out.
  func entries() throws(WorkbookError) -> [Entry] {
    try unsafe opened { (archive) throws(WorkbookError) in
      var entries: [Entry] = []
      for index in 0..<UInt64(max(0, unsafe zip_get_num_entries(archive, 0))) {
        var facts = unsafe zip_stat_t()
        guard unsafe zip_stat_index(archive, index, zip_flags_t(ZIP_FL_ENC_RAW), &facts) == 0,
          let raw = unsafe facts.name
        else { throw WorkbookError(.damagedArchive) }
        let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: raw, count: strlen(raw)))
        let name = String(decoding: (try? DecodedText(bytes).bytes) ?? bytes, as: UTF8.self)
        let isEncrypted = unsafe facts.encryption_method != UInt16(ZIP_EM_NONE)
        if !name.hasSuffix("/") { entries.append(Entry(index: index, name: name, isEncrypted: isEncrypted)) }
      }
      return entries
    }
  }

  /// Whether there is such a part; nothing is unpacked.
  func has(_ part: String) -> Bool {
    (try? unsafe opened { (archive) throws(WorkbookError) in
      unsafe zip_name_locate(archive, part, zip_flags_t(ZIP_FL_NOCASE)) >= 0
    }) ?? false
  }

  private func pieces(
    of file: OpaquePointer, _ part: String, compressed: Int,
    _ take: (_ piece: Span<UInt8>, _ isLast: Bool) throws(WorkbookError) -> Bool
  ) throws(WorkbookError) {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var total = 0
    while true {
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe zip_fread(file, $0.baseAddress, UInt64($0.count))
      }
      guard count >= 0 else { throw WorkbookError(.damagedPart, part) }
      total += Int(count)
      if total > Limits.part || (total > Limits.unsuspicious && total / Limits.ratio > compressed) {
        throw WorkbookError(.tooLarge, part)
      }
      guard try take(piece.span.extracting(first: Int(count)), count == 0), count > 0 else { return }
    }
  }

  private func opened<Result>(
    _ body: (OpaquePointer) throws(WorkbookError) -> Result
  ) throws(WorkbookError) -> Result {
    try unsafe bytes.span.withUnsafeBytes { (buffer) throws(WorkbookError) in
      guard let source = unsafe zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, nil)
      else {
        throw WorkbookError(.damagedArchive)
      }
      guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, nil) else {
        unsafe zip_source_free(source)
        throw WorkbookError(.damagedArchive)
      }
      defer { unsafe zip_discard(archive) }
      guard unsafe zip_get_num_entries(archive, 0) <= Limits.parts else { throw WorkbookError(.tooLarge) }
      return try unsafe body(archive)
    }
  }
}

/// What no honest workbook comes near.
private enum Limits {
  static let parts = 10_000
  /// Bytes of one part, unpacked.
  static let part = 2 << 30
  /// Up to here a part may be packed as well as deflate can.
  static let unsuspicious = 64 << 20
  /// Unpacked to packed; sheets reach 60.
  static let ratio = 250
}
