/// How often one rule has found something.
public struct KindCount: Equatable, Sendable {
  public let severity: Diagnostic.Severity
  public let id: String
  public let count: Int
}

extension Report {
  /// Every rule that has found something: the worst first, then the most frequent.
  public var kinds: [KindCount] {
    groups.map { KindCount(severity: $0.severity, id: $0.id, count: $0.count) }
  }

  /// The diagnostics of each rule, each once and by place, in the order of `kinds`.
  var groups: [Group] {
    let byKind = Dictionary(grouping: sorted) { Kind(severity: $0.severity, id: $0.id) }
    return byKind.map { Group(severity: $0.severity, id: $0.id, diagnostics: $1) }.sorted {
      ($0.severity, $1.count, $0.id) < ($1.severity, $0.count, $1.id)
    }
  }

  struct Group {
    let severity: Diagnostic.Severity
    let id: String
    let diagnostics: [Diagnostic]

    var count: Int { diagnostics.count }
  }

  private struct Kind: Hashable {
    let severity: Diagnostic.Severity
    let id: String
  }
}

extension Diagnostic.Severity {
  /// The word for it; for one that stops everything a word of its own.
  public var name: Message {
    switch self {
    case .stop: Message("必须先改", "stop")
    case .error: Message("错误", "error")
    case .warning: Message("提醒", "warning")
    }
  }
}
