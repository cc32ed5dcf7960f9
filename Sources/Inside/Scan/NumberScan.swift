/// Numbers: what is known by its digits, or looks like it.
extension TextScan {
  mutating func takeDigit(
    _ digit: UInt8, _ range: Range<Int>, _ marks: Symbol.Marks, _ bytes: Span<UInt8>, isHan: Bool = false
  ) {
    if mask.count > 0, !mask.isPast { passMask(bytes) }
    run.append(digit, range, marks, isHan: isHan)
  }

  /// A letter right behind digits: X is a check character or a mask, O and l are digits of somebody's typing.
  mutating func takeLetterOfRun(_ symbol: Symbol, _ reader: borrowing SymbolReader, _ bytes: Span<UInt8>) {
    let range = reader.start..<reader.position
    switch symbol.value {
    case 0x58 where !run.hasGap && run.lastGroup >= 17 && mask.count == 0,
      0x58 where run.count == 17 && mask.count == 0:
      run.append(10, range, symbol.marks)
    case 0x58 where !run.hasGap || mask.count > 0: takeMask(symbol, copy reader, bytes)
    case 0x4F where isDigitNext(reader, bytes): run.append(0, range, [.digits])
    case 0x49 where isDigitNext(reader, bytes),
      0x4C where isDigitNext(reader, bytes) && bytes[range.lowerBound] == 0x6C:
      run.append(1, range, [.digits])
    default: endRun(bytes)
    }
  }

  private func isDigitNext(_ reader: borrowing SymbolReader, _ bytes: Span<UInt8>) -> Bool {
    guard !run.hasGap, mask.count == 0, reader.position < reader.end else { return false }
    let byte = bytes[reader.position]
    // The last two begin look-alikes of these letters.
    return isDigit(byte) || "OoIl".utf8.contains(byte) || byte == 0xCE || byte == 0xD0
  }

  /// The end of digits that stand together.
  mutating func endRun(_ bytes: Span<UInt8>) {
    if run.count >= 10 { findNumbers(bytes) }
    if mask.count >= 3 { checkMask() }
    run.clear()
    mask = Mask()
  }
}

extension TextScan {
  /// Numbers of the register within the digits, wherever they begin; then what stands as a number of its own.
  mutating func findNumbers(_ bytes: Span<UInt8>) {
    var found: [Range<Int>] = run.count >= 15 ? findLongNeedles() : []
    for part in run.parts where !found.contains(where: { $0.overlaps(part.range) }) {
      let (range, digits) = (part.range, run.digits[part.range])
      if index.publicWords.contacts.contains(withoutCountry(digits)) {
        if shortNeedle(digits) != nil { exempt(.knownNumber) }
        found.append(range)
      } else if let digest = shortNeedle(digits) {
        add(.knownNumber, range, digest)
        found.append(range)
      } else if part.isPlain || isID18(digits.prefix(18)),
        let rule = LeakRule.numberDetectors.first(where: { $0.isOne(digits) })?.rule
      {
        let place = run.place(of: range)
        if isWithinHexDigest(place, bytes) { continue }
        add(rule, range, digest(of: digits.map { $0 == 10 ? 0x58 : UInt32($0) + 48 }))
        found.append(range)
      }
    }
  }

  /// By windows of 15 and 17 digits, whose values are their own running sums.
  private mutating func findLongNeedles() -> [Range<Int>] {
    let (digits, needles) = (run.digits, index.needles)
    var found: [Range<Int>] = []
    var start = 0
    while start + 15 <= digits.count {
      let first = digits[start..<start + 15].reduce(0) { $0 * 10 + UInt64($1) }
      if start + 17 <= digits.count {
        let digest = needles.hash.digest(
          .id, first * 100 + UInt64(digits[start + 15]) * 10 + UInt64(digits[start + 16]), length: 17)
        if needles.digests.contains(digest) {
          found.append(start..<min(start + 18, digits.count))
          add(.knownID, start..<min(start + 18, digits.count), digest)
          start += 17
          continue
        }
      }
      for (kind, rule) in [(NeedleKind.oldID, LeakRule.knownID), (.account, .knownNumber)] {
        let digest = needles.hash.digest(kind, first, length: 15)
        guard needles.digests.contains(digest) else { continue }
        found.append(start..<min(start + 19, digits.count))
        add(rule, start..<start + 15, digest)
        start += 14
        break
      }
      start += 1
    }
    return found
  }

  /// The digest of a phone or a short account that is a needle.
  private func shortNeedle(_ digits: ArraySlice<UInt8>) -> UInt64? {
    var number = withoutCountry(digits)
    if number.count == 12, number.starts(with: [0, 1]) { number = number.dropFirst() }
    guard (10...14).contains(number.count) else { return nil }
    let sum = number.reduce(0) { $0 * 10 + UInt64($1) }
    let digest = index.needles.hash.digest(.number, sum, length: number.count)
    return index.needles.digests.contains(digest) ? digest : nil
  }

  private mutating func add(_ rule: LeakRule, _ range: Range<Int>, _ digest: UInt64) {
    add(
      rule, run.place(of: range), digest: digest,
      run.isSeparated(range) ? run.marks.union(.separators) : run.marks)
  }
}

/// Whether digits are a part of a hexadecimal digest such as SHA-256: they mean nothing there.
private func isWithinHexDigest(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
  var (start, end, hasLetter) = (range.lowerBound, range.upperBound, false)
  while start > 0, hexadecimal(bytes[start - 1]) != nil {
    start -= 1
    if !isDigit(bytes[start]) { hasLetter = true }
  }
  while end < bytes.count, hexadecimal(bytes[end]) != nil {
    if !isDigit(bytes[end]) { hasLetter = true }
    end += 1
  }
  return hasLetter && end - start >= 32
}
