import Diagnostics

extension RowRule {
  /// It has no check digit, so no slip in it is found.
  static let oldID = RowRule(
    "case.id-15", .warning,
    Message("十五位的旧身份证号", "an old ID number of 15 digits"),
    remedy: Message(
      "请换成十八位",
      "ask for the one of 18 digits"),
    passing: [[.residentID: "611099195001010016"]],
    failing: [[.residentID: "110101491001001"]])
}
