import Cases
import RegisterFixtures
import Scan

let key = Array("0123456789abcdef".utf8)

/// What a scan says of a text.
func findings(
  _ text: String, as kind: FileKind = .html, path: String = "a.html", _ needles: Needles = Needles(key: key),
  contacts: [String] = [], words: [String] = []
) -> [Finding] {
  result(text, as: kind, path: path, needles, contacts: contacts, words: words).findings
}

func result(
  _ text: String, as kind: FileKind = .html, path: String = "a.html", _ needles: Needles = Needles(key: key),
  contacts: [String] = [], words: [String] = [], places: [String] = []
) -> ScanResult {
  var result = ScanResult()
  Scanner(needles, publicWords: PublicWords(contacts: contacts, words: words, places: places))
    .scan(path, Array(text.utf8), as: kind, into: &result)
  return result
}

func needlesOf(_ change: (inout Needles) -> Void) -> Needles {
  var needles = Needles(key: key)
  change(&needles)
  return needles
}
