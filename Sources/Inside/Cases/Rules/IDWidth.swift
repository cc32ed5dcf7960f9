import Diagnostics

extension RowRule {
  /// No digit is changed: the width of the digits, blanks, hyphens and the apostrophe that makes a cell text.
  static let idWidth = RowRule(
    "case.id-width", .warning,
    Message(
      "身份证号里有全角字符、空格、横线或撇号，已按去掉它们后的号码读取",
      "full-width digits, blanks, hyphens or an apostrophe in the ID number are left out of it"),
    remedy: Message(
      "不影响公示；请在原表中去掉",
      "nothing is held up; take them out of the sheet"),
    passing: [[.residentID: "61109919500101018x"]],
    failing: [
      [.residentID: "６１１０９９１９５００１０１００１６"], [.residentID: "611099 19500101 0016"],
      [.residentID: "'611099195001010016"],
      [.residentID: "611099-19500101-0016"], [.residentID: "611099195001010016\u{200B}"],
      [.residentID: "\u{A0}611099195001010016"],
    ])
}
