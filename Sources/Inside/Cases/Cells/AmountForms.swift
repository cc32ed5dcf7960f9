package import Vocabulary

/// Why a cell holds no amount.
package enum AmountProblem: Error, Equatable {
  case form
  /// A number with 元 or ¥.
  case unit
  /// Chinese numerals, and the yuan that they stand for.
  case numerals(yuan: Int)
}

extension CellForms {
  /// Yuan with at most two decimals and no sign; commas between thousands are stepped over.
  package static func amount(_ cell: ArraySlice<UInt8>) throws(AmountProblem) -> Fen {
    if let fen = fen(cell) { return fen }
    let text = trimmed(narrowed(cell))
    if let fen = fen(text) { return fen }
    let bare = withoutUnit(text)
    if bare.count < text.count, fen(bare) != nil { throw .unit }
    if let yuan = chineseNumber(bare) { throw .numerals(yuan: yuan) }
    throw .form
  }

  private static func fen(_ text: ArraySlice<UInt8>) -> Fen? {
    let whole = text.prefix { $0 != UInt8(ascii: ".") }
    guard let yuan = yuan(whole) else { return nil }
    if whole.endIndex == text.endIndex { return Fen(yuan * 100) }
    return decimals(text[(whole.endIndex + 1)...]).map { Fen(yuan * 100 + $0) }
  }

  /// Digits, or digits in threes after the first comma.
  private static func yuan(_ text: ArraySlice<UInt8>) -> Int? {
    guard (1...15).contains(text.count) else { return nil }
    var (yuan, digits, sinceComma, hasComma) = (0, 0, 0, false)
    for byte in text {
      if isDigit(byte) {
        yuan = yuan * 10 + Int(byte - UInt8(ascii: "0"))
        (digits, sinceComma) = (digits + 1, sinceComma + 1)
      } else {
        guard byte == UInt8(ascii: ","), hasComma ? sinceComma == 3 : (1...3).contains(sinceComma) else {
          return nil
        }
        (hasComma, sinceComma) = (true, 0)
      }
    }
    return digits <= 12 && (!hasComma || sinceComma == 3) ? yuan : nil
  }

  /// At most two decimals, in fen. More of them only as a spreadsheet's arithmetic leaves them behind: 299.99999999997
  /// is 300, to the millionth of a fen.
  private static func decimals(_ text: ArraySlice<UInt8>) -> Int? {
    guard (1...20).contains(text.count), text.allSatisfy(isDigit) else { return nil }
    let fen = decimal(text.prefix(2)) * (text.count == 1 ? 10 : 1)
    let surplus = text.dropFirst(2)
    if surplus.allSatisfy({ $0 == UInt8(ascii: "0") }) { return fen }
    guard surplus.count >= 6, let first = surplus.first, surplus.prefix(6).allSatisfy({ $0 == first }) else {
      return nil
    }
    return first == UInt8(ascii: "0") ? fen : first == UInt8(ascii: "9") ? fen + 1 : nil
  }

  private static func withoutUnit(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    for sign in ["¥", "￥"] where text.starts(with: sign.utf8) { text = text.dropFirst(sign.utf8.count) }
    for unit in ["整", "元", "圆", "块"] where text.suffix(3).elementsEqual(unit.utf8) { text = text.dropLast(3) }
    return trimmed(text)
  }
}

private func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let text = text.drop { $0 == UInt8(ascii: " ") }
  return text.prefix(text.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 - text.startIndex + 1 } ?? 0)
}
