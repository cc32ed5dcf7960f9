import Diagnostics
import Vocabulary

extension Gate {
  /// 调查人员不得少于二人 (民发〔2012〕220号 18; 民发〔2021〕57号 15).
  static let investigators = Gate(
    "gate.investigators", on: [.review, .approval],
    Message("签字的调查人不足两名", "fewer than two different investigators have signed"),
    passing: [
      { $0.record.investigators = .names("刘一", "陈二") },
      { $0.record.investigators = .names("刘一(01)", "刘一(02)") },
    ],
    failing: [
      { $0.record.investigators = .names() },
      { $0.record.investigators = .names("刘一") },
      { $0.record.investigators = .names("刘一", "刘一(01)") },
    ]
  ) { record, _ in
    let signed = record.investigators.reveal
    return !signed.contains { person in signed.contains { !$0.isSame(as: person) } }
  }
}
