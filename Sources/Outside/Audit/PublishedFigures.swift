public import Vocabulary

/// A release as everybody can download it.
public struct PublishedQuarter: Sendable {
  let quarter: Quarter
  let figures: [UInt8]

  /// - Parameter figures: the bytes of its `figures.csv`.
  public init(quarter: Quarter, figures: [UInt8]) {
    self.quarter = quarter
    self.figures = figures
  }
}

/// The lines of a `figures.csv`.
struct PublishedFigures {
  struct Name: Hashable {
    let division: String
    let program: String
    let measure: String
  }

  enum Value: Equatable {
    case shown(String)
    case hidden
    case missing

    /// Nil unless it is a whole number that is not negative.
    var count: Int? {
      if case .shown(let text) = self, let count = Int(text), count >= 0 { count } else { nil }
    }
  }

  let quarter: Quarter
  /// The city first, then its counties.
  private(set) var divisions: [String] = []
  /// In the order of the file.
  private(set) var names: [Name] = []
  private(set) var values: [Name: Value] = [:]
  private(set) var units: [Name: String] = [:]
  /// Lines that are not as a release writes them, counted from 1.
  private(set) var unreadable: [Int] = []

  init(_ published: PublishedQuarter) {
    quarter = published.quarter
    let lines = published.figures.split(separator: UInt8(ascii: "\n"))
    for (line, number) in zip(lines, 1...).dropFirst() {
      if !read(line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)) {
        unreadable.append(number)
      }
    }
  }

  subscript(division: String, program: String, measure: String) -> Value? {
    values[Name(division: division, program: program, measure: measure)]
  }

  /// False for a line of another form, or one that stands twice.
  private mutating func read(_ cells: [ArraySlice<UInt8>]) -> Bool {
    guard cells.count == 6 else { return false }
    let text = cells.map { String(decoding: $0, as: UTF8.self) }
    let name = Name(division: text[0], program: text[1], measure: text[2])
    let value: Value? =
      switch (text[4].isEmpty, text[5]) {
      case (false, ""), (false, "p"): .shown(text[4])
      case (true, "c"): .hidden
      case (true, "x"): .missing
      default: nil
      }
    guard let value, values.updateValue(value, forKey: name) == nil else { return false }
    if !divisions.contains(name.division) { divisions.append(name.division) }
    names.append(name)
    units[name] = text[3]
    return true
  }
}
