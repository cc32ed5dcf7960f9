package import Cases

/// What is private about the cases of one county or of all, as keyed digests; nothing of it stands in the clear.
package struct Needles: Sendable {
  let hash: KeyedHash
  private(set) var digests = DigestSet()
  /// Running sums of what needles of several symbols begin with: three Han characters, or the first word.
  private(set) var heads = DigestSet()
  /// Of those that begin with Han characters, and with a word.
  private(set) var hanLengths = PhraseLengths()
  private(set) var wordLengths = PhraseLengths()
  /// How many symbols the first words have; a bit each, the last for all that are longer.
  private(set) var headLengths: UInt64 = 0

  /// How many of the digests are of canaries.
  private var planted = 0

  /// Of nobody yet, but for the canaries of the self-test.
  ///
  /// - Parameter key: at least 16 bytes; needles of one key can be united.
  package init(key: [UInt8]) { self.init(KeyedHash(key: key)) }

  init(_ hash: KeyedHash) {
    self.hash = hash
    addCanaries()
    planted = digests.count
  }

  package var count: Int { digests.count - planted }

  package mutating func formUnion(_ other: Needles) {
    precondition(hash == other.hash, "needles of two keys")
    digests.formUnion(other.digests)
    heads.formUnion(other.heads)
    add(han: other.hanLengths, word: other.wordLengths, other.headLengths)
  }

  mutating func add(han: PhraseLengths, word: PhraseLengths, _ heads: UInt64) {
    hanLengths.formUnion(han)
    wordLengths.formUnion(word)
    headLengths |= heads
  }

  mutating func add(digests new: some Collection<UInt64>, heads newHeads: some Collection<UInt64>) {
    digests.reserve(digests.count + new.count)
    heads.reserve(heads.count + newHeads.count)
    for digest in new { digests.insert(digest) }
    for head in newHeads { heads.insert(head) }
  }

  /// Every private cell of a row as the sheet gives it, right or wrong.
  package mutating func add(_ row: PrivateRow) {
    for field in PrivateRow.fields {
      let cell = row[field]
      if cell.isEmpty { continue }
      switch field {
      case .residentID, .headID: add(idNumber: cell)
      case .phone, .bankAccount: add(number: cell)
      case .address: add(address: cell)
      case .caseID: add(caseID: cell)
      case .investigators, .reviewer, .approver, .payer, .postedBy: add(staff: cell)
      default: add(name: cell)
      }
    }
  }

  /// What a record keeps: its case_id, which may stand in no sheet, its applicant and the ID number.
  package mutating func add(_ record: CaseRecord) {
    add(caseID: record.caseID.reveal.utf8)
    add(name: record.applicant.reveal.utf8)
    let number = UInt64(record.residentID.reveal.number)
    insertID(number, withoutCentury: number / 100_000_000_000 * 1_000_000_000 + number % 1_000_000_000)
  }

  /// Of 18 digits, 17 without the check character, or 15; another is looked for like an account. An X is a 10.
  package mutating func add(idNumber: some Collection<UInt8>) {
    var number = NumberSums()
    forEachSymbol(of: idNumber) { symbol in
      if symbol.kind == .digit { number.append(symbol.value) }
      if symbol.kind == .letter, symbol.value == 0x58 { number.append(10) }
    }
    switch number.count {
    case 17, 18: insertID(number.first17, withoutCentury: number.withoutCentury)
    case 15: insert(.oldID, number.first15, 15)
    default: add(number)
    }
  }

  /// Phones or accounts, several if there are marks between them. One of fewer than ten digits is looked for nowhere:
  /// it might be any number.
  package mutating func add(number: some Collection<UInt8>) {
    var sums = NumberSums()
    forEachSymbol(of: number) { symbol in
      switch symbol.kind {
      case .digit: sums.append(symbol.value)
      case .joiner: return
      default:
        add(sums)
        sums = NumberSums()
      }
    }
    add(sums)
  }

  private mutating func add(_ number: NumberSums) {
    if number.count >= 15 {
      insert(.account, number.first15, 15)
    } else if number.count >= 10 {
      insert(.number, number.first15, number.count)
    }
  }

  private mutating func insertID(_ number: UInt64, withoutCentury old: UInt64) {
    insert(.id, number, 17)
    insert(.oldID, old, 15)
  }

  /// Whether it is new.
  @discardableResult
  private mutating func insert(_ kind: NeedleKind, _ sum: UInt64, _ length: Int) -> Bool {
    digests.insert(hash.digest(kind, sum, length: length))
  }
}

