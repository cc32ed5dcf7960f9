/// What may stand on a page although it looks like a private value.
package struct PublicWords: Sendable {
  /// - Parameters:
  ///   - contacts: phones and accounts of offices, allowed by exact value.
  ///   - words: names of divisions, heads, offices, and their addresses; a private name or address that lies within
  ///     one of them is let pass, and counted.
  package init(contacts: [String], words: [String]) {}
}
