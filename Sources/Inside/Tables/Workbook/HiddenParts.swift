import Diagnostics

/// Rows and columns of a worksheet that are hidden: they are read as all others, but somebody may not have meant it.
struct HiddenParts {
  /// Columns from here on are empty.
  var width = 0
  private var rows: [Int] = []
  private var rowCount = 0
  private var columns: [(first: Int, last: Int, isHidden: Bool)] = []

  mutating func addRow(_ number: Int) {
    rowCount += 1
    if rows.count < named { rows.append(number) }
  }

  mutating func startColumns() { columns.append((1, 0, false)) }

  mutating func attribute(_ name: XMLName, _ value: Span<UInt8>) {
    guard let last = columns.indices.last else { return }
    switch name {
    case .first: columns[last].first = max(1, Int(digits: value) ?? 1)
    case .last: columns[last].last = Int(digits: value) ?? 0
    case .hidden: columns[last].isHidden = isTrue(value)
    default: break
    }
  }

  /// Those that hold something, each once: a file may say so many times.
  private var hiddenColumns: [Int] {
    var hidden: [Int] = []
    for range in columns where range.isHidden {
      let first = max(range.first, (hidden.last ?? 0) + 1)
      hidden += Array(first..<max(first, min(range.last, width) + 1))
    }
    return hidden
  }

  func warnings(_ file: String) -> [Diagnostic] {
    let letters = hiddenColumns.map(columnLetters)
    return [
      warning("sheet.hidden-rows", file, rows.map { "\($0)" }, rowCount, ("行", "rows")),
      warning("sheet.hidden-columns", file, letters, letters.count, ("列", "columns")),
    ].compactMap { $0 }
  }
}

private let named = 5

private func warning(
  _ id: String, _ file: String, _ names: [String], _ count: Int, _ unit: (chinese: String, english: String)
) -> Diagnostic? {
  guard count > 0 else { return nil }
  let (list, more) = (names.prefix(named).joined(separator: ", "), count > named)
  return Diagnostic(
    .warning, id, at: SourceLocation(file),
    Message(
      "有 \(count) 个隐藏的\(unit.chinese)（\(list)\(more ? "……" : "")），已照常读取",
      "\(count) hidden \(unit.english) (\(list)\(more ? ", …" : "")) are read as all others"),
    remedy: Message(
      "请在 Excel 或 WPS 中取消隐藏或筛选，核对后不需要的请删除",
      "unhide them or take off the filter, and delete what should not be there"))
}

/// `A` for 1, `AB` for 28.
func columnLetters(_ column: Int) -> String {
  var (letters, rest) = ("", column)
  while rest > 0 {
    letters = "\(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26)))" + letters
    rest = (rest - 1) / 26
  }
  return letters
}
