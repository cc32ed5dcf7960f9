extension Table {
  /// The caption, as a name for the file.
  public var title: String { caption }

  /// The table for a spreadsheet (RFC 4180, UTF-8 with a mark, for Excel): one header row and the rows.
  ///
  /// Text that a spreadsheet would run as a formula gets an apostrophe before it.
  public func csv() -> [UInt8] {
    let records = [columns.map(\.title)] + rows.map { $0.map(\.shown) }
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for record in records { bytes += record.map(\.csvCell).joined(separator: ",").utf8 + [0x0D, 0x0A] }
    return bytes
  }
}

extension String {
  fileprivate var csvCell: String {
    let cell = isFormula ? "'" + self : self
    guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return cell }
    return "\"" + cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  private var isFormula: Bool {
    guard let first = utf8.first, Array("=+-@\t\r".utf8).contains(first) else { return false }
    return !(first == UInt8(ascii: "-") && utf8.count > 1 && utf8.dropFirst().allSatisfy(\.isOfDecimal))
  }
}

extension UInt8 {
  fileprivate var isOfDecimal: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || self == UInt8(ascii: ".")
  }
}
