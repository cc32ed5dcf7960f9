public import Vocabulary

/// What the published tables give away, found from them alone. Nothing here is private: a stranger can do the same.
public struct AuditReport: Codable, Sendable {
  /// A thing that can be told and must not be.
  public struct Finding: Hashable, Codable, Sendable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
      /// A line that cannot be read, or is missing.
      case incomplete
      /// The totals are not those of the cells.
      case sums
      /// A shown count from 1 to k − 1.
      case small
      /// All households of a row, or all but one, are in one category.
      case spread
      /// A hidden count that can only be less than k, or has fewer than k possible values.
      case narrow
      /// The same, with the help of another quarter.
      case linked
      /// The change since the quarter before tells the category of a household that joined or left.
      case mover
      /// Money in another cell than the count, or finer than whole 万元.
      case money
    }

    public let kind: Kind
    public let quarter: Quarter
    public let program: String
    public let breakdown: String
    /// The county or the city; empty for the whole table.
    public let division: String
    /// Empty for the whole row.
    public let category: String
  }

  /// A hidden cell and what a stranger can say of it.
  public struct Interval: Codable, Sendable {
    public let division: String
    public let category: String
    public let threshold: Int
    /// From this quarter's table alone, exactly.
    public let alone: ClosedRange<Int>
    /// With the quarters around it.
    public let linked: ClosedRange<Int>
    /// Whether two tables that agree with everything published have its ends, checked by additions.
    public let isWitnessed: Bool
  }

  public struct Table: Codable, Sendable {
    public let quarter: Quarter
    public let program: String
    public let breakdown: String
    public let counties: Int
    public let categories: [String]
    public let hidden: [Interval]
  }

  public internal(set) var tables: [Table] = []
  public internal(set) var findings: [Finding] = []

  public var isSafe: Bool { findings.isEmpty }
  public var hiddenCells: Int { tables.reduce(0) { $0 + $1.hidden.count } }
  /// How many values the best known hidden cell still can have; nil when none is hidden.
  public var leastCandidates: Int? { tables.flatMap(\.hidden).map(\.linked.count).min() }
}
