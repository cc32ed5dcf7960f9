public import Vocabulary

/// One figure of a release: a line of `figures.csv`.
public struct Figure: Sendable {
  public enum Status: String, Sendable {
    case final = ""
    case hidden = "c"
    case notReported = "x"
    case provisional = "p"
  }

  /// The city or a county.
  public let division: DivisionCode
  /// Nil for oversight, publicity and what is said of the whole register.
  public let program: Program?
  public let measure: Measure
  /// Fen for money; nil when it is hidden or not reported.
  public let value: Int?
  public let status: Status

  package init(division: DivisionCode, program: Program?, measure: Measure, value: Int?, status: Status) {
    self.division = division
    self.program = program
    self.measure = measure
    self.value = value
    self.status = status
  }

  /// As it stands in the file and on every page; empty without a value.
  public var text: String { value.map(measure.unit.text) ?? "" }
}

extension Program {
  /// The one sum over programmes that there is: urban and rural dibao.
  public static let dibao = Program("dibao")
  static let summedAsDibao = [Program("urban_dibao"), Program("rural_dibao")]
}

/// All figures of a release, the one model that its sentences, tables and files are made from (design §9).
public struct Figures: Sendable {
  public let quarter: Quarter
  public let city: Division
  /// By code.
  public let counties: [Division]
  /// The rules of the quarter's last day.
  public let profile: RuleProfile
  public let lines: [Figure]
  private let places: [Place: Int]

  private struct Place: Hashable {
    let division: DivisionCode
    let program: Program?
    let measure: String
  }

  init(quarter: Quarter, city: Division, counties: [Division], profile: RuleProfile, lines: [Figure]) {
    self.quarter = quarter
    self.city = city
    self.counties = counties
    self.profile = profile
    self.lines = lines
    let keys = lines.map { Place(division: $0.division, program: $0.program, measure: $0.measure.key) }
    places = Dictionary(uniqueKeysWithValues: zip(keys, 0...))
  }

  /// Nil where there is no such line.
  public subscript(division: DivisionCode, program: Program?, measure: Measure) -> Figure? {
    places[Place(division: division, program: program, measure: measure.key)].map { lines[$0] }
  }

  /// How many rows of the register are missing from all of them; any makes the release 初步.
  public var rowsInError: Int { self[city.code, nil, .rowsInError]?.value ?? 0 }

  /// `figures.csv`: UTF-8 without a mark, LF. Nothing in it needs quoting.
  public func csv() -> [UInt8] {
    var bytes = Array((Self.header + "\n").utf8)
    for line in lines {
      let cells = [
        "\(line.division)", line.program?.key ?? "", line.measure.key, line.measure.unit.rawValue, line.text,
        line.status.rawValue,
      ]
      bytes += cells.joined(separator: ",").utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
