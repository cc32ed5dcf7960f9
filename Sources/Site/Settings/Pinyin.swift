import Diagnostics
import Foundation

extension PublicTable.Row {
  /// How the first characters of a name are read, a syllable each; empty where nothing is written.
  func pinyin(of name: String, into report: inout Report) -> [String] {
    let syllables = self["pinyin"].split { $0.isWhitespace || "'’".contains($0) }
      .map { plain($0).replacing("v", with: "u") }
    let wrong = syllables.firstIndex { !isSyllable($0) }.map {
      Message("第 \($0 + 1) 个音节不是拼音", "syllable \($0 + 1) is not pinyin")
    }
    if let what = wrong ?? (syllables.count > name.count ? tooMany : nil) {
      report.stop("division.pinyin", at: place("pinyin"), what, remedy: oneEach)
    }
    return syllables
  }
}

/// Two syllables that are joined, such as zhashui, have a consonant between vowels.
private func isSyllable(_ text: String) -> Bool {
  text.wholeMatch(of: /[b-df-hj-np-tw-z]{0,2}[aeiou]{1,3}(n|ng|r)?/) != nil
}

private let tooMany = Message("音节比名称的字多", "there are more syllables than characters in the name")
private let oneEach = Message(
  "一个字一个音节，用空格分开，例如 zha shui；后面的字读音没有错的，可以不写",
  "write a syllable a character, parted by blanks, such as zha shui; leave out those behind that are read right"
)

/// A syllable in small letters without tones, ü as u; of anything else what it is.
func plain(_ syllable: some StringProtocol) -> String {
  let letters = syllable.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
    !$0.properties.isDiacritic
  }
  return String(String.UnicodeScalarView(letters)).lowercased()
}
