import Diagnostics
import Vocabulary

extension Gate {
  /// 入户抽查 of at least 30 % of a batch by the county (民发〔2012〕220号 26).
  static let spotCheck = Gate(
    "gate.spot-check", on: [.approval],
    Message("本批县级入户抽查不足规定比例", "the county has visited too few of the batch"),
    passing: [{ $0.at.batch = (10, 3) }, { $0.at.batch = (1, 1) }, { $0.at.batch = (3, 1) }],
    failing: [{ $0.at.batch = (10, 2) }, { $0.at.batch = (4, 1) }, { $0.at.batch = (1, 0) }]
  ) { _, at in
    guard let percent = at.posting.rule.spotCheckPercent else { return false }
    return at.batch.visited * 100 < at.batch.cases * percent
  }
}
