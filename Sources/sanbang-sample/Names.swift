import Foundation

/// Synthetic names of people, in proportion to public statistics.
struct NameBook {
  private let surnames: Weighted<String>
  private let men: GivenNames
  private let women: GivenNames
  /// Three characters that a public page may show in a row, so that no private name may begin with them.
  private var avoided: Set<String> = []

  private static let minority = (
    ["阿卜杜热依木", "买买提", "古丽娜尔", "阿依古丽", "艾合买提", "热孜万古丽", "扎西", "乌云其木格"],
    ["买买提", "艾山", "吐尔逊", "卡德尔", "依明", "次仁", "巴特尔"]
  )
  /// Characters beyond the basic plane, which registers and sheets have to bear.
  private static let rare = ["𠅤", "𡘙", "𠮷", "𬭚", "𬸦"]

  /// Reads surnames.csv, given-names.csv and given-name-chars.csv of a folder.
  init(_ folder: URL) throws {
    surnames = Weighted(
      try CSVTable(folder.appending(path: "surnames.csv")).map { cell in
        guard let share = Double(cell("share_pct_wainshine")) else { return nil }
        return (cell("surname"), Int(share * 100_000) * (cell("compound") == "1" ? 3 : 1))
      })
    let characters = try CSVTable(folder.appending(path: "given-name-chars.csv"))
    let names = try CSVTable(folder.appending(path: "given-names.csv"))
    men = GivenNames(names, characters, sex: "m", other: "f")
    women = GivenNames(names, characters, sex: "f", other: "m")
  }

  /// The same book, less the names that can be read in `words`: divisions and office holders. A leak scan
  /// could not tell such a name from the word.
  func avoiding(_ words: [String]) -> NameBook {
    var book = self
    for word in words {
      let characters = Array(word)
      for start in characters.indices.dropLast(2) {
        book.avoided.insert(String(characters[start..<start + 3]))
      }
    }
    return book
  }

  /// An office holder's name: one surname of one character, so that it contains no other name.
  func official(_ dice: inout Dice) -> String {
    let person = full(female: dice.hits(35), &dice)
    return person.surname?.count == 1 ? person.name : official(&dice)
  }

  /// A surname and a given name; now and then a minority name (which has no surname) or a rare character.
  func full(female: Bool, surname: String? = nil, _ dice: inout Dice) -> (name: String, surname: String?) {
    let person = draw(female, surname, &dice)
    return avoided.contains(String(person.name.prefix(3)))
      ? full(female: female, surname: surname, &dice) : person
  }

  private func draw(_ female: Bool, _ surname: String?, _ dice: inout Dice) -> (
    name: String, surname: String?
  ) {
    if surname == nil, dice.hits(0.3) {
      return (dice.pick(Self.minority.0) + "·" + dice.pick(Self.minority.1), nil)
    }
    let family = surname ?? surnames.draw(&dice)
    let rare = dice.hits(0.3)
    let given = rare ? dice.pick(["明", "玉", ""]) + dice.pick(Self.rare) : given(female, &dice)
    return (family + given, family)
  }

  private func given(_ female: Bool, _ dice: inout Dice) -> String { (female ? women : men).draw(&dice) }
}

/// Given names of one sex: known names, pairs of characters, single characters.
private struct GivenNames {
  /// Characters of offices, places and particles: frequent in books, odd in names.
  private static let odd: Set<String> = Set("镇村县区市街道社组会员公长府官之人和为如小大引高".map(String.init))

  let known: Weighted<String>
  let first: Weighted<String>
  let second: Weighted<String>
  let single: Weighted<String>

  init(_ names: CSVTable, _ characters: CSVTable, sex: String, other: String) {
    known = Weighted(
      names.map { cell in
        cell("sex") == sex ? (cell("name"), cell("chars") == "1" ? 1 : 6) : nil
      })
    func weighted(_ column: String, hinted: Int) -> Weighted<String> {
      Weighted(
        characters.map { cell in
          guard cell("sex_hint_faker") != other, cell.whole("count") >= 90, !Self.odd.contains(cell("char"))
          else {
            return nil
          }
          return (cell("char"), cell.whole(column) * (cell("sex_hint_faker") == sex ? hinted : 1))
        })
    }
    first = weighted("as_first", hinted: 4)
    second = weighted("as_second", hinted: 4)
    single = weighted("as_single", hinted: 20)
  }

  func draw(_ dice: inout Dice) -> String {
    switch dice.below(100) {
    case 0..<35: return known.draw(&dice)
    case 35..<43: return single.draw(&dice)
    default: return first.draw(&dice) + second.draw(&dice)
    }
  }
}
