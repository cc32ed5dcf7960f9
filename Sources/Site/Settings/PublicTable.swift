import Diagnostics
import Tables
import Vocabulary

/// A sheet of public words (divisions, offices, holidays …): rows by the keys of its header.
struct PublicTable {
  struct Row {
    let file: String
    let number: Int
    let cells: [String: String]
    /// By key, counted from 1.
    let columns: [String: Int]

    /// Empty where the column is missing.
    subscript(key: String) -> String { cells[key] ?? "" }

    var place: SourceLocation { SourceLocation(file, line: number) }

    func place(_ key: String) -> SourceLocation {
      SourceLocation(file, line: number, column: columns[key] ?? 0)
    }
  }

  let file: String
  private(set) var rows: [Row] = []

  /// Nil when the file is missing or is no sheet with the required columns; `report` says which.
  init?(
    _ file: String, in folder: SiteFolder, required: [String], optional: [String] = [],
    mayBeMissing: Bool = false, into report: inout Report
  ) {
    self.file = file
    let stops = report.count(.stop)
    guard let sheet = folder.sheets(file, into: &report).first else {
      if !mayBeMissing, report.count(.stop) == stops {
        report.stop("site.missing-file", at: SourceLocation(file), missingFile, remedy: addFile)
      }
      return nil
    }
    var keys: [String] = []
    var rows: [Row] = []
    let isSheet = sheet.read(into: &report) { header, report in
      keys = (0..<header.count).map { String(decoding: header[$0], as: UTF8.self).lowercased() }
      for key in required where !keys.contains(key) { report.add(Self.missing(key, file)) }
      for (index, key) in keys.enumerated() where !(required + optional).contains(key) && !key.isEmpty {
        report.add(
          Self.unknown(key, required + optional, SourceLocation(file, line: header.number, column: index + 1))
        )
      }
      return required.allSatisfy(keys.contains) ? .found : .refused
    } row: { row, _ in
      let cells = keys.indices.map { (keys[$0], String(decoding: row[$0], as: UTF8.self)) }
      let columns = Dictionary(zip(keys, 1...)) { first, _ in first }
      rows.append(
        Row(file: file, number: row.number, cells: Dictionary(cells) { first, _ in first }, columns: columns))
    }
    guard isSheet else { return nil }
    self.rows = rows
  }

  private static func missing(_ key: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .stop, "sheet.missing-column", at: SourceLocation(file, line: 1),
      Message("缺少必需的列“\(key)”", "the required column `\(key)` is missing"),
      remedy: Message("请补上这一列", "add the column"))
  }

  private static func unknown(_ key: String, _ known: [String], _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "sheet.unknown-column", at: place,
      Message("不认识的列“\(key)”，已略去", "the unknown column `\(key)` is left out"),
      remedy: suggestion(for: key, in: known))
  }
}

extension PublicTable.Row {
  /// A value of some form; one that is not stops the build.
  func value<Value>(
    _ key: String, _ form: @autoclosure () -> Message, into report: inout Report,
    _ parse: (String) -> Value?
  ) -> Value? {
    if let value = parse(self[key]) { return value }
    report.stop(
      "sheet.form", at: place(key), Message("“\(key)”格式不对", "`\(key)` is not of its form"), remedy: form())
    return nil
  }

  func day(_ key: String, into report: inout Report) -> CalendarDay? {
    value(key, Message("请写成 2015-10-31", "write 2015-10-31"), into: &report) { CalendarDay(iso: $0) }
  }

  /// A day that may be left out.
  func optionalDay(_ key: String, into report: inout Report) -> CalendarDay? {
    self[key].isEmpty ? nil : day(key, into: &report)
  }

  /// A division that the site has, had or will have; nil for one that it is not for, and for an unknown one, which stops
  /// the build.
  func knownDivision(_ key: String, in tree: DivisionTree, into report: inout Report) -> Division? {
    if let code = DivisionCode(self[key]), tree.beyond.contains(code) { return nil }
    return value(key, Message("请填 divisions.csv 中的代码", "a code of divisions.csv"), into: &report) {
      DivisionCode($0).flatMap(tree.known)
    }
  }

  /// The same; nil too for one that is not in force.
  func division(_ key: String, in tree: DivisionTree, into report: inout Report) -> Division? {
    knownDivision(key, in: tree, into: &report).flatMap { tree[$0.code] }
  }

  /// The same; for one that is part of another now, the other.
  func currentDivision(_ key: String, in tree: DivisionTree, into report: inout Report) -> Division? {
    knownDivision(key, in: tree, into: &report).flatMap { tree.current($0.code) }
  }

  func quarter(_ key: String, into report: inout Report) -> Quarter? {
    value(key, Message("请写成 2015Q3", "write 2015Q3"), into: &report) { Quarter($0) }
  }

  /// Yuan with at most two decimals.
  func yuan(_ key: String, into report: inout Report) -> Fen? {
    value(key, Message("请填元，最多两位小数", "yuan with at most two decimals"), into: &report) { Fen(yuan: $0) }
  }
}

private let missingFile = Message("没有这个文件", "there is no such file")
private let addFile = Message("请补上，写法见示例站点", "add it as the demo site has it")
