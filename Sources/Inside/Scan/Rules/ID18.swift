import Diagnostics

extension LeakRule {
  /// GB 11643-1999, with a valid check character; numbers of foreign permanent residents begin with 9.
  static let id18 = LeakRule(
    "leak.id-18", Message("一个身份证号", "an ID number"), remedy: takeOut,
    found: [
      "611099195001010016", "身份证号：11010519491231002X。", "611099 19500101 0016", "6110 9919 5001 0100 16",
    ],
    passed: [
      "611099195001010017", "611099195002300017", "001099195001010016", "6110991950010100161", "611022106200",
      "2015-10-31 2015-11-07",
    ],
    by: .number(isID18))
}

func isID18(_ digits: ArraySlice<UInt8>) -> Bool {
  guard digits.count == 18, digits.dropLast().allSatisfy({ $0 < 10 }) else { return false }
  let all = Array(digits)
  guard isProvince(all[0], all[1]), isDay(all[6..<14]) else { return false }
  // MOD 11-2 of ISO 7064, by Horner's rule.
  let rest = all[..<17].reduce(0) { ($0 + Int($1)) * 2 % 11 }
  return (12 - rest) % 11 == Int(all[17])
}

/// GB/T 2260: the provinces, Taiwan, Hong Kong and Macau; 9 for those from abroad.
func isProvince(_ first: UInt8, _ second: UInt8) -> Bool {
  switch (first, second) {
  case (1, 1...5), (2, 1...3), (3, 1...7), (4, 1...6), (5, 0...4), (6, 1...5), (7, 1), (8, 1...3), (9, 0...9):
    true
  default: false
  }
}

/// Whether eight digits are a day of the calendar since 1880.
func isDay(_ digits: ArraySlice<UInt8>) -> Bool {
  guard digits.count == 8 else { return false }
  let number = digits.reduce(0) { $0 * 10 + Int($1) }
  let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return (1880...2099).contains(year) && (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
}
