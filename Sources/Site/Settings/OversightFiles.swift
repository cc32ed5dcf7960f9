import Diagnostics
import Vocabulary

/// `content/oversight/2015Q3.csv`: what the counties report, one file a quarter.
func oversightBooks(
  _ folder: SiteFolder, _ tree: DivisionTree, into report: inout Report
) -> [Quarter: OversightBook] {
  var books: [Quarter: OversightBook] = [:]
  for file in folder.files(below: "content/oversight") where file.hasSuffix(".csv") {
    guard let name = file.split(separator: "/").last?.dropLast(4), let quarter = Quarter(String(name)) else {
      report.stop(
        "oversight.name", at: SourceLocation(file), Message("文件名不是季度", "its name is no quarter"),
        remedy: Message("请写成 2015Q3.csv", "name it as in 2015Q3.csv"))
      continue
    }
    let table = PublicTable(
      file, in: folder, required: ["county", "measure", "value"],
      optional: ["note", "year_to_date", "campaign"],
      into: &report)
    // Of a county's lines for one item the first counts.
    var seen: Set<[String]> = []
    let rows = (table?.rows ?? []).filter { seen.insert([$0["county"], $0["measure"]]).inserted }
    books[quarter] = OversightBook(rows.compactMap { OversightRow($0, tree, into: &report) })
  }
  return books
}

extension OversightRow {
  fileprivate init?(_ row: PublicTable.Row, _ tree: DivisionTree, into report: inout Report) {
    let keys = OversightMeasure.allCases.map(\.rawValue)
    let item = row.value("measure", suggestion(for: row["measure"], in: keys), into: &report) {
      OversightItem($0)
    }
    guard let county = row.currentDivision("county", in: tree, into: &report), let item else { return nil }
    var values: [Column: Int] = [:]
    for column in Column.allCases where !row[column.rawValue].isEmpty {
      values[column] =
        item.measure.unit == .yuan
        ? row.yuan(column.rawValue, into: &report)?.count
        : row.value(column.rawValue, Message("请填整数", "a whole number"), into: &report) { Int($0) }
    }
    self.init(county: county.code, item: item, values: values)
  }
}
