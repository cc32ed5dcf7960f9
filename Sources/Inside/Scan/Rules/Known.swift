import Diagnostics

/// What is found because it stands in the register; the examples of `sanbang explain` could only be real ones.
extension LeakRule {
  private static func known(_ id: String, _ chinese: String, _ english: String) -> LeakRule {
    LeakRule(
      id, Message("台账里的\(chinese)", "\(english) of the register"), remedy: takeOut, found: [], passed: [])
  }

  static let knownID = known("leak.known-id", "身份证号", "an ID number")
  static let knownNumber = known("leak.known-number", "电话或账号", "a telephone or account number")
  static let knownCase = known("leak.known-case", "案件编号", "a case number")
  static let knownAddress = known("leak.known-address", "住址", "an address")
  static let knownName = LeakRule(
    "leak.known-name", Message("台账里的姓名", "a name of the register"),
    remedy: Message(
      "请从来源处删去；确是公开的词（地名、工作人员姓名），请在 content/privacy.yml 的 public_words 下签字写明",
      "take it out where it comes from; if it is a public word too (of a place, of an official), sign for it in "
        + "content/privacy.yml, under public_words"),
    found: [], passed: [])
}
