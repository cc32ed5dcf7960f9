/// The scan of one text: of a file, of what stands within its tags, or of something decoded.
struct TextScan: ~Copyable {
  let index: ScanIndex
  let path: String
  /// How the text as a whole is hidden; nil for that of a file.
  let view: Finding.View?
  var findings: [Finding] = []
  private(set) var exempted: [String: Int] = [:]
  /// How often something was found or exempted.
  private(set) var events = 0
  /// How often and how far, in bytes, it was looked ahead: what follows there decides what is found here.
  private(set) var looks = 0
  private(set) var reach = 0
  /// What may be base64 and has not been looked into, and how far it has been looked for.
  var base64: [Range<Int>] = []
  var base64End = 0
  /// What was found in base64.
  var decodedFindings: [Finding] = []

  var run = NumberRun()
  var mask = Mask()
  var history = History()
  var word = Word()
  var han = HanWindow()
  var piece = Piece()

  init(_ index: ScanIndex, path: String, view: Finding.View?) {
    self.index = index
    self.path = path
    self.view = view
  }

  mutating func noteEvent() { events += 1 }

  mutating func note(_ look: Lookahead) {
    looks += 1
    noteReach(look.reach)
  }

  /// A look that ends with its cell changes no more than how far it was looked.
  mutating func noteReach(_ reach: Int) { self.reach = max(self.reach, reach) }

  mutating func exempt(_ rule: LeakRule) {
    exempted[rule.id, default: 0] += 1
    noteEvent()
  }

  mutating func exempt(_ rules: [String: Int]) { exempted.merge(rules, uniquingKeysWith: +) }

  /// Takes a symbol that has been read, with the reader just behind it.
  @inline(__always)
  mutating func take(_ symbol: Symbol, _ reader: borrowing SymbolReader, _ bytes: Span<UInt8>) {
    switch symbol.kind {
    case .han: takeHan(symbol, reader, bytes)
    case .letter:
      if !run.isEmpty { takeLetterOfRun(symbol, reader, bytes) } else if mask.count > 0 { mask = Mask() }
      takeWord(symbol, reader.start)
    case .digit:
      takeDigit(UInt8(symbol.value), reader.start..<reader.position, symbol.marks, bytes)
      takeWord(symbol, reader.start)
    case .joiner:
      if word.length > 0 { endWord(reader, bytes) }
      if run.isEmpty {
        if mask.count > 0 { mask = Mask() }
      } else if !run.skip(symbol.value, symbol.marks) {
        endRun(bytes)
      }
      han.isAfterGap = true
    case .interpunct:
      if word.length > 0 { endWord(reader, bytes) }
      if !run.isEmpty, !run.skip(symbol.value, symbol.marks) { endRun(bytes) }
    case .mask:
      if word.length > 0 { endWord(reader, bytes) }
      takeMask(symbol, reader, bytes)
      han.count = 0
      piece.count += 1
    case .inlineTag: passInlineTag(reader, bytes)
    case .edge, .blockTag, .end: end(reader, bytes)
    default: takeOther(symbol, reader, bytes)
    }
  }

  @inline(__always)
  private mutating func takeWord(_ symbol: Symbol, _ start: Int) {
    let code = symbol.code
    if word.length == 0 { (word.start, word.sum, word.marks) = (start, 0, []) }
    word.length += 1
    word.sum = index.needles.hash.fold(word.sum, code)
    word.marks.formUnion(symbol.marks)
    han.count = 0
    takeSolid(code, start)
  }

  @inline(__always)
  mutating func takeSolid(_ code: UInt32, _ start: Int) {
    history.append(code, at: start)
    if piece.count < 4 {
      if piece.count == 0 { (piece.start, piece.sum, piece.hasHan) = (start, 0, false) }
      piece.sum = index.needles.hash.fold(piece.sum, code)
      if code > 0x3000 { piece.hasHan = true }
    }
    piece.count += 1
  }

  private mutating func takeOther(_ symbol: Symbol, _ reader: borrowing SymbolReader, _ bytes: Span<UInt8>) {
    if word.length > 0 { endWord(reader, bytes) }
    if !run.isEmpty || mask.count > 0 {
      // (0914) 2330000
      let isAreaCode = symbol.value == UInt32(UInt8(ascii: ")")) && run.endsWithAreaCode
      let isSign = mask.count == 0 && signsWithinNumbers.contains(symbol.value)
      if !isSign || !run.skip(symbol.value, symbol.marks, isLoose: !isAreaCode) { endRun(bytes) }
    }
    if symbol.value == UInt32(UInt8(ascii: "\\")), view != .markup, isDrive(bytes, backslash: reader.start) {
      add(.secret, reader.start - 2..<reader.position, [], symbol.marks)
    }
    han.count = 0
    piece.count += 1
  }

  /// A tag within a sentence: what stands on both sides of it is one text to the eye.
  private mutating func passInlineTag(_ reader: borrowing SymbolReader, _ bytes: Span<UInt8>) {
    if !run.isEmpty { run.add(.tags) }
    if mask.count > 0 { mask.marks.insert(.tags) }
    word.marks.insert(.tags)
    han.marks.insert(.tags)
    // The text of an element is looked at as that of a cell, unless a name may be just beginning.
    if piece.count != 1 { endPiece(reader, bytes) } else { piece.marks.insert(.tags) }
  }

  /// Whether nothing that came before has anything to do with what follows.
  var isAtRest: Bool {
    run.isEmpty && mask.count == 0 && word.length == 0 && han.count == 0 && piece.count == 0
      && history.isEmpty
      && base64.isEmpty
  }

  /// The end of a cell, of a paragraph, of the text.
  mutating func end(_ reader: borrowing SymbolReader, _ bytes: Span<UInt8>) {
    if word.length > 0 { endWord(reader, bytes) }
    if !run.isEmpty || mask.count > 0 { endRun(bytes) }
    endPiece(reader, bytes)
    han.count = 0
    history.clear()
  }
}

/// What separates digits beside blanks, hyphens and dots; more often it separates numbers.
private let signsWithinNumbers = Set(",/():+=;\\".unicodeScalars.map(\.value))

/// Letters and digits with nothing between them.
struct Word {
  var start = 0
  var length = 0
  /// The running sum of its codes.
  var sum: UInt64 = 0
  var marks: Symbol.Marks = []
}

/// The last three Han characters.
struct HanWindow {
  private(set) var codes: (UInt32, UInt32, UInt32) = (0, 0, 0)
  private(set) var starts = (0, 0, 0)
  /// Whether a blank stands before the second of them, and before the third.
  private var gaps = (false, false)
  var isAfterGap = false
  /// How many stand together, dots and blanks apart.
  var count = 0
  var marks: Symbol.Marks = []

  /// Whether they can be one name: three together, each apart from the next, or the surname apart.
  var isNameLike: Bool { count >= 3 && (gaps.0 || !gaps.1) }

  @inline(__always)
  mutating func append(_ code: UInt32, _ start: Int, _ marks: Symbol.Marks) {
    codes = (codes.1, codes.2, code)
    starts = (starts.1, starts.2, start)
    gaps = (gaps.1, isAfterGap)
    isAfterGap = false
    count += 1
    self.marks.formUnion(marks)
  }
}

/// The text of a cell or an element.
struct Piece {
  var start = 0
  /// Of its symbols, blanks and dots apart.
  var count = 0
  /// The running sum of the first four.
  var sum: UInt64 = 0
  var hasHan = false
  var marks: Symbol.Marks = []
}
