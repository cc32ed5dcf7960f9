import Scan
import Testing

/// Every rule against its own examples, as a page, as a line of text and as a cell.
struct LeakRuleTests {
  @Test(arguments: LeakRule.all.map(\.id)) func findsItsExamples(_ id: String) throws {
    let rule = try #require(LeakRule.all.first { $0.id == id })
    for example in rule.found {
      for (text, kind) in [
        ("<p>\(example)</p>", FileKind.html), ("甲,\(example),乙\n", .csv), (example, .markdown),
      ] {
        if kind != .html && example.contains("<") { continue }
        let found = findings(text, as: kind)
        #expect(found.map(\.rule) == [id], "\(example)")
      }
    }
  }

  @Test(arguments: LeakRule.all.map(\.id)) func letsPassWhatItIsNot(_ id: String) throws {
    let rule = try #require(LeakRule.all.first { $0.id == id })
    for example in rule.passed {
      for text in ["<p>\(example)</p>", "<p title=\"\(example)\">", "<td>\(example)</td><td>12</td>"] {
        #expect(findings(text) == [], "\(text)")
      }
    }
  }

  @Test func idsAreUnique() { #expect(Set(LeakRule.all.map(\.id)).count == LeakRule.all.count) }

  @Test func everyCanaryIsFound() {
    let test = Scanner(Needles(key: key), publicWords: PublicWords(contacts: [], words: [])).plantCanaries()
    #expect(test.missed.map { "\($0.rule) \($0.view)" } == [])
    #expect(test.planted > 180)
  }

  /// The values that a canary is made of may be somebody's, or an office's: the self-test is not of them.
  @Test func canariesDoNotDependOnTheRegister() {
    let values = LeakRule.all.flatMap(\.found)
    let needles = needlesOf { needles in
      for value in values {
        needles.add(idNumber: value.utf8); needles.add(number: value.utf8)
        needles.add(name: value.utf8); needles.add(address: value.utf8)
      }
      needles.add(idNumber: "990426199112010074".utf8)
      needles.add(number: "9999000000000000019".utf8)
    }
    let test = Scanner(needles, publicWords: PublicWords(contacts: values, words: values)).plantCanaries()
    #expect(test.missed.map { "\($0.rule) \($0.view)" } == [] && test.planted > 180)
  }

  /// A canary is no value of the register, and is not counted as one.
  @Test func needlesCountPersonsAlone() {
    #expect(
      Needles(key: key).count == 0 && needlesOf { $0.add(idNumber: "611099195001010016".utf8) }.count == 2)
  }
}
