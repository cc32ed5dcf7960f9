import Diagnostics

extension LeakRule {
  /// Of citizens and of residents of Hong Kong, Macau and Taiwan; their forms alone are those of many other numbers.
  static let passport = LeakRule(
    "leak.passport", Message("一个护照或通行证号", "the number of a passport or permit"), remedy: takeOut,
    found: ["护照号码 E12345678", "通行证：H1234567890"], passed: ["护照办理", "编号E12345678", "护照 K000001"],
    by: .after(["护照", "行证"]) { next in
      guard let first = next.word(within: 6),
        "EGDSPHM".utf8.contains(UInt8(truncatingIfNeeded: next[first].value))
      else {
        return nil
      }
      let count = next.items[(first + 1)...].prefix { $0.symbol.kind == .digit }.count
      return (8...10).contains(count) ? first..<first + 1 + count : nil
    })

  /// GB/T 31075: nine letters and digits.
  static let socialCard = LeakRule(
    "leak.social-card", Message("一个社保卡号", "the number of a social security card"), remedy: takeOut,
    found: ["社保卡 C12345678", "社会保障卡号：A1B2C3D45"], passed: ["社保卡办理点", "社会保障 2015年"],
    by: .after(["保卡", "障卡", "障号", "卡号"]) { next in
      guard let first = next.word(within: 4) else { return nil }
      let word = next.items[first...].prefix { $0.symbol.kind == .digit || $0.symbol.kind == .letter }
      let digits = word.count { $0.symbol.kind == .digit }
      return word.count == 9 && digits >= 4 ? word.startIndex..<word.endIndex : nil
    })
}
