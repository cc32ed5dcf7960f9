import Diagnostics

extension CSVError {
  func diagnostic(_ file: String) -> Diagnostic {
    let place = SourceLocation(file, line: row, column: column)
    switch kind {
    case .unclosedQuote:
      return Diagnostic(
        .stop, "sheet.quote", at: place, Message("引号没有结束", "a quoted cell does not end"),
        remedy: doubleQuotes)
    case .textAfterQuote:
      return Diagnostic(
        .stop, "sheet.quote", at: place,
        Message("引号之后还有文字", "text follows the closing quote of a cell"), remedy: doubleQuotes)
    case .tooLong:
      return Diagnostic(.stop, "sheet.too-long", at: place, tooLong, remedy: shorten)
    }
  }
}

extension TextError {
  func diagnostic(_ file: String) -> Diagnostic {
    Diagnostic(
      .stop, "sheet.encoding", at: SourceLocation(file, line: line),
      Message(
        "文字编码既不是 UTF-8 也不是 GB18030", "neither UTF-8 nor GB18030, and no mark of UTF-16 in front"),
      remedy: Message(
        "请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”", "save it anew as “CSV UTF-8 (comma delimited)”"))
  }
}

extension WorkbookError {
  func diagnostic(_ file: String) -> Diagnostic {
    let place = SourceLocation(file, line: row, column: column)
    switch reason {
    case .otherKind(let kind):
      return Diagnostic(
        .stop, "sheet.other-format", at: place,
        Message("这是\(kind.chinese)，不是 .xlsx 工作簿", "\(kind.english), no .xlsx workbook"),
        remedy: saveAsWorkbook)
    case .tooLarge:
      return Diagnostic(
        .stop, "sheet.too-large", at: place,
        Message("解压后的内容大得不像工作簿\(named.chinese)", "unpacked, it is larger than any workbook\(named.english)"),
        remedy: saveAsWorkbook)
    case .tooLong:
      return Diagnostic(.stop, "sheet.too-long", at: place, tooLong, remedy: shorten)
    default:
      return Diagnostic(
        .stop, "sheet.damaged", at: place,
        Message("文件已损坏：\(fault.chinese)", "the file is damaged: \(fault.english)"),
        remedy: Message(
          "请用 Excel 或 WPS 打开后另存为新的 .xlsx 文件；打不开时请找原始文件",
          "open it in Excel or WPS and save it anew as .xlsx; if it does not open, find the original"))
    }
  }

  /// The part in brackets.
  private var named: Message { part.isEmpty ? Message("", "") : Message("（\(part)）", " (\(part))") }

  private var fault: Message {
    switch reason {
    case .missingPart: Message("缺少其中的 \(part)", "its \(part) is missing")
    case .xml(let reason, let line):
      Message(
        "其中的 \(part) 第 \(line) 行\(reason.words.chinese)",
        "line \(line) of its \(part) \(reason.words.english)")
    case .rowOrder: Message("行号没有依次增大，或超出 1048576", "row numbers do not increase, or go beyond 1,048,576")
    case .cellOrder: Message("单元格没有依次排列", "cells do not follow one another")
    case .column: Message("单元格位置不对，或超出 XFD 列", "a cell's place is wrong, or beyond column XFD")
    case .damagedPart: Message("其中的 \(part) 解不开", "its \(part) cannot be unpacked")
    default: Message("压缩包解不开", "the archive cannot be unpacked")
    }
  }
}

extension XMLError.Reason {
  fileprivate var words: Message {
    switch self {
    case .malformed: Message("不是正确的 XML", "is no well-formed XML")
    case .documentType: Message("有工作簿里不会有的 DOCTYPE", "has a DOCTYPE, which no workbook has")
    case .depth: Message("嵌套太深", "is nested too deep")
    }
  }
}

private let tooLong = Message("单元格或行长得不像表格", "a cell or row is longer than any of a table")
private let shorten = Message(
  "多半是引号没有配对，或者文件不是表格；请核对这一行", "most likely a quote is not closed, or this is no table: check the row")
private let doubleQuotes = Message("单元格内的引号请写两次（\"\"）", "double a quote inside a cell (\"\")")

/// What to do about a file in a form that is not read.
let saveAsWorkbook = Message(
  "请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（*.xlsx）”，再把这个文件移走",
  "open it in Excel or WPS, save it as an Excel workbook (*.xlsx) and take this file away")
