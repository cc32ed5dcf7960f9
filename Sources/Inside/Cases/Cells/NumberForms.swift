/// Digits as the clerk meant them: narrowed, without blanks, hyphens and the apostrophe that makes a cell text.
func plainNumber(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  if cell.allSatisfy(isDigit) { return cell }
  var number = narrowed(cell)
  for apostrophe in ["'", "‘", "’", "`"] where number.starts(with: apostrophe.utf8) {
    number = number.dropFirst(apostrophe.utf8.count)
  }
  let isPlain = number.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "-") }
  return isPlain ? number : number.filter { $0 > 0x20 && $0 != UInt8(ascii: "-") }[...]
}

/// Whether a spreadsheet has made a number of a cell that was digits: `6.11022E+17`, a float's `….0`, or zeros where
/// the sixteenth and later digits stood. It keeps fifteen of them, and the rest is not in the file any more.
///
/// A zero or two at the end of 16 or 17 digits are nothing to go by.
func hasLostDigits(_ number: ArraySlice<UInt8>) -> Bool {
  let digits = number.prefix { isDigit($0) }
  let rest = number[digits.endIndex...]
  if rest.isEmpty { return digits.count >= 18 && digits.dropFirst(15).allSatisfy { $0 == UInt8(ascii: "0") } }
  if digits.count > 15 {
    return rest.first == UInt8(ascii: ".") && rest.dropFirst().allSatisfy { $0 == UInt8(ascii: "0") }
  }
  return digits.count == 1 && isExponent(rest)
}

/// `E+17`, with or without decimals before it.
private func isExponent(_ text: ArraySlice<UInt8>) -> Bool {
  let power = text.first == UInt8(ascii: ".") ? text.dropFirst().drop { isDigit($0) } : text
  guard power.first == UInt8(ascii: "E") || power.first == UInt8(ascii: "e") else { return false }
  let digits = power.dropFirst().drop { $0 == UInt8(ascii: "+") }
  return (1...2).contains(digits.count) && digits.allSatisfy(isDigit)
}

extension CellForms {
  /// At least seven digits and what is written between them, or 无.
  static func isPhone(_ cell: ArraySlice<UInt8>) -> Bool {
    let number = narrowed(cell)
    if number.elementsEqual("无".utf8) { return true }
    let marks = number.filter { !isDigit($0) }
    let known = "+-() /,;、转".utf8
    return number.count - marks.count >= 7 && marks.allSatisfy { known.contains($0) }
  }
}
