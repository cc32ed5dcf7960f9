import Diagnostics

extension RowRule {
  /// A zero-width or direction mark: two names that look alike would not be the same.
  static let hiddenCharacter = RowRule(
    "case.hidden-character", .error,
    Message("姓名里有看不见的字符", "the name has a character that cannot be seen"),
    remedy: Message(
      "请删掉整格，重新输入姓名",
      "empty the cell and type the name again"),
    passing: [[.applicant: "王　芳"]],
    failing: [[.applicant: "王\u{200B}五"], [.applicant: "王\u{202E}五"], [.applicant: "\u{FEFF}王五"]])
}
