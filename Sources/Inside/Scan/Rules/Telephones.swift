import Diagnostics

private let contacts = Message(
  "请从来源处删去；单位的电话写在 offices.csv 的电话栏或 site.yml 的热线里才算公开",
  "take it out; an office's own is public where it stands in the telephone column of offices.csv or among the hotlines of "
    + "site.yml")

extension LeakRule {
  /// With 86 or 0086 before it too.
  static let mobile = LeakRule(
    "leak.mobile", Message("一个手机号", "a mobile telephone number"), remedy: contacts,
    found: ["13991400001", "138 0013 8000", "+86-139-9140-0001", "008613991400001"],
    passed: ["12991400001", "139914000012", "138,001,234.56", "611022106200", "1447891200000"],
    by: .number { digits in
      let number = withoutCountry(digits)
      return number.count == 11 && number.first == 1
        && number.dropFirst().first.map { (3...9).contains($0) } ?? false
    })

  /// With an area code, or by the word before it.
  static let telephone = LeakRule(
    "leak.telephone", Message("一个不属于公开机构的电话号码", "a telephone number that is no office's"), remedy: contacts,
    found: ["02983456789", "0914-2330000", "（0914）2330000", "029 83456789", "电话：2330000"],
    passed: ["2330000", "0014-2330000", "电话：12345", "电话 2015-10-31", "联系人：2户"],
    by: .number { digits in
      guard (10...12).contains(digits.count), digits.first == 0, let second = digits.dropFirst().first else {
        return false
      }
      // 010 and 02x have three digits, all others four; numbers do not begin with 0 or 1.
      let area = second == 1 || second == 2 ? 3 : 4
      let number = digits.dropFirst(area)
      return (1...9).contains(second) && (7...8).contains(number.count)
        && number.first.map { (2...9).contains($0) } ?? false
    },
    .after(["电话", "手机"]) { next in
      next.number(within: 6).flatMap {
        (7...8).contains($0.digits.count) && !isDay($0.digits[...]) ? $0.range : nil
      }
    })
}

/// Without 86 or 0086.
func withoutCountry(_ digits: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  if digits.count == 13, digits.starts(with: [8, 6]) { return digits.dropFirst(2) }
  return digits.count == 15 && digits.starts(with: [0, 0, 8, 6]) ? digits.dropFirst(4) : digits
}
