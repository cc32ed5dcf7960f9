import Cases
import Notices
import Privacy
import Testing
import Vocabulary

/// What holds of the mask of every name, well or badly written: 120,000 of them, of every kind, in a register where many
/// share an initial and many do not.
@Suite struct NameMaskPropertyTests {
  private static let han = (0x4E00...0x4E3F).scalars
  /// Extension A, planes 2 and 3, compatibility ideographs, radicals, and twins of GB 18030 in the private use area.
  private static let rareHan =
    (0x4DA0...0x4DBF).scalars + (0x20160...0x2016F).scalars + (0x30000...0x30007).scalars
    + (0xF900...0xF90F).scalars + (0x2F00...0x2F0F).scalars + [
      "\u{E863}", "\u{E816}", "\u{E854}", "\u{FA0E}",
    ]
  private static let dots: [Unicode.Scalar] = [
    "·", "•", "‧", "∙", "⋅", "・", "･", "．", ".", "\u{387}", "\u{2E33}",
  ]
  private static let letters = Array("ABXYZabxyzＡｚéßЖаΩ'’-".unicodeScalars)
  private static let digits = Array("0123456789０９٣৩①⑨Ⅻ½²〇".unicodeScalars)
  private static let hidden: [Unicode.Scalar] = [
    "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}", "\u{202E}", "\u{2066}", "\u{FE0F}", "\u{E0100}", "\u{301}",
    "\u{20DD}", " ", "\u{3000}", "\u{A0}", "\t",
  ]
  private static let others = Array("*某<&,\u{0}\u{FFFD}\u{E000}\u{10FFFF}שع😀ㄅ가ア〆".unicodeScalars)

  /// What names of a kind are made of; twice is twice as often.
  private static let kinds: [[[Unicode.Scalar]]] = [
    [han], [han, rareHan], [rareHan], [han, han, dots], [han, han, hidden], [han, letters], [letters],
    [letters, dots, hidden], [han, digits], [digits], [hidden], [han, han, han, others],
    [han, rareHan, dots, letters, digits, hidden, others],
  ]

  private static func name(_ dice: inout Dice) -> String {
    let kind = kinds.randomElement(using: &dice)!
    var name = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &dice) {
      name.append(kind.randomElement(using: &dice)!.randomElement(using: &dice)!)
    }
    return String(name)
  }

  /// - Returns: what is wrong with what is shown of a name.
  private static func fault(_ shown: MaskedName, of name: String, last: Bool) -> String? {
    let cells = Array(shown.text.unicodeScalars)
    if shown.text == name && name != "某**" { return "the name itself" }
    if cells.contains(where: { $0.properties.numericType == .decimal || $0.isASCII && $0 != "*" }) {
      return "a digit or a letter"
    }
    if !cells[0].properties.isUnifiedIdeograph || cells[1] != "*" { return "not a Han character and a mask" }
    if last { return cells.count < 4 ? nil : "too long" }
    return cells.count == 3 && cells[2] == "*" ? nil : "not three cells with one character"
  }

  @Test(arguments: [PrivacyPolicy.NameStyle.initial, .initialLast], 0..<6 as Range<UInt64>)
  func everyName(style: PrivacyPolicy.NameStyle, seed: UInt64) {
    var dice = Dice(state: seed)
    let names = (0..<10_000).map { _ in Self.name(&dice) }
    let mask = NameMask(
      for: names.prefix(2_000).enumerated().map { NameMaskTests.record($1, $0) }, threshold: 6, style: style)
    var kinds: Set<String> = []
    let faults = names.compactMap { name -> String? in
      let shown = mask(Secret(name))
      kinds.insert(shown.text)
      return Self.fault(shown, of: name, last: style == .initialLast).map {
        "\($0): \(name.debugDescription)"
      }
    }
    #expect(faults == [])
    // Both kinds of mask are there to be wrong.
    #expect(kinds.count > 20 && kinds.contains("某**"))
  }
}

extension ClosedRange<UInt32> {
  fileprivate var scalars: [Unicode.Scalar] { compactMap(Unicode.Scalar.init) }
}
