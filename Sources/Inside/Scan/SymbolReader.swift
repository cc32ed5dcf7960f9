import Canon

/// Reads a text symbol by symbol: decodes what is encoded, leaves out what cannot be seen, steps over tags.
///
/// A copy of it looks ahead.
struct SymbolReader {
  /// Where the symbol that came last began, in bytes, and where the next one does.
  private(set) var start: Int
  private(set) var position: Int
  let end: Int
  let syntax: Syntax
  /// What stands between `<` and `>` of a tag that has just been read.
  private var tag = 0..<0
  private var marks: Symbol.Marks = []
  /// A character whose form is of several symbols, and how many of them are yet to come.
  private var several: (scalar: Unicode.Scalar, left: Int) = ("\0", 0)

  /// Whether what follows could have made something else of a `<`.
  private(set) var isUncertain = false

  init(_ range: Range<Int>, _ syntax: Syntax) {
    (start, position, end) = (range.lowerBound, range.lowerBound, range.upperBound)
    self.syntax = syntax
  }

  /// The value of the symbol of a comment.
  static let comment: UInt32 = 0x21

  var hasTag: Bool { !tag.isEmpty }

  mutating func takeTag() -> Range<Int> {
    defer { tag = 0..<0 }
    return tag
  }

  @inline(__always)
  func isAtAngle(_ bytes: Span<UInt8>) -> Bool {
    position < end && bytes[position] == UInt8(ascii: "<") && several.left == 0
  }

  /// Whether it stands between two symbols that are certain, with nothing unseen before the next.
  var isAtRest: Bool { several.left == 0 && marks.isEmpty && !isUncertain }

  /// How far what it has read depends on the text, in bytes: very far where the text has ended, or a `<` is uncertain.
  var reach: Int { isUncertain || position == end ? .max : position }

  /// Steps over lines that are known.
  mutating func skip(to place: Int) { (start, position) = (place, place) }

  /// Steps over what is known, as over its last tag.
  @inline(__always)
  mutating func step(to part: (kind: Symbol.Kind, end: Int)) -> Symbol {
    (start, position) = (position, part.end)
    defer { marks = [] }
    var symbol = Symbol(part.kind)
    symbol.marks = marks
    return symbol
  }

  @inline(__always)
  mutating func next(_ bytes: Span<UInt8>, _ table: SymbolTable) -> Symbol {
    if several.left == 0, position < end {
      let byte = bytes[position]
      if byte < 0x80 {
        var symbol = table.ascii(syntax, byte)
        if symbol.kind.rawValue < Symbol.Kind.angle.rawValue {
          start = position
          position += 1
          symbol.marks = marks
          marks = []
          return symbol
        }
      } else if byte >= 0xE4, byte <= 0xE9, position + 2 < end {
        let (second, third) = (bytes[position + 1], bytes[position + 2])
        let value = UInt32(byte & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        if value >= 0x4E00, second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
          var symbol = Symbol(.han, value)
          start = position
          position += 3
          symbol.marks = marks
          marks = []
          return symbol
        }
      }
    }
    return rare(bytes, table)
  }

  @inline(never)
  private mutating func rare(_ bytes: Span<UInt8>, _ table: SymbolTable) -> Symbol {
    var found: Symbol?
    if several.left > 0 { found = nextOfSeveral() }
    while found == nil {
      start = position
      guard position < end else { return Symbol(.end) }
      let byte = bytes[position]
      let symbol = byte < 0x80 ? table.ascii(syntax, byte) : Symbol(.other)
      switch symbol.kind {
      case .angle: found = tagSymbol(bytes) ?? plain(symbol)
      case .ampersand: found = decoded(entity(bytes, position..<end), .entities, or: symbol, table)
      case .backslash: found = decoded(escape(bytes, position..<end, syntax), .escapes, or: symbol, table)
      case .percent: found = decoded(percentEncoded(bytes, position..<end), .percent, or: symbol, table)
      default: found = byte < 0x80 ? plain(symbol) : wide(bytes, table)
      }
    }
    var symbol = found ?? Symbol(.end)
    symbol.marks.formUnion(marks)
    marks = []
    return symbol
  }

  private mutating func plain(_ symbol: Symbol) -> Symbol {
    position += 1
    return symbol.kind.rawValue < Symbol.Kind.angle.rawValue ? symbol : Symbol(.other, symbol.value)
  }

