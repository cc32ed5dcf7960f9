public import Diagnostics
public import Vocabulary

extension Figures {
  /// The figures that ``csv()`` wrote when the release was frozen, whatever the register would give today.
  ///
  /// Nil when a line cannot be read, stands twice or is of a place or measure that no release has; each such line is a
  /// stop in the report, at its cell.
  ///
  /// - Parameter firstLine: the line of `file` that `csv` begins with.
  public init?(
    frozen csv: [UInt8], file: String, firstLine: Int = 1, quarter: Quarter, city: Division,
    counties: [Division], profile: RuleProfile, into report: inout Report
  ) {
    let rows = csv.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
      .map { String(decoding: $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0, as: UTF8.self) }
    let places = Set(counties.map(\.code) + [city.code])
    var lines: [Figure] = []
    var seen: Set<[String]> = []
    var wrong: [SourceLocation] = []
    if rows.first != Self.header { wrong.append(SourceLocation(file, line: firstLine, column: 1)) }
    for (row, number) in zip(rows, firstLine...).dropFirst() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      do throws(WrongCell) {
        let figure = try Figure(cells, places)
        guard seen.insert(Array(cells[..<3])).inserted else { throw WrongCell(column: 3) }
        lines.append(figure)
      } catch {
        wrong.append(SourceLocation(file, line: number, column: error.column))
      }
    }
    for place in wrong { report.add(notWritten(place)) }
    guard wrong.isEmpty else { return nil }
    self.init(
      quarter: quarter, city: city, counties: counties.sorted { $0.code < $1.code }, profile: profile,
      lines: lines)
  }

  static let header = "division,program,measure,unit,value,status"
}

/// The cell of a line that is not as a release writes it, counted from 1.
private struct WrongCell: Error {
  let column: Int
}

private func notWritten(_ place: SourceLocation) -> Diagnostic {
  Diagnostic(
    .stop, "release.frozen-line", at: place,
    Message(
      "这一行不是本系统写出的数据，或者重复", "this line is not as a release writes it, or stands twice"),
    remedy: Message("从版本库或备份恢复该文件", "restore the file from its repository or a backup"))
}

extension Figure {
  fileprivate init(_ cells: [String], _ places: Set<DivisionCode>) throws(WrongCell) {
    guard cells.count == 6 else { throw WrongCell(column: cells.count) }
    guard let division = DivisionCode(cells[0]), places.contains(division) else { throw WrongCell(column: 1) }
    let program = cells[1].isEmpty ? nil : Program(cells[1])
    guard let unit = FigureUnit(rawValue: cells[3]) else { throw WrongCell(column: 4) }
    let measure = Measure(cells[2], unit)
    guard measure.isPublished(of: program) else { throw WrongCell(column: 3) }
    guard let status = Status(rawValue: cells[5]) else { throw WrongCell(column: 6) }
    let value = Int(cells[4].filter { $0 != "." })
    self.init(division: division, program: program, measure: measure, value: value, status: status)
    guard text == cells[4], (value == nil) == (status == .hidden || status == .notReported) else {
      throw WrongCell(column: 5)
    }
  }
}
