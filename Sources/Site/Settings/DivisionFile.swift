import Diagnostics
import Vocabulary

extension DivisionTree {
  /// `content/divisions.csv`: the site's root and everything under it, with what lies above it for its names.
  ///
  /// - Parameter day: the tree is of what is in force on it; nil: of all.
  init?(_ folder: SiteFolder, root: DivisionCode, on day: CalendarDay? = nil, into report: inout Report) {
    let table = PublicTable(
      "content/divisions.csv", in: folder, required: ["code", "name", "level", "parent"],
      optional: ["model", "valid_from", "valid_until", "successor", "pinyin"], into: &report)
    guard let table else { return nil }
    let lines = table.rows.compactMap { row in Division(row, into: &report).map { (row: row, division: $0) } }
    var divisions: [DivisionCode: Division] = [:]
    for (row, division) in lines {
      if divisions.updateValue(division, forKey: division.code) != nil {
        report.stop(
          "division.double", at: row.place, Message("代码重复", "the code stands twice"),
          remedy: Message("一个代码一行", "one row a code"))
      }
    }
    checkParents(of: table.rows, divisions, into: &report)
    checkTimes(of: lines, divisions, into: &report)
    guard let rootDivision = divisions[root] else {
      report.stop(
        "site.root", at: SourceLocation("content/site.yml"),
        Message("root 不在 divisions.csv 中", "`root` is not in divisions.csv"),
        remedy: Message("请核对代码", "check the code"))
      return nil
    }
    if let day, !rootDivision.isInForce(on: day) {
      report.stop(
        "site.root", at: SourceLocation("content/site.yml"),
        Message("root 在 \(day) 不在有效期内", "`root` is not in force on \(day)"),
        remedy: Message(
          "请改填这一天有效的区划，或改正 divisions.csv 中的 valid_from、valid_until",
          "name one that is, or mend its valid_from and valid_until in divisions.csv"))
    }
    let kept = divisions.values.filter {
      contains($0, root, divisions) || contains(rootDivision, $0.code, divisions)
    }
    self.init(
      root: rootDivision, divisions: kept, beyond: Set(divisions.keys).subtracting(kept.map(\.code)), on: day)
  }
}

/// Whether `division` is `ancestor` or lies under it.
private func contains(
  _ division: Division, _ ancestor: DivisionCode, _ divisions: [DivisionCode: Division]
) -> Bool {
  var current: Division? = division
  // Four levels; a parent that is its own ancestor has been reported already.
  for _ in 0..<4 {
    if current?.code == ancestor { return true }
    current = current?.parent.flatMap { divisions[$0] }
  }
  return false
}

private func checkParents(
  of rows: [PublicTable.Row], _ divisions: [DivisionCode: Division], into report: inout Report
) {
  for row in rows {
    guard let division = DivisionCode(row["code"]).flatMap({ divisions[$0] }), division.level != .city else {
      continue
    }
    let parent = division.parent.flatMap { divisions[$0] }
    let expected: DivisionCode? =
      switch division.level {
      case .village: division.code.town
      case .town: division.code.county
      case .county, .city: parent?.code
      }
    guard parent == nil || parent?.code != expected else { continue }
    report.stop(
      "division.parent", at: row.place,
      parent == nil
        ? Message("上级区划不存在", "its parent is unknown")
        : Message("上级区划与代码不符", "its parent does not fit its code"),
      remedy: Message("请在 divisions.csv 中补上上级，或改正代码", "add the parent to divisions.csv, or mend the code"))
  }
}

extension Division {
  fileprivate init?(_ row: PublicTable.Row, into report: inout Report) {
    let digits = Message("请填十二位数字", "12 digits")
    let code = row.value("code", digits, into: &report) { DivisionCode($0) }
    let level = row.value(
      "level", suggestion(for: row["level"], in: Level.allCases.map(\.rawValue)), into: &report
    ) { Level(rawValue: $0) }
    let parent = row["parent"].isEmpty ? nil : row.value("parent", digits, into: &report) { DivisionCode($0) }
    let name = row.value("name", Message("请填名称", "a name"), into: &report) { $0.isEmpty ? nil : $0 }
    let from = row.optionalDay("valid_from", into: &report)
    let until = row.optionalDay("valid_until", into: &report)
    let successor =
      row["successor"].isEmpty ? nil : row.value("successor", digits, into: &report) { DivisionCode($0) }
    let pinyin = row.pinyin(of: name ?? "", into: &report)
    guard let code, let level, let name else { return nil }
    self.init(
      code: code, name: name, level: level, parent: parent, isModel: row["model"] == "1", validFrom: from,
      validUntil: until, successor: successor, pinyin: pinyin)
  }
}
