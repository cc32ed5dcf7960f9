import Markup
import Notices
import Vocabulary

// 表一: all programmes of the city, continuing ones, one-off ones, and both against other quarters.
extension ReleaseTables {
  var overview: [ReleaseTable] {
    let programs = profile.summedPrograms
    let continuing = programs.filter { $0.kind == .continuing }.map(\.program)
    let oneOff = programs.filter { $0.kind == .oneOff }.map(\.program)
    let inForce = figures.byProgram(
      "表一（一）　低保和供养总体情况（\(lastDay)，户、人、元）", continuing, continuingColumns,
      notes: [quarter.stockAndFlow] + sources(continuing))
    let granted = figures.byProgram(
      "表一（二）　一次性救助总体情况（\(quarter.days)，件、人次、元）", oneOff, oneOffColumns(nil),
      notes: [quarter.flow] + sources(oneOff))
    return [ReleaseTable("overview", inForce), ReleaseTable("overview-one_off", granted)]
      + (comparison.map { [ReleaseTable("overview-comparison", $0)] } ?? [])
  }

  private var continuingColumns: [FigureColumn] {
    [
      .init("期末户数", nil, .householdsInForce), .init("期末人数", nil, .personsInForce),
      .init("期末当月应发额", nil, .monthlyOutlay), .init("本季应发额", nil, .quarterOutlay),
      .init("本年累计应发额", nil, .yearOutlay), .init("期末人均月补助", nil, .averageSubsidy),
    ]
  }

  func oneOffColumns(_ program: Program?) -> [FigureColumn] {
    [
      .init("本季救助", program, .grants), .init("本季救助", program, .personTimes),
      .init("本季金额", program, .quarterOneOff), .init("本年救助", program, .yearGrants),
      .init("本年救助", program, .yearPersonTimes), .init("本年金额", program, .yearOneOff),
    ]
  }

  /// Nil where the register reaches back to neither quarter.
  private var comparison: Table? {
    let known = comparedWith.filter { other in
      rowsCompared.contains { figures[figures.city.code, $0.program, other.measure($0.measure)] != nil }
    }
    guard !known.isEmpty else { return nil }
    let columns = known.map { Table.Column($0.key, $0.header, .number) }
    let rows = rowsCompared.map { row -> [Table.Cell] in
      let cells = known.map { figures.cell(figures.city.code, row.program, $0.measure(row.measure)) }
      return [
        .text(profile.shortName(row.program)), .text("\(row.header)（\(row.measure.unit.chinese)）"),
        figures.cell(figures.city.code, row.program, row.measure),
      ] + cells
    }
    return Table(
      "表一（三）　与上季度、上年同期比较（\(quarter.days)，户、人、人次、元）",
      columns: [
        .init("program", "救助类别", .rowHeader), .init("measure", "指标（单位）", .text), .init("now", "本期", .number),
      ] + columns, rows: rows,
      notes: [
        "“期末”为季度最后一天的数，“本季”为整个季度的期间数。"
          + "本期为\(quarter.chinese)，上季度为\(quarter.previous.chinese)，上年同期为\(quarter.yearAgo.chinese)。"
      ])
  }

  private var comparedWith: [(key: String, header: String, measure: (Measure) -> Measure)] {
    [
      ("previous", "上季度", \.previous), ("change", "比上季度增减", \.change), ("year_ago", "上年同期", \.yearAgo),
    ]
  }

  private var rowsCompared: [FigureRow] {
    profile.summedPrograms.flatMap { program, kind -> [FigureRow] in
      switch kind {
      case .continuing:
        [
          .init("期末户数", program, .householdsInForce), .init("期末人数", program, .personsInForce),
          .init("期末当月应发额", program, .monthlyOutlay),
        ]
      case .oneOff: [.init("本季救助", program, .personTimes), .init("本季金额", program, .quarterOneOff)]
      }
    }
  }
}

/// A row of the comparison.
private struct FigureRow {
  let header: String
  let program: Program
  let measure: Measure

  init(_ header: String, _ program: Program, _ measure: Measure) {
    self.header = header
    self.program = program
    self.measure = measure
  }
}

// 表五, 表六: one-off programmes by county.
extension ReleaseTables {
  /// A table for each listed programme but disaster relief, which has its own place; then the others in one.
  var oneOff: [ReleaseTable] {
    let rules = profile.programs.filter { $0.kind == .oneOff && $0.program.key != "disaster" }
    var tables: [(name: String, title: String, columns: [FigureColumn], programs: [Program])] = []
    for rule in rules where rule.isListed {
      tables.append((rule.program.key, rule.shortName, oneOffColumns(rule.program), [rule.program]))
      if rule.program.key == "temporary" {
        tables.append(("temporary-urgent", "\(rule.shortName)中的急难型救助", urgentColumns(rule.program), []))
      }
    }
    let unlisted = rules.filter { !$0.isListed }
    if !unlisted.isEmpty {
      let columns = unlisted.flatMap { rule -> [FigureColumn] in
        [
          .init("本季\(rule.shortName)", rule.program, .personTimes),
          .init("本季\(rule.shortName)金额", rule.program, .quarterOneOff),
        ]
      }
      tables.append(
        ("unlisted", unlisted.map(\.shortName).joined(separator: "、"), columns, unlisted.map(\.program)))
    }
    return zip(tables, 1...).map { table, number in
      ReleaseTable(
        "one_off-\(table.name)",
        figures.byDivision(
          "表五（\(chineseNumeral(number))）　\(table.title)（\(quarter.days)，件、人次、元）", table.columns,
          notes: [quarter.flow] + sources(table.programs)))
    }
  }

  private func urgentColumns(_ program: Program) -> [FigureColumn] {
    [
      .init("本季急难型救助", program, .grants.of(.urgent)), .init("本季急难型救助", program, .personTimes.of(.urgent)),
      .init("本季急难型金额", program, .quarterOneOff.of(.urgent)),
    ]
  }

  func grants(of program: Program, _ name: String, _ caption: String) -> [ReleaseTable] {
    guard profile[program] != nil else { return [] }
    let table = figures.byDivision(
      "\(caption)（\(quarter.days)，件、人次、元）", oneOffColumns(program), notes: [quarter.flow] + sources([program])
    )
    return [ReleaseTable(name, table)]
  }
}

/// 一 to 九十九.
func chineseNumeral(_ number: Int) -> String {
  let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  guard number >= 10 else { return digits[number] }
  return (number < 20 ? "" : digits[number / 10]) + "十" + digits[number % 10]
}
