import Glibc

/// GB18030 as UTF-8, by iconv of the C library. The only file that calls it.
///
/// - Throws: the line of the first bytes that are no character; the first line where the machine has no GB18030.
func utf8(ofGB18030 source: [UInt8]) throws(TextError) -> [UInt8] {
  let converter = unsafe iconv_open("UTF-8", "GB18030")
  guard Int(bitPattern: converter) != -1 else { throw TextError(line: 1) }
  defer { unsafe _ = iconv_close(converter) }
  var (input, left) = (source, source.count)
  // No character takes more than twice its bytes: two become three, one and four never grow.
  let capacity = source.count * 2
  let text = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, written in
    unsafe input.withUnsafeMutableBytes { bytes in
      var from = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      var to = unsafe UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
      var room = capacity
      unsafe iconv(converter, &from, &left, &to, &room)
      written = capacity - room
    }
  }
  guard left == 0 else { throw TextError(at: source.count - left, in: source.span) }
  return text
}
