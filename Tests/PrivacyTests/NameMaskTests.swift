import Cases
import Diagnostics
import Notices
import Privacy
import RegisterFixtures
import Testing
import Vocabulary

@Suite struct NameMaskTests {
  static func record(_ name: String, _ person: Int) -> CaseRecord {
    CaseRecord(
      location: SourceLocation("a.csv", line: 2), caseID: "K\(person)", program: Program("rural_dibao"),
      applicant: name, residentID: try! ResidentID(residentID(person).utf8),
      terms: Terms(amount: Fen(1), coveredPersons: 1, category: "", division: Places.village))
  }

  /// A name as it shows where so many share its initial.
  static func masked(_ name: String, holders: Int, threshold: Int = 20) -> String {
    let records = (0..<holders).map { record(name, $0) }
    return NameMask(for: records, threshold: threshold)(Secret(name)).text
  }

  /// background/privacy.md §1.2
  @Test(arguments: [
    ("李梅", "李**"), ("王志强", "王**"), ("欧阳修", "欧**"), ("司马相如", "司**"), ("李", "李**"),
    ("阿卜杜热依木·买买提", "阿**"), ("阿卜杜热依木•买买提", "阿**"), ("阿 卜 杜 热 依 木 · 买 买 提", "阿**"),
    ("𠅤丽", "𠅤**"), ("王𠅤", "王**"), ("赵C", "赵**"), ("䶮飞", "䶮**"), ("\u{FA0E}一", "\u{FA0E}**"),
    ("\u{F9B4}飞", "領**"), ("⼭川", "山**"),
    ("Nguyen Thi Lan", "某**"), ("O'Neil", "某**"), ("·买买提", "某**"), ("１张", "某**"), ("13812345678", "某**"),
    ("", "某**"), (" ", "某**"), ("*张", "某**"), ("\u{E863}飞", "䶮**"), ("\u{E000}王", "某**"), ("Ｚ三", "某**"),
    ("①三", "某**"), ("㈱三", "某**"),
    ("\u{FFFD}", "某**"), ("ㄅ", "某**"),
    ("\u{200B}王五", "王**"), ("\u{3000}王五", "王**"), ("\u{202E}王五", "王**"),
  ])
  func frequentNames(name: String, shown: String) {
    #expect(Self.masked(name, holders: 20) == shown)
    #expect(Self.masked(name, holders: 19) == "某**")
  }

  /// An initial is shared by persons, not by cases.
  @Test(arguments: [(20, 1, "王**"), (19, 3, "某**"), (1, 60, "某**")])
  func distinctPersons(persons: Int, casesEach: Int, shown: String) {
    let records = (0..<persons * casesEach).map { Self.record("王五", $0 % persons) }
    #expect(NameMask(for: records, threshold: 20)(Secret("王小二")).text == shown)
    #expect(NameMask(for: records, threshold: 20)(Secret("张三")).text == "某**")
  }

  @Test func whatIsLooserNeedsASignature() {
    var policy = PrivacyPolicy()
    #expect(policy.loosened.isEmpty)
    policy.rarityThreshold = 21
    #expect(policy.loosened.isEmpty)
    policy.rarityThreshold = 19
    policy.showsCategory = true
    #expect(policy.loosened == [["rarity_threshold"], ["category_on_web"]])
  }
}

/// Fixed-seed numbers (SplitMix64): a failure can be had again.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
