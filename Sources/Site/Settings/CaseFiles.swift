import Cases
import Diagnostics
import Tables
import Vocabulary

/// The sheets below `content/cases`, by county where their path or their worksheet's name says one.
struct CaseFiles {
  /// Files of one county each: opened when it is its turn.
  private var own: [DivisionCode: [String]] = [:]
  private var ownSheets: [DivisionCode: [Sheet]] = [:]
  private var mixed: [Sheet] = []
  /// Files that more than one county's rows can stand in.
  private var shared: [String] = []
  private let folder: SiteFolder
  private let columns: ColumnNames

  init(_ folder: SiteFolder, _ tree: DivisionTree, _ columns: ColumnNames, into report: inout Report) {
    self.folder = folder
    self.columns = columns
    for file in folder.files(below: "content/cases") where !isLitter(file) {
      guard isSpreadsheet(file) else {
        report.add(unreadable(file))
        continue
      }
      if let county = Self.county(of: file) {
        if let current = tree.current(county) {
          own[current.code, default: []].append(file)
        } else {
          report.add(unknownCounty(file, isKnown: tree.known(county) != nil))
        }
      } else {
        addSheets(of: file, tree, into: &report)
      }
    }
  }

  private mutating func addSheets(of file: String, _ tree: DivisionTree, into report: inout Report) {
    shared.append(file)
    for sheet in opened(file, into: &report) {
      guard let code = Self.county(of: sheet.worksheet ?? "") else {
        mixed.append(sheet)
        continue
      }
      if let current = tree.current(code) {
        ownSheets[current.code, default: []].append(sheet)
      } else {
        report.add(unknownCounty(sheet.file, isKnown: tree.known(code) != nil))
      }
    }
  }

  private func opened(_ file: String, into report: inout Report) -> [Sheet] {
    let sheets = folder.sheets(file, into: &report)
    return sheets.count > 1 ? knownSheets(sheets, columns, into: &report) : sheets
  }

  /// The county whose six digits begin a part of a path, or the name of a worksheet.
  static func county(of path: String) -> DivisionCode? {
    path.split(whereSeparator: { "/!".contains($0) }).lazy.compactMap { part in
      let digits = part.utf8.prefix(6)
      let next = part.utf8.dropFirst(6).first
      let goesOn = next.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
      return goesOn ? nil : DivisionCode("\(String(digits) ?? "")000000")
    }.first
  }

  /// A sheet by the name that stands in the places of diagnostics, for the office's report.
  func sheet(_ name: String) -> Sheet? {
    var said = Report()
    let workbook = name.lastIndex(of: "!").map { String(name[..<$0]) }
    return [name, workbook ?? ""].lazy.flatMap { folder.sheets($0, into: &said) }.first { $0.file == name }
  }

  /// Every file in which rows of a county can stand.
  func files(of county: DivisionCode) -> [String] { (own[county] ?? []) + shared }

  func sheets(of county: DivisionCode, into report: inout Report) -> CountySheets {
    let files = (own[county] ?? []).flatMap { opened($0, into: &report) }
    return CountySheets(own: files + (ownSheets[county] ?? []), mixed: mixed)
  }
}

/// What Excel, WPS and Windows leave beside files; hidden files are left out in any case.
private func isLitter(_ file: String) -> Bool {
  let name = file.split(separator: "/").last.map(String.init) ?? ""
  return name.hasPrefix("~$") || name.hasPrefix(".")
    || ["thumbs.db", "desktop.ini"].contains(name.lowercased())
}

private func isSpreadsheet(_ file: String) -> Bool {
  let suffix = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
  return SheetFile.extensions.contains(suffix) || SheetFile.otherSpreadsheets.contains(suffix)
}

private func unreadable(_ file: String) -> Diagnostic {
  Diagnostic(
    .stop, "sheet.unreadable", at: SourceLocation(file),
    Message("不是表格文件", "no file of sheets"),
    remedy: Message(
      "content/cases 里只放 .xlsx、.csv、.tsv 文件；请把它移出去，或另存为“Excel 工作簿（*.xlsx）”",
      "content/cases holds .xlsx, .csv and .tsv files: take it out, or save it as an Excel workbook (*.xlsx)")
  )
}

/// - Parameter isKnown: whether the county is one to come, or has ended without a successor.
private func unknownCounty(_ file: String, isKnown: Bool) -> Diagnostic {
  Diagnostic(
    .stop, "sheet.county", at: SourceLocation(file),
    isKnown
      ? Message("名称中六位代码的县区不在有效期内", "the county of the six digits of its name is not in force")
      : Message("名称中的六位代码不是本站的县区", "the six digits of its name are no county of the site"),
    remedy: Message("请核对文件夹、文件或工作表的名称", "check the name of the folder, file or worksheet"))
}
