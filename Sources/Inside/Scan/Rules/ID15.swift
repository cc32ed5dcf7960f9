import Diagnostics

extension LeakRule {
  /// The old form has no check character: one in eighty numbers of its length looks like it, so a word has to say so.
  static let id15 = LeakRule(
    "leak.id-15", Message("一个十五位身份证号", "an ID number of the old form"), remedy: takeOut,
    found: ["身份证号：611099500101001", "<td>证件号码</td><td>611099500101001</td>"],
    passed: ["编号611099500101001", "身份证号：611099501301001", "身份证号为十八位数字"],
    by: .after(["份证", "证号", "件号"]) { next in
      guard let (range, digits) = next.number(within: 10), digits.count == 15,
        isProvince(digits[0], digits[1]), isDay([1, 9] + digits[6..<12])
      else {
        return nil
      }
      return range
    })
}
