/// What a character is compared as.
public enum CanonicalForm: Equatable, Sendable {
  /// It cannot be seen, or only changes how another looks.
  case dropped
  case scalar(Unicode.Scalar)
  /// A form of several characters, such as ㈱ or ½.
  case several([Unicode.Scalar])
}

/// The form under which a character is compared, by masks and scanners; it is never shown.
///
/// What differs only in shape is one: full-width and other compatibility forms (Unicode's NFKC), radicals, GB 18030's
/// private-use twins, digits of every script, blanks, hyphens, the dots of names. Case is left as it is.
public func canonical(_ scalar: Unicode.Scalar) -> CanonicalForm {
  if scalar.isASCII || isCommonHan(scalar) { return .scalar(scalar) }
  if ("\u{FF01}"..."\u{FF5E}").contains(scalar), let ascii = Unicode.Scalar(scalar.value - 0xFEE0) {
    return .scalar(ascii)
  }
  if let twin = privateUseTwins[scalar] { return .scalar(twin) }
  if let form = compatibilityForms[scalar] { return form.count == 1 ? .scalar(form[0]) : .several(form) }
  // A blank of Braille; what stands for a picture where text has been copied from a document.
  if scalar == "\u{2800}" { return .scalar(" ") }
  if scalar == "\u{FFFC}" { return .dropped }
  return interpuncts.contains(scalar) ? .scalar("·") : form(by: scalar.properties, of: scalar)
}

/// Of the first block of ideographs, whose every character is its own form.
private func isCommonHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

/// UTF-8 of a text with every character in its canonical form.
public func canonical(_ text: some Sequence<UInt8>) -> [UInt8] {
  var form: [UInt8] = []
  for scalar in String(decoding: Array(text), as: UTF8.self).unicodeScalars {
    switch canonical(scalar) {
    case .dropped: continue
    case .scalar(let one): form += one.utf8
    case .several(let all): for one in all { form += one.utf8 }
    }
  }
  return form
}

/// The dots that are typed for U+00B7 in names (民委发〔2016〕33号); a full stop may be one, which only the reader knows.
private let interpuncts: Set<Unicode.Scalar> = [
  "\u{387}", "\u{16EB}", "\u{2022}", "\u{2027}", "\u{2219}", "\u{22C5}", "\u{2981}", "\u{2E30}", "\u{2E31}",
  "\u{2E33}", "\u{30FB}", "\u{A78F}", "\u{FF65}", "\u{10101}",
]

private func form(by properties: Unicode.Scalar.Properties, of scalar: Unicode.Scalar) -> CanonicalForm {
  switch properties.generalCategory {
  case .decimalNumber:
    return .scalar(Unicode.Scalar(UInt8(ascii: "0") + UInt8(properties.numericValue ?? 0)))
  case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .scalar(" ")
  case .dashPunctuation: return .scalar("-")
  case .mathSymbol where scalar == "\u{2212}": return .scalar("-")
  // Marks are written over a letter: they change its look, and whether they are part of it is chance.
  case .format, .nonspacingMark, .enclosingMark, .control: return .dropped
  default: return properties.isDefaultIgnorableCodePoint ? .dropped : .scalar(scalar)
  }
}
