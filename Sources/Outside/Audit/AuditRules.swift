/// What the audit holds the published tables to: the office's signed thresholds, which are public themselves.
public struct AuditRules: Sendable {
  let usual: Int
  let raised: Int
  let raisedKeys: Set<String>
  let drifting: Set<String>
  let others: String
  let leastHidden: Int

  /// - Parameters:
  ///   - usual: k, below which no count above 0 is shown.
  ///   - raised: k of illness, disability and minors.
  ///   - raisedKeys: where `raised` holds: a whole breakdown, `disability`, or a category, `cause/因病`.
  ///   - drifting: breakdowns in which a household changes its category by itself, as with age.
  ///   - others: the category that takes in those too rare to stand alone.
  ///   - leastHidden: what a stranger knows a hidden count to be at least: 1, for zeros are always shown.
  public init(
    usual: Int = 5, raised: Int = 10, raisedKeys: Set<String> = [], drifting: Set<String> = [],
    others: String = "其他", leastHidden: Int = 1
  ) {
    self.usual = usual
    self.raised = raised
    self.raisedKeys = raisedKeys
    self.drifting = drifting
    self.others = others
    self.leastHidden = leastHidden
  }

  func threshold(_ breakdown: String, _ category: String) -> Int {
    raisedKeys.contains(breakdown) || raisedKeys.contains("\(breakdown)/\(category)") ? raised : usual
  }

  /// The highest of a table: who moved could be of any of its categories.
  func strictest(_ breakdown: String) -> Int {
    raisedKeys.contains { $0 == breakdown || $0.hasPrefix(breakdown + "/") } ? max(raised, usual) : usual
  }
}
