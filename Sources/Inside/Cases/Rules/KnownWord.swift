import Diagnostics

extension RowRule {
  /// Columns of words that a gate, a board or a figure reads: an unknown word would be guessed at. What nothing reads
  /// is `case.unread-form`.
  static let word = RowRule(
    "case.word", .error,
    Message("这一列没有这个词", "a word that its column does not have"),
    remedy: Message(
      "请从这一列可填的词中选一个",
      "choose one of the words of the column"),
    passing: [[.objection: "无"], [.urgent: "是", .origin: "主动发现", .group: "低保边缘"], [.exempt: "儿童"]],
    failing: [[.urgent: "Y"], [.verification: "已通过"], [.origin: "主动"], [.spotChecked: "√"]])
}
