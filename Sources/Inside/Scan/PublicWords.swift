/// What may stand on a page although it is private, or looks like it.
package struct PublicWords: Sendable {
  /// Allowed by exact value.
  let contacts: Contacts
  /// The solid symbols of each, by their codes.
  let words: [[UInt32]]
  /// Of them those that are places.
  let places: [[UInt32]]

  /// - Parameters:
  ///   - contacts: phones and accounts of offices, allowed by exact value; an ID number is none.
  ///   - words: names of divisions, heads and offices, and the offices' addresses; something private that lies within
  ///     one of them where it stands on a page is let pass, and counted.
  ///   - places: of those words the names of divisions; what a word such as 将 or 于 and such a name make together by
  ///     chance is let pass too: 现将金凤村….
  package init(contacts: [String], words: [String], places: [String] = []) {
    let numbers = Set(contacts.map { $0.utf8.filter { isDigit($0) }.map { $0 - 48 } })
    self.contacts = Contacts(numbers.filter { !isID18($0[...]) })
    self.words = distinct(words)
    self.places = distinct(places)
  }
}

private func distinct(_ words: [String]) -> [[UInt32]] {
  Set(words.map { codes(of: $0.utf8) }).filter { $0.count > 1 }.sorted { $0.lexicographicallyPrecedes($1) }
}

/// What stands before a place in a sentence, and is a surname besides; 区 ends the name of the place around it.
let particles = "将于在由向对经和与及为从到自按至是给受把区".unicodeScalars.map(\.value)

/// What stands around a needle within a public word.
struct Surroundings: Hashable, Sendable {
  let before: [UInt32]
  let after: [UInt32]
}

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
