import Markup
import Notices
import Vocabulary

// 表七: who joined and who left, by county.
extension ReleaseTables {
  var dynamics: [ReleaseTable] {
    let programs = profile.summedPrograms.filter { $0.kind == .continuing }.map(\.program)
    return zip(programs, 1...).map { program, number in
      let columns: [FigureColumn] = [
        .init("新增户数", program, .householdsJoined), .init("新增人数", program, .personsJoined),
        .init("其中主动发现户数", program, .householdsJoinedFound), .init("退出户数", program, .householdsLeft),
        .init("退出人数", program, .personsLeft),
      ]
      let caption = "表七（\(chineseNumeral(number))）　\(profile.shortName(program))对象动态（\(quarter.days)，户、人）"
      return ReleaseTable(
        "dynamics-\(program.key)", figures.byDivision(caption, columns, notes: sources([program])))
    }
  }
}

// 表八: the five lines of supervision, by county.
extension ReleaseTables {
  /// One table for each line, more where its columns are too many for paper.
  var oversight: [ReleaseTable] {
    var tables: [(name: String, title: String, columns: [FigureColumn])] = []
    for line in OversightLine.allCases {
      for (number, columns) in fitting(items(of: line).map(columns)).enumerated() {
        let name = "oversight-\(line)" + (number == 0 ? "" : "-\(number + 1)")
        tables.append((name, line.rawValue + (number == 0 ? "" : "（续）"), columns))
      }
    }
    return zip(tables, 1...).map { table, number in
      let units = unitWords(table.columns)
      let caption = "表八（\(chineseNumeral(number))）　\(table.title)（\(quarter.days)，\(units)）"
      return ReleaseTable(table.name, figures.byDivision(caption, table.columns, notes: notes(table.columns)))
    }
  }

  /// What the line's columns are about; a sum that no county gives stands aside for its parts by programme.
  private func items(of line: OversightLine) -> [OversightItem] {
    let items = figures.oversightItems.filter { $0.measure.line == line }
    let split = Set(items.filter { $0.program != nil }.map(\.measure))
    let shown = items.filter { item in
      item.program != nil || !split.contains(item.measure)
        || figures[figures.city.code, nil, Measure(item)]?.value != nil
    }
    let order = { (item: OversightItem) in item.program.map { (profile.place(of: $0) ?? 99) + 1 } ?? 0 }
    return shown.enumerated().sorted { (order($0.element), $0.offset) < (order($1.element), $1.offset) }
      .map(\.element)
  }

  private func columns(_ item: OversightItem) -> [FigureColumn] {
    let title = (item.program.map(profile.shortName) ?? "") + item.measure.chinese
    let kinds: [(OversightRow.Column, String)] = [(.value, ""), (.yearToDate, "·本年累计"), (.campaign, "·专项行动")]
    return kinds.compactMap { column, word in
      let measure = Measure(item, column)
      return figures[figures.city.code, nil, measure].map { _ in FigureColumn(title + word, nil, measure) }
    }
  }

  /// Puts groups of columns together as long as seven fit beside the name; no group is torn.
  private func fitting(_ groups: [[FigureColumn]]) -> [[FigureColumn]] {
    groups.reduce(into: []) { tables, group in
      if let last = tables.last, last.count + group.count <= 7 {
        tables[tables.count - 1] += group
      } else {
        tables.append(group)
      }
    }
  }

  private func unitWords(_ columns: [FigureColumn]) -> String {
    var words: [String] = []
    for column in columns where !words.contains(column.measure.unit.chinese) {
      words.append(column.measure.unit.chinese)
    }
    return words.joined(separator: "、")
  }

  private func notes(_ columns: [FigureColumn]) -> [String] {
    let all = columns.flatMap { column in
      figures.counties.map { figures[$0.code, nil, column.measure]?.value }
    }
    return all.contains { $0 == nil } && all.contains { $0 != nil } ? ["有县区未报的，全市数为已报县区之和。"] : []
  }
}

extension Figures {
  /// What counties were asked for, in the order of the lines.
  var oversightItems: [OversightItem] {
    lines.filter { $0.division == city.code && $0.program == nil }.compactMap {
      OversightItem($0.measure.key)
    }
  }
}

// 表十一: the standards in force.
extension ReleaseTables {
  var standardsInForce: [ReleaseTable] {
    let divisions = [figures.city] + figures.counties
    let columns: [Table.Column] = [
      .init("division", "地区", .rowHeader), .init("program", "救助类别", .text), .init("category", "类别", .text),
      .init("amount", "标准", .number, unit: "元/人"), .init("unit", "计算单位", .text),
      .init("from", "执行日期", .text), .init("document", "依据文件", .text),
    ]
    let rows = divisions.flatMap { division in
      standards.filter { $0.division == division.code && $0.isInForce(on: quarter.lastDay) }.sorted(
        by: comesBefore
      )
      .map { row(of: $0, in: division) }
    }
    guard !rows.isEmpty else { return [] }
    return [ReleaseTable("standards", Table("表十一　现行救助标准（\(lastDay)，元/人）", columns: columns, rows: rows))]
  }

  private func row(of standard: Standard, in division: Division) -> [Table.Cell] {
    let category = profile[standard.program]?.categories[standard.category] ?? standard.category
    return [
      .text(division.name), .text(profile.shortName(standard.program)),
      .text(category.isEmpty ? "全部" : category),
      .number(standard.amount.description), .text(standard.unit == .month ? "每人每月" : "每人每年"),
      .text(standard.from.chinese), .text(standard.document),
    ]
  }

  private func comesBefore(_ a: Standard, _ b: Standard) -> Bool {
    let place = { (standard: Standard) in profile.place(of: standard.program) ?? 99 }
    return (place(a), a.category, a.from) < (place(b), b.category, b.from)
  }
}