extension Needles {
  /// A name of one character is no needle: it could be any word.
  package mutating func add(name: some Collection<UInt8>) { add(.name, Phrase(hash, name), atLeast: 2) }

  /// The part below the village is a needle where it can be told: from the last 村 or 社区, if that has six characters.
  package mutating func add(address: some Collection<UInt8>) {
    var (all, below, last) = (Phrase(hash), Phrase(hash), UInt32(0))
    var isBelow = false
    forEachSymbol(of: address) { symbol in
      guard symbol.isSolid else { return }
      all.append(symbol.code)
      below.append(symbol.code)
      if symbol.code == village || symbol.code == area && last == society {
        (below, isBelow) = (Phrase(hash), true)
      }
      last = symbol.code
    }
    add(.address, all, atLeast: 6)
    if isBelow { add(.address, below, atLeast: 6) }
  }

  /// With a letter, or of ten digits: shorter ones could be any number.
  package mutating func add(caseID: some Collection<UInt8>) {
    var (phrase, number) = (Phrase(hash), NumberSums())
    forEachSymbol(of: caseID) { symbol in
      phrase.append(symbol)
      if symbol.kind == .digit { number.append(symbol.value) }
    }
    if number.count == phrase.count { add(number) } else { add(.caseID, phrase, atLeast: 5) }
  }

  /// Key material, looked for in hexadecimal.
  package mutating func add(secret: some Collection<UInt8>) {
    let digits = Array("0123456789ABCDEF".utf8)
    var phrase = Phrase(hash)
    for byte in secret {
      phrase.append(UInt32(digits[Int(byte >> 4)]))
      phrase.append(UInt32(digits[Int(byte & 15)]))
    }
    add(.secret, phrase, atLeast: 16)
  }

  /// Names of those who signed; a number in brackets tells namesakes apart.
  private mutating func add(staff: some Collection<UInt8>) {
    var name = Phrase(hash)
    forEachSymbol(of: staff) { symbol in
      if symbol.kind.isOfName {
        name.append(symbol)
      } else {
        add(.name, name, atLeast: 2)
        name = Phrase(hash)
      }
    }
    add(.name, name, atLeast: 2)
  }

  /// A needle of Han characters, letters and digits: found anywhere if it begins with three Han characters or with a
  /// word, and as the whole text of a cell if it is short.
  private mutating func add(_ kind: NeedleKind, _ phrase: Phrase, atLeast least: Int) {
    let count = phrase.count
    guard count >= least, count < 63 || kind == .secret else { return }
    if phrase.hanCount == 0, kind == .name, count < 6 { return }
    if insert(kind, phrase.sum, count) {
      for length in longHeads where length <= count { heads.insert(phrase.sum(ofFirst: length)) }
      if phrase.hanCount >= 3 {
        heads.insert(phrase.sum(ofFirst: 3))
        hanLengths.insert(kind, count)
      }
    }
    // Of the same symbols the first word may be another: by what stands between them.
    if phrase.hanCount == 0 {
      headLengths |= 1 << UInt64(min(phrase.head, 63))
      wordLengths.insert(kind, count)
      heads.insert(phrase.headSum)
    }
  }
}

/// So many symbols of a longer needle are a head too: what goes on as no needle does is dropped there.
let longHeads = [6, 12]

extension Symbol.Kind {
  fileprivate var isOfName: Bool { self == .han || self == .letter || self == .joiner || self == .interpunct }
}

private let village = Unicode.Scalar("村").value
private let society = Unicode.Scalar("社").value
private let area = Unicode.Scalar("区").value
