public import Diagnostics
public import Vocabulary

extension Figures {
  /// The figures that ``csv()`` wrote when the release was frozen, whatever the register would give today.
  ///
  /// Nil when a line cannot be read or stands twice; each such line is a stop in the report.
  public init?(
    frozen csv: [UInt8], file: String, quarter: Quarter, city: Division, counties: [Division],
    profile: RuleProfile, into report: inout Report
  ) {
    let rows = csv.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
      .map { String(decoding: $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0, as: UTF8.self) }
    var lines: [Figure] = []
    var seen: Set<[String]> = []
    var isWhole = rows.first == Self.header
    if !isWhole { Self.refuse(file, 1, into: &report) }
    for (row, number) in zip(rows, 1...).dropFirst() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if let figure = Figure(cells), seen.insert(Array(cells[..<3])).inserted {
        lines.append(figure)
      } else {
        isWhole = false
        Self.refuse(file, number, into: &report)
      }
    }
    guard isWhole else { return nil }
    let counties = counties.sorted { $0.code < $1.code }
    self.init(quarter: quarter, city: city, counties: counties, profile: profile, lines: lines)
  }

  static let header = "division,program,measure,unit,value,status"

  private static func refuse(_ file: String, _ line: Int, into report: inout Report) {
    report.stop(
      "figures.frozen", at: SourceLocation(file, line: line),
      Message("这一行不是本系统写出的数据，或者重复", "this line is not as a release writes it, or stands twice"),
      remedy: Message("从版本库恢复该文件，或重新运行 sanbang freeze", "restore the file, or run sanbang freeze again"))
  }
}

extension Figure {
  /// Nil unless the cells are those of a line that was written.
  fileprivate init?(_ cells: [String]) {
    guard cells.count == 6, let division = DivisionCode(cells[0]), !cells[2].isEmpty,
      let unit = FigureUnit(rawValue: cells[3]), let status = Status(rawValue: cells[5])
    else { return nil }
    let value = Int(cells[4].filter { $0 != "." })
    self.init(
      division: division, program: cells[1].isEmpty ? nil : Program(cells[1]),
      measure: Measure(cells[2], unit), value: value, status: status)
    guard text == cells[4], (value == nil) == (status == .hidden || status == .notReported) else {
      return nil
    }
  }
}
