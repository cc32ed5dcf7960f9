import Diagnostics

extension LeakRule {
  /// A masked ID number leaves few to choose from: with the year of birth known, some thirty (privacy.md §1.5).
  static let maskedNumber = LeakRule(
    "leak.masked-number", Message("打了星号的号码，照样能认出人", "a masked number: it tells too much all the same"),
    remedy: Message("请整个删去", "take out all of it"),
    found: [
      "手机尾号2164", "身份证后四位：0016", "*********0016", "6***************6", "1540921****", "138***8000",
      "15×××××2164",
      "611022********0016", "138****8000", "610102xxxxxxxx123X", "6222 **** **** 560", "1101011990●●●●8670",
    ],
    passed: [
      "张**", "**2015**", "13***", "3XXXX5", "0.5 * 2", "尾号限行", "四位2015年", "共四位 1234", "***2015***", "# 2015",
    ],
    by: .after(["尾号"]) { next in
      next.number(within: 4).flatMap { (3...6).contains($0.digits.count) ? $0.range : nil }
    },
    .after(["四位", "六位"]) { next in
      // 四位 counts persons too.
      guard next[0].kind == .digit || next[0].value == 0x3A, let found = next.number(within: 3) else {
        return nil
      }
      let isYear = next[found.range.upperBound].kind == .han
      return [4, 6].contains(found.digits.count) && !isYear ? found.range : nil
    })
}
