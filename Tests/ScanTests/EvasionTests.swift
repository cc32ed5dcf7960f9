import Foundation
import RegisterFixtures
import Scan
import Testing

/// Every way of privacy.md §1.6 and §2.3 to write a value so that a search for it fails.
struct EvasionTests {
  private static let id = "611099195001010016"
  private static let known = needlesOf {
    $0.add(idNumber: "610102199003078670".utf8)
    $0.add(number: "9999080115126079447".utf8)
    $0.add(number: "15409212164".utf8)
    $0.add(name: "司马相如明".utf8)
    $0.add(name: "王小五".utf8)
  }

  /// An ID number that no list knows.
  @Test(arguments: [
    "611099195001010016", "６１１０９９１９５００１０１００１６", "٦١١٠٩٩١٩٥٠٠١٠١٠٠١٦", "𝟔𝟏𝟏𝟎𝟗𝟗𝟏𝟗𝟓𝟎𝟎𝟏𝟎𝟏𝟎𝟎𝟏𝟔",
    "⑥①①⓪⑨⑨①⑨⑤⓪⓪①⓪①⓪⓪①⑥", "六一一〇九九一九五〇〇一〇一〇〇一六", "611099-19500101-0016", "611099 19500101 0016",
    "611099\u{A0}19500101\u{A0}0016", "611099\u{3000}19500101\u{2009}0016",
    "611099·19500101·0016", "6110.9919.5001.0100.16", "6 1 1 0 9 9 1 9 5 0 0 1 0 1 0 0 1 6",
    "611099<b>19500101</b>0016", "611099<span class=\"x\">19500101</span><!-- 12 -->0016",
    "611099<br>19500101<br>0016", "611099\u{200B}19500101\u{FEFF}0016", "611099\u{202E}19500101\u{202C}0016",
    "611099&#49;9500101&#x30;016", "611099&zwj;19500101&shy;0016",
    "611099&nbsp;19500101&nbsp;0016", "611099\\u003195001\\u0030\\u{31}0016",
    "61lO9919500lOlOOl6", "611099**19500101**0016", "No611099195001010016", "611099195001010016号",
    "六一一零九九一九五○○一○一○○一六", "陸壹壹零玖玖壹玖伍零零壹零壹零零壹陸", "六幺幺零九九幺九五零零幺零幺零零幺六", "〦〡〡0〩〩〡〩〥00〡0〡00〡〦",
    "➅➀➀🄋➈➈➀➈➄🄋🄋➀🄋➀🄋🄋➀➅", "6110991950О1О1ОО16", "6110991950ο1ο1οο16", "61Ι099195001010016",
    "611099，19500101，0016", "611099/19500101/0016", "611099 1950-01-01 0016", "611099 19500101-0016",
    "611099\u{2800}19500101\u{2800}0016", "611099\u{FFFC}195001010016",
    "611099&ZeroWidthSpace;19500101&InvisibleComma;0016", "611099&shy195001010016",
    "&#00000000054;11099195001010016",
    "611099<x-y>19500101</x-y>0016", "611099<?x?>19500101<!x>0016",
    "<a style='content:\"\\000036\\000031\\000031099195001010016\"'>甲</a>",
    "<iframe srcdoc='<b>611099</b>195001010016'></iframe>",
  ])
  func anIDNumberIsFound(_ written: String) {
    let found = findings("<p>编号\(written)。</p>")
    #expect(found.map(\.rule) == ["leak.id-18"], Comment(rawValue: written))
  }

  @Test(arguments: [
    "11010519491231002X", "11010519491231002x", "11010519491231002×", "11010519491231002Ⅹ",
    "11010519491231002х", "１１０１０５１９４９１２３１００２Ｘ", "110105 19491231 002X", "1101051949123100<i>2</i>X",
  ])
  func aCheckCharacterIsFoundInEveryShape(_ written: String) {
    #expect(findings("<p>\(written)</p>").map(\.rule) == ["leak.id-18"])
  }

