import Diagnostics

extension LeakRule {
  /// A masked ID number leaves few to choose from: with the year of birth known, some thirty (privacy.md §1.5).
  static let maskedNumber = LeakRule(
    "leak.masked-number", Message("打了星号的号码，照样能认出人", "a masked number: it tells too much all the same"),
    remedy: Message("请整个删去", "take out all of it"),
    found: [
      "611022********0016", "138****8000", "610102xxxxxxxx123X", "6222 **** **** 560", "1101011990●●●●8670",
    ],
    passed: ["张**", "**2015**", "13***", "3XXXX5", "0.5 * 2"])
}
