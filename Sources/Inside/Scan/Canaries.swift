/// How many canaries were planted, and those that were not found.
package struct SelfTest: Sendable {
  /// A value that is nobody's, as one rule has to find it in one view.
  package struct Canary: Hashable, Sendable {
    package let rule: String
    package let view: Finding.View
  }

  package let planted: Int
  package let missed: [Canary]
}

extension Scanner {
  /// Plants values that are nobody's in texts in memory, one for each rule and view, and scans these.
  ///
  /// Those of the register's rules with what this scan knows. Those of the detectors without it: their values may by
  /// chance be somebody's, or an office's, and be told as such.
  package func plantCanaries() -> SelfTest {
    let bare = withoutRegister
    var (planted, missed) = (0, [SelfTest.Canary]())
    for (rule, value) in canaries {
      let scanner =
        rule.detectors.isEmpty && rule.found.isEmpty || rule.id == LeakRule.secret.id ? self : bare
      for view in Finding.View.allCases where view != .separators || value.utf8.allSatisfy(isDigit) {
        planted += 1
        let canary = SelfTest.Canary(rule: rule.id, view: view)
        var result = ScanResult()
        let page = Array(view.page(with: value).utf8)
        scanner.scan(view == .path ? "a/\(value).html" : "a.html", page, as: .html, into: &result)
        let isFound = result.findings.contains { $0.rule == canary.rule && $0.view == canary.view }
        if !isFound { missed.append(canary) }
      }
    }
    return SelfTest(planted: planted, missed: missed)
  }
}

extension Needles {
  /// What the canaries of the register's rules are found by: of area 990000, where nobody lives.
  mutating func addCanaries() {
    add(idNumber: knownID.utf8)
    add(number: knownAccount.utf8)
    add(name: knownName.utf8)
    add(address: knownAddress.utf8)
    add(caseID: knownCase.utf8)
    add(secret: [UInt8](repeating: 0xCA, count: 16))
  }
}

private let knownID = "990426199112010074"
private let knownAccount = "9999000000000000019"
private let knownName = "金䶮雀三"
private let knownAddress = "磨坊桥头往东第二间金铺"
private let knownCase = "CANARY990042"

/// A value for each rule: of the detectors, the first of their own examples.
private var canaries: [(rule: LeakRule, value: String)] {
  let known: [(LeakRule, String)] = [
    (.knownID, knownID), (.knownNumber, knownAccount), (.knownName, knownName), (.knownAddress, knownAddress),
    (.knownCase, knownCase), (.secret, String(repeating: "CA", count: 16)),
  ]
  let ids = Set(known.map(\.0.id))
  return known + LeakRule.all.filter { !ids.contains($0.id) }.map { ($0, $0.found.first ?? "") }
}

extension Finding.View {
  /// A page with a value that is to be seen in this view.
  fileprivate func page(with value: String) -> String {
    let scalars = value.unicodeScalars
    func each(_ form: (Unicode.Scalar) -> String) -> String { scalars.map(form).joined() }
    switch self {
    case .plain: return "<p>\(value)</p>"
    case .markup: return "<img alt=\"\(value)\">"
    case .separators: return "<p>\(scalars.map(String.init).joined(separator: " "))</p>"
    case .hidden: return "<p>\(scalars.map(String.init).joined(separator: "\u{200B}"))</p>"
    case .digits: return "<p>\(each(wide))</p>"
    case .entities: return "<p>\(each { "&#\($0.value);" })</p>"
    case .escapes: return "<script>a='\(each { "\\u{\(String($0.value, radix: 16))}" })'</script>"
    case .percent: return "<a href=\"?\(value.utf8.map { "%" + hexadecimal($0) }.joined())\">"
    case .tags: return "<p>\(scalars.map(String.init).joined(separator: "<!-- --><b></b>"))</p>"
    case .base64: return "<a href=\"data:;base64,\(encoded(Array("     \(value)     ".utf8)))\">"
    case .path: return ""
    }
  }
}

/// Full-width, or the radical that looks the same.
private func wide(_ scalar: Unicode.Scalar) -> String {
  if let radical = ["金": "⾦", "竹": "⽵"][scalar] { return radical }
  let wide = scalar.isASCII && scalar.value > 0x20 ? Unicode.Scalar(scalar.value + 0xFEE0) : nil
  return String(wide ?? scalar)
}

private func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

private func encoded(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
  var text = ""
  for start in stride(from: 0, to: bytes.count - bytes.count % 3, by: 3) {
    let bits = bytes[start..<start + 3].reduce(0) { $0 << 8 | Int($1) }
    for shift in [18, 12, 6, 0] { text.unicodeScalars.append(alphabet[bits >> shift & 63]) }
  }
  return text
}
