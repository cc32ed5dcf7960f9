import Canon

/// A character as the scan compares it.
struct Symbol {
  enum Kind: UInt8 {
    /// Its value is the digit's own, 0 to 9.
    case digit
    /// A letter that is no Han character, a capital if it has one.
    case letter
    case han
    /// A blank, a hyphen, a full stop, a low line: may stand within a number.
    case joiner
    /// The dot of a name; never between two words.
    case interpunct
    /// What hides a character of a number.
    case mask
    case other
    /// Where the text of a cell, of an attribute or of a quotation begins or ends.
    case edge
    case inlineTag, blockTag, end
    /// What may be the start of something else; never handed out.
    case angle, ampersand, backslash, percent
  }

  /// What had to be undone to see it.
  struct Marks: OptionSet {
    let rawValue: UInt8

    static let separators = Marks(rawValue: 1)
    static let hidden = Marks(rawValue: 2)
    static let digits = Marks(rawValue: 4)
    static let entities = Marks(rawValue: 8)
    static let escapes = Marks(rawValue: 16)
    static let percent = Marks(rawValue: 32)
    static let tags = Marks(rawValue: 64)
  }

  let kind: Kind
  var marks: Marks = []
  /// A scalar, or the value of a digit.
  let value: UInt32

  init(_ kind: Kind, _ value: UInt32 = 0) {
    self.kind = kind
    self.value = value
  }

  /// By a character's canonical form; nil where it cannot be seen.
  init?(_ scalar: Unicode.Scalar) {
    switch canonical(scalar) {
    case .dropped: return nil
    case .scalar(let one): self.init(canonical: one)
    case .several: self.init(.other, scalar.value)
    }
  }

  /// A scalar that is its own canonical form.
  init(canonical scalar: Unicode.Scalar) {
    switch scalar {
    case "0"..."9": self.init(.digit, scalar.value - 48)
    case "A"..."Z": self.init(.letter, scalar.value)
    case "a"..."z": self.init(.letter, scalar.value - 32)
    case " ", "-", ".", "_": self.init(.joiner, scalar.value)
    case "·": self.init(.interpunct, scalar.value)
    case _ where masks.contains(scalar): self.init(.mask, scalar.value)
    case "\"", "'", "`", "|": self.init(.edge, scalar.value)
    // Look-alikes of X, the check character.
    case "х", "Х", "χ", "Χ": self.init(.letter, 0x58)
    // Of O and I, which are typed for digits.
    case "о", "О", "ο", "Ο": self.init(.letter, 0x4F)
    case "і", "І", "ι", "Ι", "ӏ", "Ӏ": self.init(.letter, 0x49)
    case "〇": self.init(.han, scalar.value)
    case _ where scalar.isASCII: self.init(.other, scalar.value)
    case _ where scalar.properties.isUnifiedIdeograph: self.init(.han, scalar.value)
    case _ where scalar.properties.isAlphabetic:
      self.init(.letter, scalar.properties.uppercaseMapping.unicodeScalars.first?.value ?? scalar.value)
    default: self.init(.other, scalar.value)
    }
  }

  /// Whether it is part of a word or a name, and not of what stands between.
  var isSolid: Bool { kind.rawValue <= Kind.han.rawValue }

  /// What the symbol is folded as: digits, letters and Han characters share no values.
  var code: UInt32 { kind == .digit ? value + 48 : value }
}

/// What is written over the digits of a number.
private let masks = Set("*●○■□◯※×#?★☆▲△◆◇█▇▓∗⁎✱✕✖╳".unicodeScalars)

/// The solid symbols of a text, by their codes.
func codes(of text: some Collection<UInt8>) -> [UInt32] {
  var codes: [UInt32] = []
  codes.reserveCapacity(text.count / 2)
  forEachSymbol(of: text) { symbol in
    if symbol.isSolid { codes.append(symbol.code) }
  }
  return codes
}

/// The symbols of a text of which nothing is encoded, in their order.
func forEachSymbol(of text: some Collection<UInt8>, _ take: (Symbol) -> Void) {
  // A cell need not be copied.
  if let cell = text as? ArraySlice<UInt8> {
    forEachSymbol(cell.span, take)
  } else {
    forEachSymbol(Array(text).span, take)
  }
}

@inline(__always)
private func forEachSymbol(_ bytes: Span<UInt8>, _ take: (Symbol) -> Void) {
  let table = SymbolTable.shared
  var position = 0
  while position < bytes.count {
    guard bytes[position] >= 0x80 else {
      take(table.plain(bytes[position]))
      position += 1
      continue
    }
    guard let (scalar, width) = character(bytes, position..<bytes.count) else {
      take(Symbol(.other))
      position += 1
      continue
    }
    position += width
    guard let symbol = table.wide(scalar) else { continue }
    if table.mayBeSeveral(symbol, scalar), case .several(let all) = canonical(scalar) {
      for one in all { take(Symbol(canonical: one)) }
    } else {
      take(symbol)
    }
  }
}
