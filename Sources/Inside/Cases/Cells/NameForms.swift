import Canon

/// Why a cell holds no name.
package enum NameProblem: Error {
  case form
  /// A character that cannot be seen, or that turns the direction of writing.
  case hidden
  /// A private-use character that nothing is known of, or U+FFFD.
  case privateUse
}

/// A name that the mask can be trusted with: 1 to 50 letters, dots, hyphens and blanks between words of Latin letters.
///
/// What differs only in how it was typed is unified: blanks inside a Han name are dropped, a name's dots are U+00B7.
/// Every other character stays as it is; U+F900…FAFF are characters of their own in names, so nothing is normalized.
package struct NameForm {
  package let text: String
  /// Whether a private-use twin of GB 18030 has been replaced by its character.
  package let hadTwin: Bool

  package init(_ cell: ArraySlice<UInt8>) throws(NameProblem) {
    let written = String(decoding: cell, as: UTF8.self)
    if cell.count <= 150, isPlainHan(cell) {
      (text, hadTwin) = (written, false)
      return
    }
    let scalars = written.unicodeScalars.map { privateUseTwins[$0] ?? $0 }
    let name = try unified(scalars)
    guard (1...50).contains(name.count), let first = name.first, first.properties.isAlphabetic else {
      throw .form
    }
    text = String(String.UnicodeScalarView(name))
    hadTwin = !scalars.elementsEqual(written.unicodeScalars)
  }
}

/// Whether all of it is of U+5000…9FFF or U+4E00…4FFF, as nearly every name is.
func isPlainHan(_ cell: ArraySlice<UInt8>) -> Bool {
  guard !cell.isEmpty, cell.count % 3 == 0 else { return false }
  var index = cell.startIndex
  while index < cell.endIndex {
    let lead = cell[index]
    guard (0xE5...0xE9).contains(lead) || (lead == 0xE4 && cell[index + 1] >= 0xB8) else { return false }
    index += 3
  }
  return true
}

private func unified(_ scalars: [Unicode.Scalar]) throws(NameProblem) -> [Unicode.Scalar] {
  let isLatin = scalars.contains { $0.isASCII && $0.properties.isAlphabetic }
  var (name, isAfterBlank): ([Unicode.Scalar], Bool) = ([], false)
  for scalar in scalars {
    switch try part(scalar) {
    case .blank: isAfterBlank = true
    case .dot:
      name.append(scalar == "." && isLatin ? scalar : "·")
      isAfterBlank = false
    case .letter:
      if isAfterBlank, let last = name.last, isOfWord(last), isOfWord(scalar) { name.append(" ") }
      name.append(scalar)
      isAfterBlank = false
    }
  }
  return name
}

private enum NamePart {
  case letter, dot, blank
}

private func part(_ scalar: Unicode.Scalar) throws(NameProblem) -> NamePart {
  switch scalar {
  case "\u{FFFD}": throw .privateUse
  case "·", "•", "‧", "∙", "⋅", "・", "･", "．", ".": return .dot
  case "-", "'", "’": return .letter
  case _ where scalar.properties.generalCategory == .spaceSeparator: return .blank
  case _ where scalar.properties.generalCategory == .privateUse: throw .privateUse
  case _ where scalar.properties.isDefaultIgnorableCodePoint: throw .hidden
  case _ where scalar.properties.isAlphabetic: return .letter
  default: throw .form
  }
}

/// Han characters are no words: a blank beside one of them, or beside the dot of a name, is for the eye alone.
private func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
  scalar != "·" && !scalar.properties.isIdeographic
}
