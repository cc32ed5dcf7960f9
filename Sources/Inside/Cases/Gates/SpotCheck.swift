import Diagnostics
import Vocabulary

extension Gate {
  /// 入户抽查 of at least 30 % of a batch by the county (民发〔2012〕220号 26).
  static let spotCheck = Gate(
    "gate.spot-check", on: [.approval],
    Message("本批县级入户抽查不足规定比例", "the county has visited too few of the batch"),
    passing: [{ $0.batch = (10, 3) }, { $0.batch = (1, 1) }, { $0.batch = (3, 1) }],
    failing: [{ $0.batch = (10, 2) }, { $0.batch = (4, 1) }, { $0.batch = (1, 0) }]
  ) { candidate in
    guard let percent = candidate.posting.rule.spotCheckPercent else { return false }
    return candidate.batch.visited * 100 < candidate.batch.cases * percent
  }
}
