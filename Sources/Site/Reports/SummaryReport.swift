import Cases
import Diagnostics
import Notices
import Tables
import Vocabulary

/// Writes `reports/summary.html`: where every row of the sheets has gone, in sums alone. No private value is in it.
func writeSummaryReport(
  _ report: Report, _ register: RegisterSummary, _ scan: ScanSummary?, _ rules: RuleBook,
  in folder: SiteFolder
)
  throws
{
  var page = ReportPage(Message("台账核对报告", "What became of the sheets"))
  page.paragraph(
    Message(
      "\(register.day.chinese)的情况，程序版本 \(sanbangVersion)。仅供本单位使用。",
      "As of \(register.day), version \(sanbangVersion). For the office alone."))
  page.addVerdict(report, register)
  if !report.stops { page.addSums(register) }
  page.addBoards(register, rules.rules.boards(on: register.day))
  page.addGates(register)
  page.addKinds(report, register)
  if let scan { page.add(scan) }
  page.addSheets(register)
  try folder.writeReport("summary.html", page.finish())
}

extension ReportPage {
  fileprivate mutating func addVerdict(_ report: Report, _ register: RegisterSummary) {
    if report.stops {
      paragraph(
        Message(
          "还不能发布：请先改好下面“必须先改”的地方。以下只是已读到的部分。",
          "It cannot be published yet: mend what is marked `stop`. Below is what could be read."))
    } else {
      paragraph(
        Message("可以发布。\(register.verdict.chinese)", "It can be published. \(register.verdict.english)"))
    }
  }

  /// Every row once, as sums that anybody can add up.
  fileprivate mutating func addSums(_ register: RegisterSummary) {
    let rows = register.rows
    heading(Message("每一行的去处", "Where every row has gone"))
    func sum(_ language: Language) -> String {
      register.parts.map { "\($0.count) \($0.label.text(in: language))" }.joined(separator: " + ")
    }
    paragraph(Message("案件 \(rows.cases) 行 = \(sum(.chinese))", "\(rows.cases) case rows = \(sum(.english))"))
    let sound = rows.others - rows.othersInError
    paragraph(
      Message(
        "\(register.others.chinese) \(rows.others) 行 = \(sound) 可用 + \(rows.othersInError) 有误",
        "\(rows.others) rows of \(register.others.english) "
          + "= \(sound) in order + \(rows.othersInError) in error"
      ))
    let read = register.sheets.reduce(0) { $0 + $1.rowsRead }
    let headers = register.sheets.count
    paragraph(
      Message(
        "共读取 \(read) 行 = 案件 \(rows.cases) + \(register.others.chinese) \(rows.others) + 表头 \(headers) + 标题和合计 \(rows.skipped)",
        "\(read) rows read = \(rows.cases) cases + \(rows.others) \(register.others.english) "
          + "+ \(headers) headers + \(rows.skipped) titles and totals"))
  }

  fileprivate mutating func addBoards(_ register: RegisterSummary, _ boards: [Board]) {
    guard register.published.rows > 0 else { return }
    heading(Message("张贴在哪一榜", "On which boards"))
    table(
      [Message("榜", "board"), Message("行", "rows")],
      boards.map { [.text($0.title), .number(register.published.boards[$0.key] ?? 0)] })
    paragraph(Message("一案可以同时在两榜上。", "A case can hang on two boards at a time."))
  }

  fileprivate mutating func addGates(_ register: RegisterSummary) {
    guard register.heldCases > 0 else { return }
    heading(Message("暂缓 \(register.heldCases) 案", "\(register.heldCases) cases held"))
    table(
      [Message("原因", "reason"), Message("编号", "id"), Message("次", "times")],
      register.gates.map { gate in
        let reason = Gate.all.first { $0.id == gate.id }?.reason
        return [.words(reason ?? Message(gate.id, gate.id)), .code(gate.id), .number(gate.count)]
      })
    paragraph(
      Message(
        "一案可以有几个原因；哪一行、哪一榜，见 held.csv。", "A case can have several reasons; held.csv lists the rows."))
  }

