import Diagnostics
import Vocabulary

extension Gate {
  /// No approval notice without the review notice that the profile puts before it.
  static let notPosted = Gate(
    "gate.not-posted", on: [.approval],
    Message("没有审核公示就审批公示", "it was not posted for review"),
    passing: [{ _ in }],
    failing: [
      {
        $0.at.review = nil; $0.record.reviewPosted = nil
      }
    ]
  ) { _, at in at.review == nil && at.posting.rule.step(.review) != nil }
}
