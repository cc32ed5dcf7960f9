import Audit
import Diagnostics
import Vocabulary

extension ReportPage {
  /// What the audit of the sensitive tables has found, release by release.
  mutating func addTables(_ audit: AuditReport) {
    heading(Message("敏感的分类表（表十）", "The sensitive tables (T10)"))
    paragraph(
      Message(
        "只读公布的数，像外人一样推算：一个隐去的数至少还有几种可能，一进一出会不会说出一户的原因。",
        "Computed as a stranger would from what is published: how many values a hidden count still can have, and whether "
          + "who came or left tells the category of a household."))
    let quarters = Dictionary(grouping: audit.tables, by: \.quarter)
    guard !quarters.isEmpty else { return paragraph(Message("没有公布的分类表。", "No such table is published.")) }
    table(
      [
        Message("季度", "quarter"), Message("表", "tables"), Message("只有全市数的", "of the city alone"),
        Message("隐去的数", "hidden counts"), Message("最少还有几种可能", "fewest values left"),
        Message("有两张反例表作证的", "proved by two witness tables"),
      ],
      quarters.sorted { $0.key < $1.key }.map { quarter, tables in
        let hidden = tables.flatMap(\.hidden)
        let fewest = hidden.map(\.linked.count).min()
        return [
          .text(quarter.description), .number(tables.count), .number(tables.count { $0.counties == 0 }),
          .number(hidden.count), fewest.map { .number($0) } ?? .text("–"),
          .share(hidden.count(where: \.isWitnessed), of: hidden.count),
        ]
      })
    addFindings(audit)
  }

  private mutating func addFindings(_ audit: AuditReport) {
    let counts = Dictionary(audit.findings.map { ($0.kind, 1) }, uniquingKeysWith: +)
    table(
      [Message("查了什么", "looked for"), Message("查出", "found")],
      AuditReport.Finding.Kind.allCases.map { [.words($0.label), .number(counts[$0] ?? 0)] })
  }
}

extension AuditReport.Finding.Kind {
  fileprivate var label: Message {
    switch self {
    case .incomplete: Message("缺少或读不了的行", "lines that are missing or cannot be read")
    case .sums: Message("合计对不上", "totals that are not those of the cells")
    case .small: Message("公布了过小的数", "small counts that are shown")
    case .spread: Message("一县全在（或只差一户不在）同一类", "rows with all households, or all but one, in one category")
    case .narrow: Message("隐去的数能推得太准", "hidden counts that can be narrowed")
    case .linked: Message("连着别的季度能推得太准", "hidden counts that another quarter narrows")
    case .mover: Message("进出能说出一户的类别", "movers whose category is told")
    case .money: Message("金额说出了隐去的数", "money that tells what is hidden")
    }
  }
}
