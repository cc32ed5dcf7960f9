import Markup
import Notices
import Vocabulary

/// A column of a table by county.
struct FigureColumn {
  let header: String
  let program: Program?
  let measure: Measure

  init(_ header: String, _ program: Program?, _ measure: Measure) {
    self.header = header
    self.program = program
    self.measure = measure
  }

  /// Its stable name in the table's head.
  fileprivate var markup: Table.Column {
    Table.Column(measure.key, header, .number, unit: measure.unit.chinese)
  }
}

extension Figures {
  /// One row for the city and one for each county, by code.
  func byDivision(_ caption: String, _ columns: [FigureColumn], notes: [String] = []) -> Table {
    let rows = ([city] + counties).map { division in
      [.text(division.name)] + columns.map { cell(division.code, $0.program, $0.measure) }
    }
    return Table(
      caption, columns: [Table.Column("division", "县区", .rowHeader)] + columns.map(\.markup), rows: rows,
      notes: notes)
  }

  /// One row for each programme, of the city, by its short name.
  func byProgram(_ caption: String, _ programs: [Program], _ columns: [FigureColumn], notes: [String])
    -> Table
  {
    let rows = programs.map { program in
      [.text(profile.shortName(program))] + columns.map { cell(city.code, program, $0.measure) }
    }
    return Table(
      caption, columns: [Table.Column("program", "救助类别", .rowHeader)] + columns.map(\.markup), rows: rows,
      notes: notes)
  }

  /// The figure as the reader sees it, digit by digit as in the file.
  func cell(_ division: DivisionCode, _ program: Program?, _ measure: Measure) -> Table.Cell {
    guard let figure = self[division, program, measure] else { return .missing("无此项") }
    switch figure.status {
    case .hidden: return .hidden
    case .notReported: return .missing(program == nil ? "本季未报" : "不适用")
    case .final, .provisional: return .number(figure.text)
    }
  }
}

extension RuleProfile {
  func shortName(_ program: Program) -> String {
    program == .dibao ? "城乡低保" : self[program]?.shortName ?? program.key
  }
}

extension Quarter {
  /// `2015年7月1日至2015年9月30日`
  var days: String { "\(firstDay.chinese)至\(lastDay.chinese)" }
  /// `2015年1月1日至2015年9月30日`
  var daysOfYear: String { "\(Quarter(year: year, number: 1)!.firstDay.chinese)至\(lastDay.chinese)" }

  /// Which days the heads of columns mean.
  var stockAndFlow: String { "“期末”为\(lastDay.chinese)的数；“本季”为\(days)，“本年”为\(daysOfYear)的期间数。" }
  var flow: String { "“本季”为\(days)，“本年”为\(daysOfYear)的期间数。" }
}
