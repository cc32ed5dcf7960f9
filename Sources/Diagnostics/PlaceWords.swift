extension SourceLocation {
  /// The place as somebody finds it who has the file open: in a sheet by row and by the letters of the column, with the
  /// name that its header gives the column; anywhere else `file:line:column`.
  public func words(columnName: String? = nil) -> Message {
    guard isTable, line > 0 else { return Message(description, description) }
    let row = Message("\(file) 第\(line)行", "\(file), row \(line)")
    guard column > 0 else { return row }
    let letters = columnLetters(column)
    return Message(
      "\(row.chinese) \(letters)列\(columnName.map { "“\($0)”" } ?? "")",
      "\(row.english), column \(letters)\(columnName.map { " “\($0)”" } ?? "")")
  }

  private var isTable: Bool {
    let name = workbook.lowercased()
    return [".csv", ".tsv", ".txt", ".xlsx", ".xlsm"].contains(where: name.hasSuffix)
  }
}

/// A column as a spreadsheet calls it: 1 is A, 27 is AA.
public func columnLetters(_ column: Int) -> String {
  var (letters, rest) = ("", column)
  while rest > 0 {
    letters = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + letters
    rest = (rest - 1) / 26
  }
  return letters
}