  fileprivate mutating func addKinds(_ report: Report, _ register: RegisterSummary) {
    let (kinds, sorted) = (report.kinds, report.sorted)
    guard !kinds.isEmpty else { return }
    heading(Message("错误和提醒", "Errors and warnings"))
    table(
      [
        Message("轻重", "severity"), Message("问题", "what"), Message("编号", "id"), Message("处", "places"),
        Message("第一处", "the first"),
      ],
      kinds.map { kind in
        let first = sorted.first { $0.id == kind.id && $0.severity == kind.severity }
        let place = first.map { $0.location.words(columnName: register.columnName(at: $0.location)) }
        return [
          .words(kind.severity.name), .words(first?.what ?? Message(kind.id, kind.id)), .code(kind.id),
          .number(kind.count), .text(place?.chinese ?? ""),
        ]
      })
    paragraph(
      Message(
        "其余各处、怎么改，见 problems.xlsx；sanbang explain 编号 说明每一种。",
        "problems.xlsx has all of them and what to do; `sanbang explain ID` explains each kind."))
  }

  fileprivate mutating func add(_ scan: ScanSummary) {
    heading(Message("泄漏扫描", "The leak scan"))
    table(
      [Message("项目", "what"), Message("数", "number")],
      scan.parts.map { [.words($0.label), .number($0.count)] })
  }

  fileprivate mutating func addSheets(_ register: RegisterSummary) {
    heading(Message("读了哪些表", "Which sheets were read"))
    for sheet in register.sheets {
      subheading(sheet.file)
      let (rows, wrong) = (sheet.rows.cases + sheet.rows.others, sheet.rows.inError)
      paragraph(
        Message(
          "\(sheet.kind.name.chinese)，\(sheet.reading.name.chinese)，\(rows) 行，其中有误 \(wrong) 行。",
          "\(sheet.kind.name.english), \(sheet.reading.name.english), \(rows) rows, \(wrong) of them in error."
        ))
      let known = recognized(sheet)
      paragraph(Message("识别的列：\(known)", "recognized columns"))
      let unknown = sheet.columns.filter { $0.field == nil }.map(\.name)
      if !unknown.isEmpty {
        paragraph(Message("略去的列：\(unknown.joined(separator: "、"))", "columns left out"))
      }
    }
  }
}

/// Names that are not the usual ones say what they were taken for.
private func recognized(_ sheet: SheetAccount) -> String {
  sheet.columns.compactMap { column in
    guard let field = column.field else { return nil }
    let usual = field.headers[0]
    return [usual, field.key].contains(column.name) ? usual : "\(column.name)（识别为\(usual)）"
  }.joined(separator: "、")
}

extension SheetKind {
  /// As the reports call it.
  var name: Message {
    switch self {
    case .cases: Message("案件表", "case sheet")
    case .rolls: Message("花名册（一人一行）", "roll, one row a person")
    case .variations: Message("变更表", "variation sheet")
    case .members: Message("成员表", "member sheet")
    case .postings: Message("张贴表", "posting sheet")
    case .objections: Message("异议表", "objection sheet")
    }
  }
}

extension SheetReading {
  /// How the file was read, as the reports call it.
  fileprivate var name: Message {
    switch self {
    case .workbook: Message("Excel 工作簿", "Excel workbook")
    case .text(let encoding, let delimiter):
      switch delimiter {
      case .comma: Message("\(encoding.rawValue) 编码，逗号分隔", "\(encoding.rawValue), by commas")
      case .tab: Message("\(encoding.rawValue) 编码，制表符分隔", "\(encoding.rawValue), by tabs")
      case .semicolon: Message("\(encoding.rawValue) 编码，分号分隔", "\(encoding.rawValue), by semicolons")
      }
    }
  }
}
