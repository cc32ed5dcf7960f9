import Diagnostics

extension LeakRule {
  /// ISO/IEC 7812: a known issuer and Luhn's check digit.
  static let bankCard = LeakRule(
    "leak.bank-card", Message("一个银行卡号", "the number of a bank card"), remedy: takeOut,
    found: ["6222022610001234560", "卡号6222 0226 1000 1234 560", "4111111111111111"],
    passed: ["6222022610001234561", "1234567812345670"],
    by: .number { digits in
      (16...19).contains(digits.count) && digits.allSatisfy { $0 < 10 } && hasIssuer(digits)
        && passesLuhn(digits)
    })
}

/// UnionPay and the older cards of its banks; Visa, MasterCard.
private func hasIssuer(_ digits: ArraySlice<UInt8>) -> Bool {
  let (first, second) = (digits[digits.startIndex], digits[digits.startIndex + 1])
  return switch first {
  case 6: second == 0 || second == 2
  case 4: digits.count == 16 || digits.count == 19
  case 5: (1...6).contains(second) && digits.count == 16
  case 9: digits.prefix(4).elementsEqual([9, 5, 5, 8]) || digits.prefix(4).elementsEqual([9, 5, 5, 9])
  default: false
  }
}

private func passesLuhn(_ digits: ArraySlice<UInt8>) -> Bool {
  let sum = digits.reversed().enumerated().reduce(0) { sum, item in
    let value = Int(item.element) * (item.offset % 2 == 0 ? 1 : 2)
    return sum + (value > 9 ? value - 9 : value)
  }
  return sum % 10 == 0
}
