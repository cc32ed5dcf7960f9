/// Numbers of which a part has been covered.
extension TextScan {
  mutating func takeMask(_ symbol: Symbol, _ reader: borrowing SymbolReader, _ bytes: Span<UInt8>) {
    let isLetter = symbol.kind == .letter
    if symbol.value == 0xD7, run.lastGroup >= 17, mask.count == 0 {
      return run.append(10, reader.start..<reader.position, symbol.marks)
    }
    // 二○一五
    if symbol.value == 0x25CB || symbol.value == 0x25EF, run.endsInHan, mask.count == 0 {
      return run.append(0, reader.start..<reader.position, [.digits], isHan: true)
    }
    if mask.isPast { return endRun(bytes) }
    if mask.count == 0 {
      let head = run.lastGroup
      let start = head > 0 ? run.place(of: run.count - head..<run.count).lowerBound : reader.start
      mask = Mask(head: head, start: start, isOfLetters: isLetter, marks: run.marks)
    }
    mask.count += 1
    mask.end = reader.position
    mask.marks.formUnion(symbol.marks)
  }

  /// The first digit behind a mask.
  mutating func passMask(_ bytes: Span<UInt8>) {
    if mask.count < 3, !mask.isOfLetters {
      // Emphasis of Markdown: it is not there to the eye.
      if !run.isEmpty { _ = run.skip(42, []) }
      mask = Mask()
    } else {
      if run.count >= 10 { findNumbers(bytes) }
      run.clear()
      if mask.count < 3 { mask = Mask() }
      mask.isPast = mask.count > 0
    }
  }

  mutating func checkMask() {
    let tail = mask.isPast ? run.count : 0
    guard mask.hidesNumber(tail: tail) else { return }
    let end = tail > 0 ? run.place(of: 0..<tail).upperBound : mask.end
    let codes = [UInt32(mask.head), UInt32(mask.count)] + run.digits.map { UInt32($0) + 48 }
    add(.maskedNumber, mask.start..<end, codes, mask.marks.union(run.marks))
  }
}

/// Stars, or what else hides digits, behind digits.
struct Mask {
  /// How many digits stand before it.
  var head = 0
  var start = 0
  var end = 0
  var count = 0
  var isOfLetters = false
  var marks: Symbol.Marks = []
  /// Whether digits have come after it.
  var isPast = false

  /// Whether a number was written so, with so many digits behind the mask: a mobile's has eleven.
  func hidesNumber(tail: Int) -> Bool {
    let length = head + count + tail
    if isOfLetters { return head >= 3 && tail > 0 && length >= 11 }
    switch head {
    case 0: return count >= 6 && (3...6).contains(tail) && length >= 10
    case 1...2: return count >= 5 && tail > 0 && length >= 11
    default: return count > 3 ? tail > 0 || length >= 11 : tail >= 3 && length >= 10
    }
  }
}
