import Diagnostics
import Vocabulary

extension Gate {
  /// 三级负责人签字背书, where the site holds notices for it.
  static let endorsement = Gate(
    "gate.endorsement", on: [.review, .approval],
    Message("三级负责人没有签字背书", "the head of a division has not endorsed the quarter"),
    passing: [
      { _ in },
      { $0.at.endorsed = nil },
      { $0.at.endorsed?.county = false },
    ],
    failing: [
      { $0.at.endorsed?.village = false },
      { $0.at.endorsed?.town = false },
      {
        $0 = $0.onApproval; $0.at.endorsed?.county = false
      },
    ]
  ) { _, at in
    guard let endorsed = at.endorsed else { return false }
    return !endorsed.village || !endorsed.town
      || (at.posting.step.board.kind == .approval && !endorsed.county)
  }
}
