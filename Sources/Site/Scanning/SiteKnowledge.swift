import Notices
import Pages
import Scan
import Vocabulary

extension SiteContent {
  /// What may stand on a page although it looks like somebody's, or is somebody's by chance: the numbers that the
  /// public is to call, and the words that the site itself makes public.
  var publicWords: PublicWords { publicWords(with: []) }

  /// - Parameter names: those that paper may show in full.
  func publicWords(with names: [PaperName]) -> PublicWords {
    let all = offices.all
    let phones =
      all.map(\.phone) + settings.hotlines.values.map(\.phone).sorted() + releases.map(\.front.contact)
    let divisions = tree.everKnown.flatMap { [$0.name, $0.registeredName] }
    let people = all.flatMap { [$0.responsible, $0.contact] } + endorsements.signers
    let own =
      all.flatMap { [$0.name, $0.address] } + [settings.title, settings.issuer]
      + releases.map(\.front.contact)
    // What the program's own pages say of itself, whoever may be called so: 万元, 其他, 单位.
    let words = Set(divisions + people + own + exemptions.words + StarterFiles.words + names.map(\.text))
      .subtracting([""])
    // An office's own account, signed for among the words.
    let numbers = exemptions.words.filter { !$0.contains { $0.isLetter } }
    return PublicWords(
      contacts: (phones + numbers).flatMap(telephones), words: words.sorted(), places: divisions)
  }
}

/// The numbers in a line such as `社会救助科 0914-0230001、0914-0230002`.
func telephones(in line: String) -> [String] {
  line.split { !"0123456789-+() ".contains($0) }.flatMap { $0.split(separator: "  ") }
    .map { $0.trimming(while: { " -()".contains($0) }) }.filter { $0.count >= 3 }
}

extension Substring {
  fileprivate func trimming(while isEdge: (Character) -> Bool) -> String {
    let start = drop(while: isEdge)
    return String(start.reversed().drop(while: isEdge).reversed())
  }
}
