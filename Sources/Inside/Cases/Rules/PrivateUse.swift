import Diagnostics

extension RowRule {
  /// Another computer shows something else in its place, or nothing.
  static let privateUse = RowRule(
    "case.private-use", .error,
    Message("姓名里有自造字或乱码", "the name has a private-use character, or one that was lost on the way"),
    remedy: Message(
      "请按身份证重新输入这个字；打不出时用 GB 18030 的字库",
      "type it again as on the card, with a font of GB 18030 if it is rare"),
    passing: [[.applicant: "王䶮"], [.applicant: "𠅤丽"], [.applicant: "\u{F92C}一"]],
    failing: [[.applicant: "王\u{E000}"], [.applicant: "王\u{FFFD}"], [.applicant: "王\u{F0000}"]])
}
