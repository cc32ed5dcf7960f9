import Diagnostics
import Vocabulary

extension Gate {
  /// 谁审核谁签字、谁审批谁签字.
  static let signOff = Gate(
    "gate.sign-off", on: [.review, .approval],
    Message("审核人或审批人没有签字", "the reviewer or the approver has not signed"),
    passing: [
      { _ in },
      { $0.record.approver = .name("") },
      { $0 = $0.onApproval },
    ],
    failing: [
      { $0.record.reviewer = .name("") },
      {
        $0 = $0.onApproval; $0.record.reviewer = .name("")
      },
      {
        $0 = $0.onApproval; $0.record.approver = .name("")
      },
    ]
  ) { record, at in
    record.reviewer.reveal == nil
      || (at.posting.step.board.kind == .approval && record.approver.reveal == nil)
  }
}
