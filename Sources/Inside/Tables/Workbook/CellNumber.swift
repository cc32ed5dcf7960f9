/// A number of a cell, in the decimal digits that it is written in.
///
/// Spreadsheets keep and show fifteen digits; what is written behind them comes of counting in twos.
struct CellNumber {
  private var isNegative = false
  /// Without zeros at either end.
  private var digits: [UInt8] = []
  /// Where the decimal point stands, counted from the first digit.
  private var point = 0

  /// Nil when it is no number as XML Schema has it.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    if let sign = rest.first, sign == minus || sign == UInt8(ascii: "+") {
      isNegative = sign == minus
      rest = rest.dropFirst()
    }
    let mantissa = rest.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    var sawPoint = false
    for byte in mantissa {
      if byte == dot, !sawPoint {
        sawPoint = true
      } else {
        guard isDigit(byte) else { return nil }
        if !sawPoint { point += 1 }
        digits.append(byte)
      }
    }
    guard !digits.isEmpty else { return nil }
    if mantissa.count < rest.count {
      guard let exponent = Int(String(decoding: rest.dropFirst(mantissa.count + 1), as: UTF8.self)),
        (-400...400).contains(exponent)
      else { return nil }
      point += exponent
    }
    trim()
    if digits.count > 15 { round() }
  }

  private mutating func trim() {
    let zeros = digits.prefix { $0 == zero }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == zero { digits.removeLast() }
    if digits.isEmpty { (point, isNegative) = (0, false) }
  }

  private mutating func round() {
    let roundsUp = digits[15] >= zero + 5
    digits.removeLast(digits.count - 15)
    var i = 14
    while roundsUp {
      digits[i] += 1
      if digits[i] <= zero + 9 { break }
      digits[i] = zero
      if i == 0 {
        digits.insert(zero + 1, at: 0)
        point += 1
        break
      }
      i -= 1
    }
    trim()
  }

  /// The days in it, its time of day dropped; nil when it is none.
  var wholeDays: Int? {
    guard !isNegative, point <= 7 else { return nil }
    return (0..<max(point, 0)).reduce(0) { $0 * 10 + ($1 < digits.count ? Int(digits[$1] - zero) : 0) }
  }

  /// Plain, but for more digits in front of the point than a spreadsheet keeps: they are lost, so it stays
  /// `6.11022195001011E+17`.
  var text: [UInt8] {
    let sign = isNegative ? [minus] : []
    if digits.isEmpty { return [zero] }
    if point > 15 || point < -15 { return sign + scientific }
    if point <= 0 { return sign + [zero, dot] + zeros(-point) + digits }
    if digits.count <= point { return sign + digits + zeros(point - digits.count) }
    return sign + digits[..<point] + [dot] + digits[point...]
  }

  private var scientific: [UInt8] {
    let fraction = digits.count > 1 ? [dot] + digits[1...] : []
    return [digits[0]] + fraction + Array("E\(point > 0 ? "+" : "")\(point - 1)".utf8)
  }
}

private func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: zero, count: count) }

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

private let zero = UInt8(ascii: "0")
private let dot = UInt8(ascii: ".")
private let minus = UInt8(ascii: "-")
