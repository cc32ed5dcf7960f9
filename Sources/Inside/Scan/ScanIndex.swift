/// What a scan looks things up in, made once for many files; a class, so that each text's scan holds it by one reference.
final class ScanIndex: Sendable {
  let needles: Needles
  let publicWords: PublicWords
  let heads: Bloom
  let symbols = SymbolTable.shared
  private let flags: [HanFlags]
  /// By the digests of those needles that lie within public words.
  private let exempt: [UInt64: Set<Surroundings>]
  /// Public words in which a number stands before a unit.
  private let publicAddresses: [[UInt32]]

  init(_ needles: Needles, _ publicWords: PublicWords) {
    self.needles = needles
    self.publicWords = publicWords
    heads = Bloom(needles.heads.digests, count: needles.heads.count)
    flags = HanFlags.table
    exempt = surroundings(of: needles, in: publicWords, heads)
    publicAddresses = publicWords.words.filter { $0.contains(where: units.contains) }
  }

  @inline(__always)
  func flags(_ code: UInt32) -> HanFlags {
    let place = Int(code) - 0x4E00
    return place >= 0 && place < flags.count ? flags[place] : code == 0x3007 ? .numeral : []
  }

  /// Whether something private may stand where it does, because it is within a public word there.
  func isExempt(_ digest: UInt64, _ stands: (Surroundings) -> Bool) -> Bool {
    exempt[digest].map { $0.contains(where: stands) } ?? false
  }

  /// The same for an address that no list knows.
  func isPublicAddress(_ codes: [UInt32], _ stands: (Surroundings) -> Bool) -> Bool {
    publicAddresses.contains { word in
      word.indices.contains { start in
        word[start...].starts(with: codes)
          && stands(
            Surroundings(before: Array(word[..<start]), after: Array(word[(start + codes.count)...])))
      }
    }
  }
}

/// What a Han character can be beside itself.
struct HanFlags: OptionSet {
  let rawValue: UInt8

  static let numeral = HanFlags(rawValue: 1)
  /// The last of a word after which something is looked for.
  static let context = HanFlags(rawValue: 2)
  /// Of an address: 组, 号.
  static let unit = HanFlags(rawValue: 4)

  static let table: [HanFlags] = {
    var table = [HanFlags](repeating: [], count: 0x9FFF - 0x4E00 + 1)
    func add(_ flag: HanFlags, _ code: UInt32) {
      if (0x4E00...0x9FFF).contains(code) { table[Int(code) - 0x4E00].insert(flag) }
    }
    for code in UInt32(0x4E00)...0x9FFF where Scan.numeral(code) != nil { add(.numeral, code) }
    for code in LeakRule.contexts.lastCharacters + nameLabels.map({ $0[1] }) { add(.context, code) }
    for code in units { add(.unit, code) }
    return table
  }()
}

/// 户主, 姓名, 申请人: what a name follows, by their last two characters.
let nameLabels = ["户主", "姓名", "请人"].map { $0.unicodeScalars.map(\.value) }

/// Where needles lie within words, or begin right before a place, and what stands around them there.
private func surroundings(
  of needles: Needles, in publicWords: PublicWords, _ heads: Bloom
) -> [UInt64: Set<Surroundings>] {
  var found: [UInt64: Set<Surroundings>] = [:]
  let lengths = (3..<64).filter { needles.hanLengths.contains($0) || needles.wordLengths.contains($0) }
  func look(_ word: [UInt32], _ start: Int, _ length: Int) {
    guard start + length <= word.count else { return }
    let sum = word[start..<start + length].reduce(0, needles.hash.fold)
    for kind in [NeedleKind.name, .address, .caseID] {
      let digest = needles.hash.digest(kind, sum, length: length)
      guard needles.digests.contains(digest) else { continue }
      let around = Surroundings(before: Array(word[..<start]), after: Array(word[(start + length)...]))
      found[digest, default: []].insert(around)
    }
  }
  for place in publicWords.places {
    for particle in particles { for length in 3...4 { look([particle] + place, 0, length) } }
  }
  for word in publicWords.words {
    for start in word.indices {
      look(word, start, 2)
      let isHan = start + 3 <= word.count && word[start..<start + 3].allSatisfy(Scan.isHan)
      let mayBegin = !isHan || heads.mayContain(word[start..<start + 3].reduce(0, needles.hash.fold))
      if mayBegin { for length in lengths { look(word, start, length) } }
    }
  }
  return found
}
