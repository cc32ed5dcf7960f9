import Vocabulary

/// The forms that values take in a sheet (content-format), read from UTF-8. Nil: not of the form.
enum CellForms {
  /// `2015-10-31`, `2015/10/31`, `2015.10.31`, `2015年10月31日`, `20151031`, or a serial of Excel.
  static func day(_ cell: ArraySlice<UInt8>) -> CalendarDay? {
    guard let parts = dateParts(cell) else { return nil }
    switch parts.count {
    case 3: return CalendarDay(parts[0], parts[1], parts[2])
    case 1 where cell.count == 8: return CalendarDay(parts[0] / 10_000, parts[0] / 100 % 100, parts[0] % 100)
    case 1 where cell.count == 5: return serial(parts[0])
    default: return nil
    }
  }

  /// A day, or a month (`2015-10`, `2015年10月`) for its first day.
  static func monthOrDay(_ cell: ArraySlice<UInt8>) -> CalendarDay? {
    if let day = day(cell) { return day }
    guard let parts = dateParts(cell), parts.count == 2 else { return nil }
    return CalendarDay(parts[0], parts[1], 1)
  }

  /// Yuan with at most two decimals and no sign; commas between thousands are stepped over.
  static func money(_ cell: ArraySlice<UInt8>) -> Fen? {
    var (fen, decimals, digits) = (0, -1, 0)
    for byte in cell {
      if isDigit(byte) {
        guard decimals < 2, digits < 12 else { return nil }
        fen = fen * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
        if decimals >= 0 { decimals += 1 }
      } else if byte == UInt8(ascii: "."), decimals < 0, digits > 0 {
        decimals = 0
      } else if byte != UInt8(ascii: ",") || decimals >= 0 || digits == 0 {
        return nil
      }
    }
    guard digits > 0, decimals != 0 else { return nil }
    for _ in max(decimals, 0)..<2 { fen *= 10 }
    return Fen(fen)
  }

  static func count(_ cell: ArraySlice<UInt8>) -> Int? {
    guard (1...6).contains(cell.count), cell.allSatisfy(isDigit) else { return nil }
    return cell.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// 是 or 否; an empty cell is 否.
  static func yes(_ cell: ArraySlice<UInt8>) -> Bool? {
    if cell.isEmpty || cell.elementsEqual("否".utf8) { return false }
    return cell.elementsEqual("是".utf8) ? true : nil
  }

  /// The numbers of a date, whatever stands between them.
  private static func dateParts(_ cell: ArraySlice<UInt8>) -> [Int]? {
    var parts: [Int] = []
    var inNumber = false
    var rest = cell
    while let byte = rest.first {
      if isDigit(byte) {
        let digit = Int(byte - UInt8(ascii: "0"))
        if inNumber {
          parts[parts.count - 1] = parts[parts.count - 1] * 10 + digit
        } else {
          parts.append(digit)
        }
        guard parts[parts.count - 1] < 100_000_000 else { return nil }
        inNumber = true
        rest = rest.dropFirst()
      } else {
        guard inNumber, let length = separatorLength(rest, after: parts.count) else { return nil }
        inNumber = false
        rest = rest.dropFirst(length)
      }
    }
    return parts
  }

  private static func separatorLength(_ rest: ArraySlice<UInt8>, after count: Int) -> Int? {
    let isLast = rest.count <= 3
    let unit: [String] = ["年", "月", "日"]
    if count <= 3, rest.starts(with: unit[count - 1].utf8) { return 3 }
    return "-/.".utf8.contains(rest.first ?? 0) && !(isLast && rest.count == 1) && count < 3 ? 1 : nil
  }

  /// Days since 1899-12-30, as Excel counts after February 1900; 1950 to 2100 are believed.
  private static func serial(_ number: Int) -> CalendarDay? {
    guard (18_264...73_415).contains(number), let base = CalendarDay(1899, 12, 30) else { return nil }
    return base + number
  }
}
