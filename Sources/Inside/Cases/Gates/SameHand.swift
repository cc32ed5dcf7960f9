import Diagnostics
import Vocabulary

extension Gate {
  /// 审核权、审批权、资金发放权分离: no one person in two powers.
  static let sameHand = Gate(
    "gate.same-hand", on: [.review, .approval],
    Message("审核、审批、发放中有两项是同一人", "one person stands in two of review, approval and payment"),
    passing: [
      { _ in },
      { $0.record.payer = .name("") },
      {
        $0.record.reviewer = .name("张三(01)"); $0.record.approver = .name("张三（02）")
      },
    ],
    failing: [
      { $0.record.approver = $0.record.reviewer },
      { $0.record.payer = $0.record.reviewer },
      { $0.record.payer = $0.record.approver },
      {
        $0.record.reviewer = .name("张三(01)"); $0.record.payer = .name("张 三")
      },
    ]
  ) { record, _ in
    let (reviewer, approver, payer) = (record.reviewer.reveal, record.approver.reveal, record.payer.reveal)
    return isOne(reviewer, approver) || isOne(reviewer, payer) || isOne(approver, payer)
  }
}

private func isOne(_ a: Person?, _ b: Person?) -> Bool {
  if let a, let b { a.isSame(as: b) } else { false }
}
