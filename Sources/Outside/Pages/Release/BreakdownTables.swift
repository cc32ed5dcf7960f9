import Markup
import Notices
import Vocabulary

// 表十: sensitive breakdowns. What is hidden and which categories were put together is for the gate to say; here it is read from
// the lines that are there.
extension ReleaseTables {
  /// The city by one trait: a column for each programme, so that a phone shows it.
  func broken(down breakdown: Breakdown) -> [ReleaseTable] {
    let programs = profile.programs.filter { isShown($0, breakdown) }
    guard !programs.isEmpty else { return [] }
    let number = chineseNumeral((shownBreakdowns.firstIndex(of: breakdown) ?? 0) + 1)
    let keys = breakdown.categories.filter { key in
      programs.contains { figure(figures.city, $0, breakdown, key) != nil }
    }
    let rows = keys.map { key in [.text(key)] + programs.map { cell(figures.city, $0, breakdown, key) } }
    let totals = programs.map {
      figures.cell(figures.city.code, $0.program, Measure.broken(down: $0.kind).cases)
    }
    let columns = programs.map { rule in
      let unit = Measure.broken(down: rule.kind).cases.unit.chinese
      return Table.Column(rule.program.key, rule.shortName, .number, unit: unit)
    }
    let table = Table(
      "表十（\(number)）　救助对象\(breakdown.chinese)（\(lastDay)，户、件）",
      columns: [.init("category", breakdown.header, .rowHeader)] + columns,
      rows: rows + [[.text("合计")] + totals], notes: notes(breakdown, programs))
    return [ReleaseTable("breakdown-\(breakdown.key)", table)]
  }

  /// Those that some programme is shown by.
  var shownBreakdowns: [Breakdown] {
    Breakdown.allCases.filter { breakdown in profile.programs.contains { isShown($0, breakdown) } }
  }

  /// Counties too by one trait: for each programme a table of cases and one of money.
  func counties(by breakdown: Breakdown) -> [ReleaseTable] {
    profile.programs.filter { isShown($0, breakdown) }.flatMap { rule -> [ReleaseTable] in
      let (cases, money) = Measure.broken(down: rule.kind)
      let (title, name) = (
        "\(rule.shortName)\(breakdown.chinese)", "breakdown-\(breakdown.key)-\(rule.program.key)"
      )
      let days = rule.kind == .continuing ? lastDay : quarter.daysOfYear
      let counts = byDivision("\(title)（\(days)，\(cases.unit.chinese)）", rule, breakdown, cases, whole: cases)
      let sums = byDivision("\(title)：\(money.label)（\(days)，万元）", rule, breakdown, money, whole: nil)
      return [counts.map { ReleaseTable(name, $0) }, sums.map { ReleaseTable("\(name)-outlay", $0) }]
        .compactMap(\.self)
    }
  }

  /// Nil where there is no such measure, for money need not be shown.
  private func byDivision(
    _ caption: String, _ rule: ProgramRule, _ breakdown: Breakdown, _ measure: Measure, whole: Measure?
  ) -> Table? {
    let program = rule.program
    let keys = breakdown.categories.filter {
      figures[figures.city.code, program, measure.of(breakdown, $0)] != nil
    }
    guard let first = keys.first else { return nil }
    let divisions = ([figures.city] + figures.counties).filter {
      figures[$0.code, program, measure.of(breakdown, first)] != nil
    }
    let rows = divisions.map { division in
      [.text(division.name)]
        + keys.map { figures.cell(division.code, rule.program, measure.of(breakdown, $0)) }
        + (whole.map { [figures.cell(division.code, rule.program, $0)] } ?? [])
    }
    let columns = keys.map { Table.Column(measure.of(breakdown, $0).key, $0, .number) }
    return Table(
      caption,
      columns: [.init("division", "县区", .rowHeader)] + columns
        + (whole.map { [Table.Column($0.key, "合计", .number)] } ?? []),
      rows: rows, notes: divisions.count > 1 ? hidden(rows) : ["各县区的数或变动太小，只公布全市数。"])
  }
}

// MARK: What the lines say

extension ReleaseTables {
  private func figure(_ division: Division, _ rule: ProgramRule, _ breakdown: Breakdown, _ key: String)
    -> Figure?
  {
    figures[division.code, rule.program, Measure.broken(down: rule.kind).cases.of(breakdown, key)]
  }

  private func isShown(_ rule: ProgramRule, _ breakdown: Breakdown) -> Bool {
    breakdown.categories.contains { figure(figures.city, rule, breakdown, $0) != nil }
  }

  /// A category that a programme has no line for is counted in another.
  private func cell(_ division: Division, _ rule: ProgramRule, _ breakdown: Breakdown, _ key: String)
    -> Table.Cell
  {
    guard figure(division, rule, breakdown, key) != nil else {
      return .missing(breakdown.rest(for: key).map { "并入\($0)" } ?? "—")
    }
    return figures.cell(division.code, rule.program, Measure.broken(down: rule.kind).cases.of(breakdown, key))
  }

  private func notes(_ breakdown: Breakdown, _ shown: [ProgramRule]) -> [String] {
    let asked = profile.programs.filter { $0.isListed && breakdown.applies(to: $0.kind) }
    let names = { (rules: [ProgramRule]) in rules.map(\.shortName).joined(separator: "、") }
    let left = asked.filter { !isShown($0, breakdown) }
    let cityOnly = shown.filter { rule in
      !figures.counties.contains { county in
        breakdown.categories.contains { figure(county, rule, breakdown, $0) != nil }
      }
    }
    var notes: [String] = []
    if !cityOnly.isEmpty, !figures.counties.isEmpty { notes.append("\(names(cityOnly))：各县区的数或变动太小，只公布全市数。") }
    if !left.isEmpty { notes.append("\(names(left))：数或变动太小，或者几乎全属一类，不作这项分类。") }
    return notes
  }

  private func hidden(_ rows: [[Table.Cell]]) -> [String] {
    let isHidden = rows.joined().contains { if case .hidden = $0 { true } else { false } }
    return isHidden ? ["[c] 为保护个人隐私不显示，已计入合计。"] : []
  }
}

extension Breakdown {
  /// 按致困原因
  var chinese: String { "按\(header)" }

  /// The head of the column of its categories.
  var header: String {
    switch self {
    case .cause: "致困原因"
    case .group: "对象群体"
    case .age: "申请人年龄"
    case .sex: "申请人性别"
    case .disability: "申请人残疾类别"
    }
  }
}

extension Measure {
  fileprivate var label: String { unit == .yuanPerMonth ? "当月应发额" : "本年金额" }
}
