import Foundation

/// How one office's spreadsheet program saves its sheets.
struct SheetStyle {
  var chinese = true
  var byteOrderMark = false
  var windowsLines = false
  var thousands = false
  var date: @Sendable (Day) -> String = { $0.iso }
  var month: @Sendable (Day) -> String = { String($0.iso.prefix(7)) }

  static let plain = SheetStyle()
}

/// A CSV file in the making.
struct CSVWriter {
  private var bytes: [UInt8] = []
  private let lineEnd: [UInt8]

  init(_ style: SheetStyle = .plain) {
    lineEnd = style.windowsLines ? [13, 10] : [10]
    if style.byteOrderMark { bytes = [0xef, 0xbb, 0xbf] }
  }

  mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    bytes.append(contentsOf: lineEnd)
  }

  /// Writes the file and the folders above it.
  func write(to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  private mutating func append(_ cell: String) {
    let needsQuotes = cell.utf8.contains { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 }
    guard needsQuotes else { return bytes.append(contentsOf: cell.utf8) }
    bytes.append(34)
    for byte in cell.utf8 {
      if byte == 34 { bytes.append(34) }
      bytes.append(byte)
    }
    bytes.append(34)
  }
}

/// `date,kind` and the like: a small file in plain style.
func writeTable(_ header: String, _ rows: [[String]], to file: URL) throws {
  var writer = CSVWriter()
  writer.row(header.split(separator: ",").map(String.init))
  for row in rows { writer.row(row) }
  try writer.write(to: file)
}

/// Whole fen as yuan: `312.50`, and `320` when there are no fen.
func yuan(_ fen: Int, thousands: Bool = false) -> String {
  let whole = fen / 100
  let grouped = thousands && whole >= 1000 ? "\(whole / 1000),\(padded(whole % 1000, 3))" : "\(whole)"
  return fen % 100 == 0 ? grouped : grouped + "." + padded(fen % 100, 2)
}

/// A number with zeros before it.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
