import Diagnostics
import Vocabulary

extension Gate {
  /// An objection that was upheld ends the notice; an open one stops the approval.
  static let objection = Gate(
    "gate.objection", on: [.review, .approval],
    Message("有异议成立或尚未处理", "an objection is upheld or still open"),
    passing: [
      { $0.record.objection = Secret(.none) },
      { $0.record.objection = Secret(.rejected) },
      { $0.record.objection = Secret(.open) },
    ],
    failing: [
      { $0.record.objection = Secret(.upheld) },
      {
        $0 = $0.onApproval; $0.record.objection = Secret(.open)
      },
      {
        $0 = $0.onApproval; $0.record.objection = Secret(.upheld)
      },
    ]
  ) { record, at in
    switch record.objection.reveal {
    case .none, .rejected: false
    case .upheld: true
    case .open: at.posting.step.board.kind == .approval
    }
  }
}
