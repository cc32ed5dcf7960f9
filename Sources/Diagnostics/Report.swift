/// Everything that was found in one run; work goes on until all of it is known.
public struct Report: Codable, Sendable {
  public private(set) var diagnostics: [Diagnostic] = []

  public init() {}

  public mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  public mutating func add(contentsOf other: Report) { diagnostics += other.diagnostics }

  /// By place, each once: the same whatever the order of the work was.
  public var sorted: [Diagnostic] {
    diagnostics.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  public func count(_ severity: Diagnostic.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  /// Whether anything forbids publishing at all.
  public var stops: Bool { diagnostics.contains { $0.severity == .stop } }
}

extension Report {
  public mutating func stop(
    _ id: String, at location: SourceLocation, _ what: Message, remedy: Message
  ) {
    add(Diagnostic(.stop, id, at: location, what, remedy: remedy))
  }

  public mutating func error(
    _ id: String, at location: SourceLocation, _ what: Message, remedy: Message
  ) {
    add(Diagnostic(.error, id, at: location, what, remedy: remedy))
  }

  public mutating func warn(
    _ id: String, at location: SourceLocation, _ what: Message, remedy: Message
  ) {
    add(Diagnostic(.warning, id, at: location, what, remedy: remedy))
  }
}
