import Scan
import Testing

/// How the well-known masking and detecting libraries fail (background privacy.md §1.3), each as a text that one of them
/// passes in the clear. Names and their masks: NameMaskTests.
///
/// | Defect | Where it was read | Here |
/// |---|---|---|
/// | IDs that end in X stay | RuoYi `(\\d{4})\\d{10}(\\d{4})` | `endsInX` |
/// | 15-digit IDs: any digits pass, or none | Hutool | `oldNumbers` |
/// | a surname of plane 2 is cut in half, or not seen | Hutool #2039, JeecgBoot | `planeTwo` |
/// | a name of one character comes back | Hutool | `oneCharacter` |
/// | short phones come back | Hutool `mobilePhone("12345")`, JeecgBoot | `shortPhones` |
/// | cards of 19 digits, and any card beside a Han character | Presidio `\\b`, RuoYi | `cards` |
/// | blanks and full-width digits bypass all | RuoYi | `blanksAndWidth` |
/// | `·` and its look-alikes | RuoYi | `dots` |
/// | values that are shorter than what is kept, or as long | ShardingSphere #25616 | `masksThatShowAll` |
/// | the tail is hidden and village, group and number stay | Hutool | `addresses` |
struct KnownDefectTests {
  private func rules(_ text: String, _ change: (inout Needles) -> Void = { _ in }) -> Set<String> {
    Set(findings("<p>\(text)</p>", needlesOf(change)).map(\.rule))
  }

  @Test(arguments: ["11010519491231002X", "证号11010519491231002x号", "11010519491231002Ｘ"])
  func endsInX(_ text: String) { #expect(rules(text) == ["leak.id-18"]) }

  @Test func oldNumbers() {
    #expect(rules("身份证号610102900307867") == ["leak.id-15"])
    #expect(rules("编号610102900307867") { $0.add(idNumber: "610102199003078670".utf8) } == ["leak.known-id"])
    #expect(rules("身份证号611099991399123") == [])
  }

  @Test(arguments: ["\u{20164}丽华", "王\u{20164}华", "\u{2B740}\u{2B741}\u{2B742}"]) func planeTwo(
    _ name: String
  ) {
    #expect(rules("户主\(name)等") { $0.add(name: name.utf8) } == ["leak.known-name"])
  }

  /// It could be any word, so it is no needle; that it is masked is NameMaskTests'. What stands beside it is found.
  @Test func oneCharacter() {
    #expect(rules("<b>李</b> 611099195001010016") { $0.add(name: "李".utf8) } == ["leak.id-18"])
  }

  @Test(arguments: [
    "0914-2331234", "09142331234", "（0914）2331234", "0914 233 1234", "电话：2331234", "联系电话2331234",
  ])
  func shortPhones(_ text: String) { #expect(!rules(text).isEmpty) }

  @Test(arguments: [
    "卡号6222020200112233440", "账户6222020200112233440元", "6222 0202 0011 2233 440", "卡6222021001116245702号",
  ])
  func cards(_ text: String) {
    #expect(!rules(text) { $0.add(number: "6222020200112233440".utf8) }.isEmpty)
  }

  @Test(arguments: [
    "６１１０９９１９５００１０１００１６", "611099 1950 0101 0016", "６１１０９９ 19500101-0016", "1３8 1234 5678",
  ])
  func blanksAndWidth(_ text: String) { #expect(!rules(text).isEmpty) }

  @Test(arguments: ["·", "•", "‧", "∙", "⋅", "・", "･", "．", ".", "\u{2E33}", "", " "]) func dots(
    _ dot: String
  ) {
    #expect(rules("阿卜杜热依木\(dot)买买提") { $0.add(name: "阿卜杜热依木·买买提".utf8) } == ["leak.known-name"])
  }

  @Test(arguments: ["610102********8670", "6101021990****8670", "138****5678", "622202*********3440"])
  func masksThatShowAll(_ text: String) { #expect(!rules(text).isEmpty) }

  @Test(arguments: ["竹林关镇南丈沟村三组四十五号", "南丈沟村三组四十五号", "三组四十五号"]) func addresses(_ text: String) {
    #expect(rules(text) { $0.add(address: "丹凤县竹林关镇南丈沟村三组四十五号".utf8) } == ["leak.known-address"])
  }
}
