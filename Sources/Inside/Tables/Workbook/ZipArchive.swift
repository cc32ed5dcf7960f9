internal import CZip

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
      var facts = unsafe zip_stat_t()
      guard index >= 0, unsafe zip_stat_index(archive, UInt64(index), 0, &facts) == 0 else {
        throw WorkbookError(.missingPart, part)
      }
      let isDeflate = unsafe facts.comp_method == ZIP_CM_DEFLATE || facts.comp_method == ZIP_CM_STORE
      guard isDeflate, let file = unsafe zip_fopen_index(archive, UInt64(index), 0) else {
        throw WorkbookError(.damagedPart, part)
      }
      defer { unsafe _ = zip_fclose(file) }
      try unsafe pieces(of: file, part, compressed: Int(clamping: facts.comp_size), take)
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
