/// A whole number in Chinese numerals, plain or of accounts: 三百, 一千零五十, 贰佰. Nil for what is none, or could be
/// read in two ways (三百五).
func chineseNumber(_ text: ArraySlice<UInt8>) -> Int? {
  guard (3...60).contains(text.count) else { return nil }
  var number = ChineseNumber()
  for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
    guard number.take(scalar) else { return nil }
  }
  return number.value
}

private struct ChineseNumber {
  private var tenThousands = 0
  private var section = 0
  private var digit: Int?
  /// Of the numeral before the digit; they have to fall.
  private var unit = 10_000
  private var afterZero = false

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    if let place = digits.firstIndex(where: { $0.contains(scalar) }) { return takeDigit(place) }
    guard let place = units.firstIndex(where: { $0.contains(scalar) }) else { return false }
    return place == 3 ? takeTenThousand() : takeUnit([10, 100, 1000][place])
  }

  private mutating func takeDigit(_ value: Int) -> Bool {
    guard digit == nil, value > 0 || (!afterZero && section > 0 || tenThousands > 0) else { return false }
    if value == 0 { afterZero = true } else { digit = value }
    return true
  }

  private mutating func takeUnit(_ value: Int) -> Bool {
    let isBareTen = value == 10 && section == 0 && tenThousands == 0 && digit == nil
    guard value < unit, let count = digit ?? (isBareTen ? 1 : nil) else { return false }
    section += count * value
    (digit, unit, afterZero) = (nil, value, false)
    return true
  }

  private mutating func takeTenThousand() -> Bool {
    let count = section + (digit ?? 0)
    guard tenThousands == 0, count > 0, digit == nil || section == 0 || unit == 10 else { return false }
    tenThousands = count * 10_000
    (section, digit, unit, afterZero) = (0, nil, 10_000, false)
    return true
  }

  var value: Int? {
    let total = tenThousands + section
    guard let digit else { return total > 0 && !afterZero ? total : nil }
    return total == 0 || afterZero || unit == 10 ? total + digit : nil
  }
}

/// The numerals of 0 to 9, and those of 10, 100, 1000 and 10,000.
private let digits = ["零〇", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].map {
  Array($0.unicodeScalars)
}
private let units = ["十拾", "百佰", "千仟", "万萬"].map { Array($0.unicodeScalars) }
