import Diagnostics
import Vocabulary

extension Gate {
  /// The approval notice goes up after the last day of the review period, on all of which the notice hung.
  static let reviewPeriod = Gate(
    "gate.review-period", on: [.approval],
    Message("审核公示期没有满", "the approval was posted within the review period"),
    passing: [
      { $0 = $0.approvalPosted(daysAfterReview: 1) },
      { $0 = $0.approvalPosted(daysAfterReview: 1).reviewDown(daysAfterPosting: 7) },
    ],
    failing: [
      { $0 = $0.approvalPosted(daysAfterReview: 0) },
      { $0 = $0.approvalPosted(daysAfterReview: -5) },
      { $0 = $0.approvalPosted(daysAfterReview: 1).reviewDown(daysAfterPosting: 6) },
    ]
  ) { _, at in
    guard let last = at.review?.period?.lastDay else { return false }
    return at.posting.posted <= last || at.review?.isCutShort == true
  }
}
