import Vocabulary

extension Measure {
  /// Whether a release can have it: of a programme, with what stands beside it or a part of it; or of none, for what the
  /// boards, the counties' own reports and the whole register give.
  func isPublished(of program: Program?) -> Bool {
    program == nil ? Self.ofNone.contains(self) || isOversight : isOfPrograms
  }

  private static let ofNone = Set(publicity + [exemptHouseholds, rowsInError])
  private static let ofPrograms = Set(
    Program.Kind.allCases.flatMap(all(of:)).flatMap { [$0, $0.previous, $0.yearAgo, $0.change] })

  private var isOfPrograms: Bool {
    let steps = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard steps.count == 3 else { return Self.ofPrograms.contains(self) }
    return Program.Kind.allCases.flatMap(Self.all(of:)).contains { whole in
      guard whole.key == steps[0] else { return false }
      if let breakdown = Breakdown(rawValue: steps[1]) { return self == whole.of(breakdown, steps[2]) }
      return self == whole.of(.category(steps[2])) || self == whole.of(.urgent)
    }
  }

  private var isOversight: Bool {
    OversightRow.Column.allCases.contains { column in
      let ending = column == .value ? "" : ".\(column.rawValue)"
      guard key.hasSuffix(ending), let item = OversightItem(String(key.dropLast(ending.utf8.count))) else {
        return false
      }
      return self == Measure(item, column)
    }
  }
}
