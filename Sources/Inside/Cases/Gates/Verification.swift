import Diagnostics
import Vocabulary

extension Gate {
  /// 信息核对 against the data of other offices; one that is missing has not passed.
  static let verification = Gate(
    "gate.verification", on: [.review, .approval],
    Message("信息核对没有通过", "the verification is not passed"),
    passing: [{ $0.record.verification = Secret(.passed) }],
    failing: [
      { $0.record.verification = Secret(.missing) },
      { $0.record.verification = Secret(.failed) },
    ]
  ) { record, _ in record.verification.reveal != .passed }
}
