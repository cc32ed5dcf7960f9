extension Needles {
  /// All of it but the key, to be kept: digests, of which nobody without the key can tell what they are of.
  package var words: [UInt64] {
    [hanLengths, wordLengths, headLengths, UInt64(digests.count)] + digests.digests + heads.digests
  }

  /// Adds what `words` of needles of the same key says; false when it is none.
  package mutating func add(words: ArraySlice<UInt64>) -> Bool {
    let head = Array(words.prefix(4))
    guard head.count == 4, head[3] <= UInt64(words.count - 4) else { return false }
    add(lengths: (head[0], head[1], head[2]))
    let rest = words.dropFirst(4)
    add(digests: rest.prefix(Int(head[3])), heads: rest.dropFirst(Int(head[3])))
    return true
  }
}
