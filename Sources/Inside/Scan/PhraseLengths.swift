/// The kinds of needles that are phrases, and what finding one is.
let phraseKinds: [(kind: NeedleKind, rule: LeakRule)] = [
  (.name, .knownName), (.address, .knownAddress), (.caseID, .knownCase), (.secret, .secret),
]

/// How many symbols the phrases of each kind have: it decides what a text is compared with at each length.
struct PhraseLengths: Sendable {
  /// In the order of `phraseKinds`: a bit for each length, the last for all from 63 on.
  private var lengths = InlineArray<4, UInt64>(repeating: 0)
  /// Of phrases of any kind.
  private(set) var all: UInt64 = 0

  init() {}

  mutating func insert(_ kind: NeedleKind, _ length: Int) {
    guard let place = phraseKinds.firstIndex(where: { $0.kind == kind }) else { return }
    insert(1 << UInt64(min(length, 63)), at: place)
  }

  mutating func formUnion(_ other: PhraseLengths) {
    for place in lengths.indices { insert(other.lengths[place], at: place) }
  }

  private mutating func insert(_ bits: UInt64, at place: Int) {
    lengths[place] |= bits
    all |= bits
  }

  /// Whether phrases of the kind at that place among `phraseKinds` have such a length.
  @inline(__always)
  func contains(_ length: Int, at place: Int) -> Bool { lengths[place] >> UInt64(min(length, 63)) & 1 != 0 }

  @inline(__always)
  func contains(_ length: Int) -> Bool { all >> UInt64(min(length, 63)) & 1 != 0 }

  /// Whether some have more.
  @inline(__always)
  func goOn(from length: Int) -> Bool { length < 63 && all >> UInt64(length + 1) != 0 }

  /// To be kept: as many as there are kinds.
  var words: [UInt64] { lengths.indices.map { lengths[$0] } }

  /// - Parameter words: those of another, in full.
  init(words: ArraySlice<UInt64>) {
    for (place, word) in zip(lengths.indices, words) { insert(word, at: place) }
  }
}
