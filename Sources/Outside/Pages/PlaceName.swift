public import Vocabulary

/// A place with how its name is read in pinyin.
public struct PlaceName: Sendable {
  public let division: Division
  /// The reading by which the name is listed, then others that a character can have. A syllable for each character of the
  /// name, in letters without tones (ü as u); a character without a reading stands for itself.
  public let readings: [[String]]

  /// - Parameter readings: at least one.
  public init(_ division: Division, readings: [[String]]) {
    self.division = division
    self.readings = readings
  }

  /// The letter under which the name is listed; nil where it begins with no letter.
  var letter: Character? {
    readings[0].first?.first.flatMap { $0.isASCII && $0.isLetter ? Character($0.uppercased()) : nil }
  }

  /// Syllable and character in turn, so that names that begin with the same character stand together.
  var order: [String] { zip(readings[0], division.name).flatMap { [$0, String($1)] } }

  /// For the script of the page: syllables parted by blanks, readings by commas.
  var spelling: String { readings.map { $0.joined(separator: " ") }.joined(separator: ",") }
}
