public import Vocabulary

/// The money of a row as it is shown (`amount` of the privacy policy).
public enum ShownAmount: Equatable, Sendable {
  case exact(Fen)
  /// Whole yuan: from the first on and below the second; without a second, of any height.
  case band(from: Int, below: Int?)
  /// The name of the case's category, A类.
  case grade(String)

  public var text: String {
    switch self {
    case .exact(let sum): sum.description
    case .band(let from, let below?): "\(from)–\(below - 1)元"
    case .band(let from, nil): "\(from)元以上"
    case .grade(let name): name
    }
  }

  /// Nil where less than the sum itself is shown.
  public var sum: Fen? { if case .exact(let sum) = self { sum } else { nil } }
}
