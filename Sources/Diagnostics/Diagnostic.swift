/// Something that a person has to know or to mend, as a value.
public struct Diagnostic: Equatable, Codable, Sendable {
  /// What follows from it.
  public enum Severity: Int, Comparable, Codable, Sendable {
    /// Nothing can be published until it is mended.
    case stop
    /// The row is left out; everything else goes on.
    case error
    /// Worth a look; nothing is left out.
    case warning

    public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
  }

  public let severity: Severity
  /// Stable name of the rule, such as `case.id-checksum`.
  public let id: String
  public let location: SourceLocation
  /// What is wrong.
  public let what: Message
  /// What to do about it.
  public let remedy: Message

  public init(
    _ severity: Severity, _ id: String, at location: SourceLocation, _ what: Message, remedy: Message
  ) {
    self.severity = severity
    self.id = id
    self.location = location
    self.what = what
    self.remedy = remedy
  }
}

extension Diagnostic: Comparable {
  /// By place, then by rule: the order of the work leaves no trace in what is printed.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    a.location != b.location ? a.location < b.location : (a.id, a.what.english) < (b.id, b.what.english)
  }
}
