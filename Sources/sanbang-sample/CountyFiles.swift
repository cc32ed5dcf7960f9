import Foundation

extension SheetStyle {
  /// Every county's clerks have habits of their own.
  static func habits(of county: County) -> SheetStyle {
    var style = SheetStyle(chinese: county.index % 7 != 1 && county.index % 7 != 4)
    style.byteOrderMark = [0, 3, 6].contains(county.index % 7)
    style.windowsLines = [0, 3, 4].contains(county.index % 7)
    style.thousands = county.index % 7 == 3
    switch county.index % 7 {
    case 2:
      style.date = { $0.written("年", "月", "日", padded: false) }
      style.month = { String($0.written("年", "月", "日", padded: false).dropLast(2)) }
    case 3: style.date = { $0.written("/", "/", "", padded: false) }
    case 4:
      style.date = { $0.written("", "", "") }
      style.month = style.date
    case 5: style.date = { $0.written(".", ".", "") }
    default: break
    }
    return style
  }
}

/// Writes one county's sheets.
struct CountyFiles {
  let county: County
  let folder: URL
  private let style: SheetStyle

  init(_ county: County, cases: URL) {
    self.county = county
    folder = cases.appending(path: "\(county.short)-\(county.name)")
    style = SheetStyle.habits(of: county)
  }

  func write(_ book: CountyBook) throws {
    try writeDibao(book.cases.filter(\.program.isDibao))
    try write(
      book.cases.filter { $0.program == .tekun }, Column.tekun, "特困供养.csv", title: county.index % 7 == 3)
    try write(
      book.cases.filter { $0.program == .medical || $0.program == .temporary }, Column.grants, "医疗和临时救助.csv")
    let spelled = county.index % 7 == 6
    try write(
      book.cases.filter { $0.program == .disaster || $0.program.isUnlisted },
      spelled ? Column.grantsByName : Column.grants, "其他救助.csv")
    try write(book.variations)
    try write(book.members)
  }

  /// One file, or one a programme, or one a town, as the county likes it.
  private func writeDibao(_ rows: [CaseRow]) throws {
    switch county.index % 7 {
    case 1:
      try write(rows.filter { $0.program == .urbanDibao }, Column.dibao, "城市低保.csv")
      try write(rows.filter { $0.program == .ruralDibao }, Column.dibao, "农村低保.csv")
    case 4:
      for town in county.towns {
        try write(
          rows.filter { $0.village.code.hasPrefix(town.code.prefix(9)) }, Column.dibao, "低保/\(town.name).csv")
      }
    default: try write(rows, Column.dibao, "低保.csv")
    }
  }

  private func write(_ rows: [CaseRow], _ columns: [Column], _ name: String, title: Bool = false) throws {
    guard !rows.isEmpty else { return }
    var writer = CSVWriter(style)
    if title { writer.row(["\(county.name)农村五保供养人员花名册(示例)"] + columns.dropFirst().map { _ in "" }) }
    writer.row(columns.map { $0.header(style, county.index) })
    for row in rows { writer.row(columns.map { row.cell($0, style) }) }
    if title { writer.row(total(rows, columns)) }
    try writer.write(to: folder.appending(path: name))
  }

  private func total(_ rows: [CaseRow], _ columns: [Column]) -> [String] {
    columns.map { column in
      switch column {
      case .caseID: "合计"
      case .covered: String(rows.reduce(0) { $0 + $1.covered })
      case .amount: yuan(rows.reduce(0) { $0 + $1.amount })
      default: ""
      }
    }
  }

  private func write(_ variations: [Variation]) throws {
    var writer = CSVWriter(style)
    let chinese = ["案件编号", "变更日期", "保障金额", "保障人数", "施保类别", "行政区划代码"]
    writer.row(
      style.chinese ? chinese : ["case_id", "from", "amount", "covered_persons", "category", "division"])
    for change in variations {
      writer.row([
        change.id, style.date(change.from), change.amount.map { yuan($0) } ?? "",
        change.covered.map(String.init) ?? "", change.category, change.division,
      ])
    }
    try writer.write(to: folder.appending(path: "变更.csv"))
  }

  private func write(_ members: [Member]) throws {
    var writer = CSVWriter(style)
    writer.row(
      style.chinese ? ["案件编号", "姓名", "与户主关系", "身份证号"] : ["case_id", "name", "relation", "resident_id"])
    for member in members {
      writer.row([member.id, member.person.name, member.relation, member.person.number])
    }
    try writer.write(to: folder.appending(path: "成员.csv"))
  }
}