  /// What the register knows needs no boundaries and no form.
  @Test(arguments: [
    "610102199003078670", "A610102199003078670B", "00610102199003078670", "61010219900307867",
    "6101 021990 0307 8670",
    "610102900307867", "999908011512607", "9999080115126079447", "卡9999-0801-1512-6079-447", "15409212164",
    "+86 154 0921 2164", "008615409212164", "015409212164", "154-0921-2164", "1５4<b>0</b>921&#50;164",
    "司马相如明", "司马·相如明", "司 马 相 如 明", "司马\u{200B}相如<b>明</b>", "户主王小五等三人", "&#29579;小五",
    "\\u738b\\u5c0f\\u4e94", "王\u{FE00}小五",
    "6101，0219，9003，0786，70", "(154)09212164", "（154）0921-2164", "154-0921 2164", "154 0921-2164",
    "154/0921/2164",
    "0.15409212164", "王 小五", "王\u{3000}小五", "<b>王</b> 小五",
  ])
  func aKnownValueIsFound(_ written: String) {
    for text in [
      "<p>见\(written)，</p>", "<!-- \(written) -->", "<td>\(written)</td>",
    ] {
      let found = findings(text, Self.known)
      #expect(
        !found.isEmpty && found.allSatisfy { $0.rule.hasPrefix("leak.known-") }, Comment(rawValue: text))
    }
  }

  @Test(arguments: [
    ("a/610102199003078670.html", "leak.known-id"),
    ("%E7%8E%8B%E5%B0%8F%E4%BA%94/index.html", "leak.known-name"),
    ("王小五.csv", "leak.known-name"), ("a/611099195001010016/b.md", "leak.id-18"),
  ])
  func aPathIsScannedToo(_ path: String, _ rule: String) {
    let found = findings("", path: path, Self.known)
    #expect(found.map(\.rule) == [rule] && found.allSatisfy { $0.view == .path })
  }

  @Test(arguments: [
    ("{\"n\":\"\\u0036\\u0031\\u0031099195001010016\"}", FileKind.json),
    ("a{content:'\\36 11099195001010016'}", .css),
    ("let a = '\\x36\\x31\\u{31}099195001010016'", .javascript), ("[x](?q=%3611099195001010016)", .markdown),
    ("甲,'611099195001010016,200\n", .csv), ("<a><![CDATA[611099195001010016]]></a>", .xml),
    ("<svg><text>611099<tspan>19500101</tspan>0016</text></svg>", .svg),
    (
      "<p><a href=\"data:text/plain;base64,\(Data("ID:611099195001010016".utf8).base64EncodedString())\">",
      .html
    ),
    ("证号 611099\n", .text),
  ])
  func everyKindOfFileIsRead(_ text: String, _ kind: FileKind) {
    #expect(
      findings(text, as: kind).map(\.rule) == (kind == .text ? [] : ["leak.id-18"]), Comment(rawValue: text))
  }

  /// However many numbers stand together.
  @Test(arguments: [" ", ",", "-", "/"]) func aNumberIsFoundAmongMany(_ sign: String) {
    let numbers = (0..<200).map { String(13_991_400_001 + $0) }
    #expect(findings(numbers.joined(separator: sign)).count == 200)
    let figures = (0..<200).map { String(1000 + $0) }.joined(separator: sign)
    #expect(findings("\(figures) 15409212164 \(figures)", Self.known).map(\.rule) == ["leak.known-number"])
  }

  /// A mask, and digits that do not belong to it.
  @Test func aMaskHidesNothingBehindIt() {
    #expect(findings("2***13991400001").map(\.rule) == ["leak.mobile"])
    #expect(findings("张** 13991400001，******李13991400002").map(\.rule) == ["leak.mobile", "leak.mobile"])
  }

  /// Of whatever lies around it in base64: bytes of pictures, zeros of UTF-16.
  @Test func base64OfMoreThanText() {
    let hidden = [
      Data([0, 1, 255, 250]) + Data(" \(Self.id) ".utf8) + Data([255]),
      Data("证 \(Self.id) ".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }), Data("13991400001".utf8),
    ]
    for data in hidden {
      let found = findings("<img src=\"data:;base64,\(data.base64EncodedString())\">")
      #expect(found.count == 1 && found.allSatisfy { $0.view == .base64 })
    }
  }

  /// A cell ends what stands in it: two of them do not make a number, nor a name.
  @Test func cellsDoNotJoin() {
    #expect(findings("<td>611099</td><td>19500101</td><td>0016</td>") == [])
    #expect(findings("611099,19500101,0016\n", as: .csv) == [])
    #expect(findings("<td>王小</td><td>五</td>", Self.known) == [])
    #expect(findings("154,0921,2164\n15409\n212164", as: .csv, Self.known) == [])
  }

  @Test func itsPlaceIsInTheFileAsItIs() {
    let text = "<p>见&#54;11099<b>19500101</b>0016。</p>"
    let found = findings(text)
    let bytes = Array(text.utf8)[found[0].offset..<found[0].offset + found[0].length]
    #expect(String(decoding: bytes, as: UTF8.self) == "&#54;11099<b>19500101</b>0016")
    #expect(found[0].view == .tags && findings("\(Self.id)")[0].digest == found[0].digest)
  }
}
