import Diagnostics

extension LeakRule {
  /// The ID number, the class (1 to 7) and the grade (1 to 4): it tells the diagnosis too.
  static let disabilityCard = LeakRule(
    "leak.disability-card", Message("一个残疾人证号", "the number of a disability certificate"), remedy: takeOut,
    found: ["61109919500101001643", "残疾人证号 11010519491231002X11"],
    passed: ["61109919500101001693", "61109919500101001743"],
    by: .number { digits in
      (20...22).contains(digits.count) && isID18(digits.prefix(18))
        && (1...7).contains(digits[digits.startIndex + 18])
        && (1...4).contains(digits[digits.startIndex + 19])
    })
}
