/// Where in an input file something stands: `file:row:column`, counted from 1.
///
/// In a table, `line` is the row as a spreadsheet numbers it and `column` the number of the cell.
public struct SourceLocation: Hashable, Codable, Sendable {
  /// The path as the office knows it, relative to the site's folder.
  public let file: String
  /// Row or line; 0 stands for the whole file.
  public let line: Int
  /// Column; 0 stands for the whole row.
  public let column: Int

  public init(_ file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: CustomStringConvertible {
  public var description: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}

extension SourceLocation: Comparable {
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}

extension SourceLocation {
  /// The file alone, where `file` names a sheet of it as `file!sheet`.
  public var workbook: String { String(file.prefix(upTo: mark ?? file.endIndex)) }

  /// The sheet of a workbook; nil for a file that is one sheet.
  public var worksheet: String? { mark.map { String(file[file.index(after: $0)...]) } }

  /// A folder's name may hold the sign too, but nothing behind a workbook's ending can be a folder.
  private var mark: String.Index? {
    for ending in [".xlsx!", ".xlsm!"] {
      if let found = file.utf8.indices.first(where: { file.utf8[$0...].starts(with: ending.utf8) }) {
        return file.utf8.index(found, offsetBy: ending.utf8.count - 1)
      }
    }
    return nil
  }
}

/// Where a text stops being UTF-8, in bytes; nil where all of it is.
public func firstInvalidByte(of text: [UInt8]) -> Int? {
  do { _ = try UTF8Span(validating: text.span) } catch { return error.byteOffsets.lowerBound }
  return nil
}
