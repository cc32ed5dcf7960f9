import Diagnostics

extension LeakRule {
  /// A day, or year and month, after the word or, in Chinese order, before it.
  static let birthDate = LeakRule(
    "leak.birth-date", Message("一个出生日期", "a date of birth"), remedy: takeOut,
    found: ["出生日期：1950-01-01", "生于1950年1月", "1950年1月1日出生", "出生年月 195001", "1950-01-01 出生"],
    passed: ["出生日期不公布", "2015年1月1日以后出生的", "2015年10月31日公示"],
    by: .after(["出生", "生于", "生日"]) { next in
      guard let first = next.word(within: 8), next[first].kind == .digit else { return nil }
      let date = next.items[first...].prefix(11).prefix { $0.symbol.isOfDate }
      let digits = date.filter { $0.symbol.kind == .digit }
      let century = digits.prefix(2).map { $0.symbol.value }
      guard (5...8).contains(digits.count), [[1, 8], [1, 9], [2, 0]].contains(century) else { return nil }
      return date.startIndex..<date.endIndex
    })
}

extension Symbol {
  fileprivate var isOfDate: Bool {
    kind == .digit || kind == .joiner || (kind == .other && value == 0x2F)
      || "年月日".unicodeScalars.contains { $0.value == value }
  }
}

/// Whether the last symbols of a text are a date, which may have been one of birth: how many solid ones, or nil.
func dateLength(_ history: borrowing History, back: Int) -> Int? {
  var (length, digits, years) = (0, 0, 0)
  while length < 11 {
    let code = history[back + length]
    if (48...57).contains(code) {
      digits += 1
    } else if code == year {
      years += 1
    } else if code != month && code != day {
      break
    }
    length += 1
  }
  let century = [history[back + length - 1], history[back + length - 2]].map { Int($0) - 48 }
  return (5...8).contains(digits) && (years == 1 || length == 8)
    && [[1, 8], [1, 9], [2, 0]].contains(century)
    ? length : nil
}

private let year = Unicode.Scalar("年").value
private let month = Unicode.Scalar("月").value
private let day = Unicode.Scalar("日").value
