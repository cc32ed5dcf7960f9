import Diagnostics
import Vocabulary

extension Gate {
  /// 民主评议 before the review (民发〔2012〕220号 21); since 2021 only after an objection (57号 19).
  static let appraisal = Gate(
    "gate.appraisal", on: [.review, .approval],
    Message("民主评议缺失或未通过", "the appraisal is missing or not passed"),
    passing: [
      { $0.record.appraisal = Secret(.passed) },
      {
        $0 = $0.asking(.none); $0.record.appraisal = Secret(.missing)
      },
      {
        $0 = $0.asking(.afterObjection); $0.record.appraisal = Secret(.missing)
      },
    ],
    failing: [
      { $0.record.appraisal = Secret(.missing) },
      { $0.record.appraisal = Secret(.failed) },
      {
        $0 = $0.asking(.afterObjection)
        $0.record.appraisal = Secret(.missing)
        $0.record.objection = Secret(.rejected)
      },
    ]
  ) { record, at in
    guard record.appraisal.reveal != .passed else { return false }
    switch at.posting.rule.appraisal {
    case .required: return true
    case .afterObjection: return record.objection.reveal != .none
    case .none: return false
    }
  }
}
