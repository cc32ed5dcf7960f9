public import Diagnostics

extension SourceLocation {
  /// Where the byte `offset` of a text stands; columns count characters (Unicode scalars), as editors do.
  ///
  /// `firstLine` is the line of the file on which `text` begins.
  public init(_ file: String, offset: Int, in text: [UInt8], firstLine: Int = 1) {
    let before = text[..<min(offset, text.count)]
    let newline = UInt8(ascii: "\n")
    let start = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    self.init(file, line: firstLine + before.count { $0 == newline }, column: column)
  }
}
