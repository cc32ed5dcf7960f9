import Diagnostics

extension RowRule {
  /// Old systems hold a few rare characters at private-use places; which they are is known.
  static let privateUseTwin = RowRule(
    "case.private-use-twin", .warning,
    Message(
      "姓名里有旧字库的自造字，已换成对应的标准字",
      "a private-use character in the name is replaced by the character that it stands for"),
    remedy: Message(
      "请与身份证核对这个字",
      "compare it with the card"),
    passing: [[.applicant: "王䶮"]],
    failing: [[.applicant: "王\u{E863}"], [.applicant: "\u{E816}丽"]])
}
