extension Needles {
  /// All of it but the key, to be kept: digests, of which nobody without the key can tell what they are of.
  package var words: [UInt64] {
    var words = hanLengths.words + wordLengths.words + [headLengths, UInt64(digests.count)]
    words.reserveCapacity(words.count + digests.count + heads.count)
    for digest in digests.digests { words.append(digest) }
    for head in heads.digests { words.append(head) }
    return words
  }

  /// Adds what `words` of needles of the same key says; false when it is none.
  package mutating func add(words: ArraySlice<UInt64>) -> Bool {
    let kinds = phraseKinds.count
    let (head, rest) = (Array(words.prefix(2 * kinds + 2)), words.dropFirst(2 * kinds + 2))
    guard head.count == 2 * kinds + 2, head[2 * kinds + 1] <= UInt64(rest.count) else { return false }
    add(
      han: PhraseLengths(words: head[..<kinds]), word: PhraseLengths(words: head[kinds...]), head[2 * kinds])
    let count = Int(head[2 * kinds + 1])
    add(digests: rest.prefix(count), heads: rest.dropFirst(count))
    return true
  }
}
