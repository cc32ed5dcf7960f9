/// Names, addresses and case numbers: what is known by its characters.
extension TextScan {
  @inline(__always)
  mutating func takeHan(_ symbol: Symbol, _ reader: borrowing SymbolReader, _ bytes: Span<UInt8>) {
    let code = symbol.value
    if word.length > 0 { endWord(reader, bytes) }
    let flags = index.flags(code)
    if flags.contains(.numeral) {
      if let digit = numeral(code) {
        takeDigit(digit, reader.start..<reader.position, [.digits], bytes, isHan: true)
      }
    } else if !run.isEmpty || mask.count > 0 {
      endRun(bytes)
    }
    if han.count == 0 { han.marks = [] }
    let previous = han.codes.2
    han.append(code, reader.start, symbol.marks)
    takeSolid(code, reader.start)
    if han.isNameLike {
      let hash = index.needles.hash
      let sum = hash.fold(hash.fold(hash.fold(0, han.codes.0), han.codes.1), han.codes.2)
      if index.heads.mayContain(sum) {
        let head = Head(
          sum: sum, count: 3, range: han.starts.0..<reader.position, marks: han.marks, isWord: false)
        checkPhrases(head, index.needles.hanLengths, copy reader, bytes)
      }
    }
    if flags.rawValue > 1 { takeSign(flags, previous, code, reader, bytes) }
  }

  /// A character that something may end with or follow.
  private mutating func takeSign(
    _ flags: HanFlags, _ previous: UInt32, _ code: UInt32, _ reader: borrowing SymbolReader,
    _ bytes: Span<UInt8>
  ) {
    if flags.contains(.unit), let length = houseNumberLength(history) {
      checkHouse(length, copy reader, bytes)
    }
    guard flags.contains(.context), han.count > 1 else { return }
    let finders = LeakRule.contexts[previous, code]
    let isLabel = nameLabels.contains([previous, code])
    guard !finders.isEmpty || isLabel else { return }
    let next = Lookahead(copy reader, bytes, index.symbols)
    note(next)
    for (rule, find) in finders {
      if let range = find(next) { add(rule, next, range) }
    }
    if code == birth, let length = dateLength(history, back: 2) {
      add(.birthDate, history.start(length + 1)..<reader.position, history.codes(length, from: 2), han.marks)
    }
    if isLabel { checkLabelled(next) }
  }

  /// The end of a word: whether a needle begins with it, or it tells a secret, or is encoded.
  mutating func endWord(_ reader: borrowing SymbolReader, _ bytes: Span<UInt8>) {
    let (range, length) = (word.start..<reader.start, word.length)
    word.length = 0
    if index.needles.headLengths >> UInt64(min(length, 63)) & 1 != 0, index.heads.mayContain(word.sum) {
      let head = Head(sum: word.sum, count: length, range: range, marks: word.marks, isWord: true)
      let ahead = SymbolReader(reader.start..<reader.end, reader.syntax)
      checkPhrases(head, index.needles.wordLengths, ahead, bytes)
    }
    if length == 7, isPrivateKey(bytes, at: range.lowerBound) {
      add(.secret, range, [], word.marks)
    } else if length <= 5, view != .markup, isLocalPath(bytes, word: range) {
      add(.secret, range, [], word.marks)
    } else if base64End <= range.lowerBound, length >= shortestBase64 || isBesideSlash(range, bytes) {
      let found = base64Range(around: range, bytes)
      base64End = found.upperBound
      if found.count >= shortestBase64 { base64.append(found) }
    }
  }

  /// The end of a cell's text, or an element's: whether it is a name that is too short to be looked for in prose.
  mutating func endPiece(_ reader: borrowing SymbolReader, _ bytes: Span<UInt8>) {
    let (count, sum) = (piece.count, piece.sum)
    piece.count = 0
    guard (2...4).contains(count), piece.hasHan else { return piece.marks = [] }
    let digest = index.needles.hash.digest(.name, sum, length: count)
    // A longer one that begins with three Han characters has been found already.
    if index.needles.digests.contains(digest),
      count == 2 || !history.hasThreeHan(from: count - 1)
    {
      let range = piece.start..<max(piece.start, reader.start)
      pass(digest, .knownName, range, count, piece.marks, copy reader, bytes)
    }
    piece.marks = []
  }
}

/// What a phrase begins with: three Han characters or a word.
struct Head {
  let sum: UInt64
  let count: Int
  let range: Range<Int>
  let marks: Symbol.Marks
  let isWord: Bool
}

