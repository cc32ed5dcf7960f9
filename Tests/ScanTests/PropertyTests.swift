import Foundation
import RegisterFixtures
import Scan
import Testing

/// The same numbers in every run.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

struct PropertyTests {
  /// A page of ours, without anything private: amounts, codes, dates, tags, digests, telephones of offices.
  private func page(_ dice: inout Dice) -> String {
    func number(_ digits: Int) -> String {
      String((0..<digits).map { _ in "0123456789".randomElement(using: &dice)! })
    }
    func tag() -> String {
      String((0..<10).map { _ in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".randomElement(using: &dice)! })
    }
    let rows = (1...40).map { place in
      let (tag, yuan) = (tag(), Int.random(in: 1...99_999, using: &dice))
      return """
        <tr id="\(tag)"><td class="n">\(place)</td><td>张**</td><td>农村低保</td><td>\(number(1))</td>
        <td>\(yuan).\(number(2))</td><td>20\(number(2))-0\(Int.random(in: 1...9, using: &dice))</td><td>\(tag)</td></tr>
        """
    }
    return """
      <h1>611022\(number(6)) 长期公示2015Q4-6110\(number(8))</h1><p>（民发〔2012〕220号）2015-10-31至2015-11-\(number(2))，
      合计1,234,\(number(3)).\(number(2))元，电话：0914-2330000，<a href="tel:12345">12345</a>，第\(number(2))号</p>
      <table>\(rows.joined(separator: "\n"))</table><path d="M\(number(3)) \(number(3)) \(number(4))L\(number(3)),\(number(3))"/>
      <code>\((0..<64).map { _ in String("0123456789abcdef".randomElement(using: &dice)!) }.joined())</code>
      <p>办公时间：周一至周五 8:30-12:00 14:00-17:30 共\(number(7))户 61\(number(10))</p>
      """
  }

  private func person(_ dice: inout Dice) -> (values: [(String, String)], needles: (inout Needles) -> Void) {
    func number(_ digits: Int) -> String {
      String((0..<digits).map { _ in "0123456789".randomElement(using: &dice)! })
    }
    let sequence = Int.random(in: 0...999, using: &dice)
    let (id, account, phone) = (
      residentID(sequence, born: "19\(Int.random(in: 10...99, using: &dice))0214"), "62" + number(17),
      "13" + number(9)
    )
    let name = String(
      (0..<Int.random(in: 3...4, using: &dice)).map { _ in "赵钱孙李周吴郑王欧阳诸葛明华丽芳建国小平".randomElement(using: &dice)!
      })
    return (
      [
        (id, "leak.known-id"), (account, "leak.known-number"), (phone, "leak.known-number"),
        (name, "leak.known-name"),
      ],
      {
        $0.add(idNumber: id.utf8); $0.add(number: account.utf8); $0.add(number: phone.utf8);
        $0.add(name: name.utf8)
      }
    )
  }

  private let encodings: [(String, @Sendable (String) -> String)] = [
    ("plain", { $0 }), ("attribute", { "<i title='\($0)'></i>" }), ("comment", { "<!--\($0)-->" }),
    ("entities", { $0.unicodeScalars.map { "&#\($0.value);" }.joined() }),
    ("hexadecimal", { $0.unicodeScalars.map { "&#x\(String($0.value, radix: 16));" }.joined() }),
    ("escapes", { $0.utf16.map { "\\u" + String(0x10000 + Int($0), radix: 16).dropFirst() }.joined() }),
    (
      "percent",
      { "<a href=\"/?q=\($0.utf8.map { "%" + String(256 + Int($0), radix: 16).dropFirst() }.joined())\">" }
    ),
    ("base64", { "<img src=\"data:;base64,\(Data("值 \($0) 。".utf8).base64EncodedString())\">" }),
    ("zero width", { $0.unicodeScalars.map(String.init).joined(separator: "\u{200D}") }),
    ("tags", { $0.unicodeScalars.map(String.init).joined(separator: "<b></b>") }),
    ("blanks", { $0.unicodeScalars.map(String.init).joined(separator: " ") }),
    (
      "full width",
      {
        $0.unicodeScalars.map { String($0.isASCII ? Unicode.Scalar($0.value + 0xFEE0)! : $0) }.joined()
      }
    ),
  ]

  @Test func whateverIsPlantedIsFoundInEveryView() {
    var dice = Dice(state: 20_151_031)
    for _ in 0..<8 {
      let person = person(&dice)
      let scanner = Scanner(
        needlesOf(person.needles), publicWords: PublicWords(contacts: ["0914-2330000"], words: []))
      for (value, rule) in person.values {
        for (name, encode) in encodings {
          let page = page(&dice).replacing("第", with: "：\(encode(value))。", maxReplacements: 1)
          var result = ScanResult()
          scanner.scan("a.html", Array(page.utf8), as: .html, into: &result)
          #expect(Set(result.findings.map(\.rule)) == [rule], "\(name)")
        }
      }
    }
  }

  /// 200 pages against the values of 5,000 persons: nothing of them is there, and nothing looks like it.
  @Test func pagesOfFiguresRaiseNoAlarm() {
    var dice = Dice(state: 611_022)
    let needles = needlesOf { needles in for _ in 0..<5_000 { person(&dice).needles(&needles) } }
    let scanner = Scanner(needles, publicWords: PublicWords(contacts: ["0914-2330000"], words: []))
    var result = ScanResult()
    for _ in 0..<200 { scanner.scan("a.html", Array(page(&dice).utf8), as: .html, into: &result) }
    #expect(result.findings.map(\.rule) == [] && result.files == 200)
  }
}
