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
        $0.review = nil; $0.record.reviewPosted = nil
      }
    ]
  ) { $0.review == nil && $0.posting.rule.step(.review) != nil }
}