extension TextScan {
  /// Looks for all needles with a head; `ahead` is behind it.
  private mutating func checkPhrases(
    _ head: Head, _ lengths: PhraseLengths, _ ahead: SymbolReader, _ bytes: Span<UInt8>
  ) {
    guard index.needles.heads.contains(head.sum) else { return }
    var (sum, count, end, marks, ahead) = (head.sum, head.count, head.range.upperBound, head.marks, ahead)
    defer { noteReach(ahead.reach) }
    while true {
      if longHeads.contains(count), count > head.count, !index.needles.heads.contains(sum) { return }
      if lengths.contains(count), !(head.isWord && continuesWord(ahead, bytes)) {
        for (place, (kind, rule)) in phraseKinds.enumerated() where lengths.contains(count, at: place) {
          let digest = index.needles.hash.digest(kind, sum, length: count)
          if index.needles.digests.contains(digest) {
            pass(digest, rule, head.range.lowerBound..<end, head.count, marks, ahead, bytes)
          }
        }
      }
      guard lengths.goOn(from: count), let next = nextSolid(&ahead, bytes) else { return }
      sum = index.needles.hash.fold(sum, next.code)
      (count, end) = (count + 1, ahead.position)
      marks.formUnion(next.marks)
    }
  }

  /// Reports a needle, unless it is within a public word where it stands.
  ///
  /// - Parameters:
  ///   - back: how many symbols ago it begins.
  ///   - ahead: is behind it.
  private mutating func pass(
    _ digest: UInt64, _ rule: LeakRule, _ range: Range<Int>, _ back: Int, _ marks: Symbol.Marks,
    _ ahead: SymbolReader, _ bytes: Span<UInt8>
  ) {
    if index.isExempt(digest, { stands($0, back, ahead, bytes) }) {
      exempt(rule)
    } else {
      add(rule, range, digest: digest, marks)
    }
  }

  private func stands(
    _ around: Surroundings, _ back: Int, _ ahead: SymbolReader, _ bytes: Span<UInt8>
  ) -> Bool {
    for (place, code) in around.before.reversed().enumerated() where history[back + place] != code {
      return false
    }
    var ahead = ahead
    return around.after.allSatisfy { nextSolid(&ahead, bytes)?.code == $0 }
  }

  /// The next symbol of a phrase; a sign or two may stand before it.
  private func nextSolid(_ reader: inout SymbolReader, _ bytes: Span<UInt8>) -> Symbol? {
    var signs = 0
    while signs <= 2 {
      let symbol = reader.next(bytes, index.symbols)
      switch symbol.kind {
      case .digit, .letter, .han: return symbol
      case .blockTag, .end: return nil
      case .other, .edge, .mask: signs += 1
      default: continue
      }
    }
    return nil
  }

  private func continuesWord(_ reader: SymbolReader, _ bytes: Span<UInt8>) -> Bool {
    var reader = reader
    let symbol = reader.next(bytes, index.symbols)
    return symbol.kind == .digit || symbol.kind == .letter
  }

  private mutating func checkHouse(_ length: Int, _ ahead: SymbolReader, _ bytes: Span<UInt8>) {
    let codes = history.codes(length, from: 0)
    let range = history.start(length - 1)..<ahead.position
    if index.isPublicAddress(codes, { stands($0, length, ahead, bytes) }) {
      exempt(.houseNumber)
    } else {
      add(.houseNumber, range, codes, han.marks)
    }
  }

  /// 户主：张三: a name of two characters may end there, and need not be a cell of its own.
  private mutating func checkLabelled(_ next: Lookahead) {
    guard let first = next.word(within: 4, han: true) else { return }
    var second = first + 1
    if next[second].kind == .joiner { second += 1 }
    guard next[second].kind == .han, next[second + 1].kind != .han else { return }
    let sum = index.needles.hash.fold(index.needles.hash.fold(0, next[first].code), next[second].code)
    let digest = index.needles.hash.digest(.name, sum, length: 2)
    guard index.needles.digests.contains(digest) else { return }
    if index.isExempt(digest, { $0.before.isEmpty && $0.after.isEmpty }) {
      exempt(.knownName)
    } else {
      let range = next.items[first].range.lowerBound..<next.items[second].range.upperBound
      add(.knownName, range, digest: digest, next[first].marks.union(next[second].marks))
    }
  }
}

private let birth = Unicode.Scalar("生").value
