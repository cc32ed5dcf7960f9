import Markup
import Vocabulary

/// The tables that the office's own pages can hold.
enum GuideTables {
  static func all(_ facts: SiteFacts, standards: [Standard]) -> [String: HTML] {
    [
      "windows": windows(facts).html(), "hotlines": hotlines(facts).html(),
      "standards": self.standards(facts, standards).html(),
    ]
  }

  /// 一门受理 windows of the towns, county by county.
  private static func windows(_ facts: SiteFacts) -> Table {
    let rows = facts.tree.all(.town).compactMap { town -> [Table.Cell]? in
      guard let office = facts.offices[town.code], !office.phone.isEmpty else { return nil }
      let county = facts.tree[town.code.county]?.name ?? ""
      return [
        .text(town.name), .text(county), .text(office.name), .number(office.phone), .text(office.address),
        .text(office.hours),
      ]
    }
    return Table(
      "各镇（街道）“一门受理、协同办理”窗口",
      columns: [
        .init("town", "镇（街道）", .rowHeader), .init("county", "县（区）", .text), .init("office", "窗口", .text),
        .init("phone", "电话", .number), .init("address", "地址", .text), .init("hours", "办公时间", .text),
      ], rows: rows)
  }

  private static func hotlines(_ facts: SiteFacts) -> Table {
    let own = facts.hotlineList.map { [Table.Cell.text($0.name), .number($0.phone), .text("")] }
    let counties = facts.tree.counties.compactMap { facts.offices[$0.code] }.map {
      [Table.Cell.text($0.name), .number($0.phone), .text($0.address)]
    }
    return Table(
      "监督和咨询电话",
      columns: [
        .init("office", "单位", .rowHeader), .init("phone", "电话", .number), .init("address", "地址", .text),
      ],
      rows: own + counties)
  }

  /// The standards in force on the day.
  private static func standards(_ facts: SiteFacts, _ standards: [Standard]) -> Table {
    let rules = facts.rules.rules[facts.day]
    let rows = standards.filter { $0.isInForce(on: facts.day) && rules[$0.program] != nil }.map { standard in
      [
        Table.Cell.text(facts.tree[standard.division]?.name ?? ""),
        .text(rules[standard.program]?.name ?? ""),
        .text(rules[standard.program]?.categories[standard.category] ?? standard.category),
        .number(standard.amount.description), .text(standard.unit == .month ? "元/人·月" : "元/人·年"),
        .text(standard.from.chinese), .text(standard.document),
      ]
    }
    return Table(
      "现行救助标准",
      columns: [
        .init("division", "地区", .rowHeader), .init("program", "救助类别", .text), .init("category", "类别", .text),
        .init("amount", "标准", .number), .init("unit", "单位", .text), .init("from", "执行日期", .text),
        .init("document", "依据", .text),
      ], rows: rows)
  }
}