  /// A character beyond ASCII, as it stands in UTF-8; a byte that is no part of one is a symbol of its own.
  private mutating func wide(_ bytes: Span<UInt8>, _ table: SymbolTable) -> Symbol? {
    guard let (scalar, width) = character(bytes, position..<end) else { return plain(Symbol(.other)) }
    position += width
    return symbol(of: scalar, table)
  }

  /// A character that something stands for; the symbol as it is where nothing does.
  private mutating func decoded(
    _ character: (scalar: Unicode.Scalar, width: Int)?, _ mark: Symbol.Marks, or symbol: Symbol,
    _ table: SymbolTable
  ) -> Symbol? {
    guard let character else { return plain(symbol) }
    position += character.width
    marks.insert(mark)
    if character.scalar.isASCII {
      let ascii = table.ascii(syntax, UInt8(character.scalar.value))
      return ascii.kind.rawValue < Symbol.Kind.angle.rawValue ? ascii : Symbol(.other, ascii.value)
    }
    return self.symbol(of: character.scalar, table)
  }

  private mutating func symbol(of scalar: Unicode.Scalar, _ table: SymbolTable) -> Symbol? {
    guard let symbol = table.wide(scalar) else {
      marks.insert(.hidden)
      return nil
    }
    if symbol.isSolid, symbol.value != scalar.value { marks.insert(.digits) }
    guard table.mayBeSeveral(symbol, scalar), case .several(let all) = canonical(scalar) else {
      return symbol
    }
    several = (scalar, all.count)
    return nextOfSeveral()
  }

  private mutating func nextOfSeveral() -> Symbol? {
    guard case .several(let all) = canonical(several.scalar) else { return nil }
    marks.insert(.digits)
    defer { several.left -= 1 }
    return Symbol(canonical: all[all.count - several.left])
  }

  private mutating func tagSymbol(_ bytes: Span<UInt8>) -> Symbol? {
    guard let found = Scan.tag(bytes, position..<end) else {
      isUncertain = true
      return nil
    }
    if !found.isCertain { isUncertain = true }
    tag = found.inside
    position = found.end
    let isComment = found.kind == .inlineTag && bytes[start + 1] == UInt8(ascii: "!")
    return Symbol(found.kind, isComment ? Self.comment : 0x20)
  }
}

/// What characters are as symbols, for all texts; a class, so that it is handed on by one reference.
final class SymbolTable: Sendable {
  private let ascii: [Symbol]
  private let plain: [Symbol]
  private let low: [Symbol?]
  /// Of those, whose form is of several symbols.
  private let isSeveral: [Bool]

  static let shared = SymbolTable()

  private init() {
    ascii = Syntax.allCases.flatMap(\.table)
    plain = (0..<128).map { Symbol(canonical: Unicode.Scalar(UInt8($0))) }
    // Up to the first ideographs: punctuation of every kind, which Chinese text is full of.
    let scalars = (0..<0x3400).map { (value: UInt32) in Unicode.Scalar(value) }
    low = scalars.map { $0.flatMap(Symbol.init) }
    isSeveral = scalars.map { $0.map(hasSeveral) ?? false }
  }

  @inline(__always)
  func ascii(_ syntax: Syntax, _ byte: UInt8) -> Symbol { ascii[syntax.rawValue << 7 | Int(byte)] }

  /// Whether a symbol may stand for several.
  func mayBeSeveral(_ symbol: Symbol, _ scalar: Unicode.Scalar) -> Bool {
    guard symbol.kind == .other else { return false }
    switch scalar.value {
    case ..<0x3400: return isSeveral[Int(scalar.value)]
    case 0xFF01...0xFF5E: return false
    default: return true
    }
  }

  /// Of a character of ASCII that stands for nothing else.
  @inline(__always)
  func plain(_ byte: UInt8) -> Symbol { plain[Int(byte)] }

  /// Nil for a character that cannot be seen.
  func wide(_ scalar: Unicode.Scalar) -> Symbol? {
    switch scalar.value {
    case ..<0x3400: low[Int(scalar.value)]
    case 0x4E00...0x9FFF: Symbol(.han, scalar.value)
    case 0xFF01...0xFF5E: Symbol(canonical: Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    default: Symbol(scalar)
    }
  }
}

private func hasSeveral(_ scalar: Unicode.Scalar) -> Bool {
  if case .several = canonical(scalar) { true } else { false }
}
