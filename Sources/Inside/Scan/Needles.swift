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
    add(idNumber: record.residentID.reveal.number)
  }

  /// Of 18 digits, 17 without the check character, or 15; another is looked for like an account.
  package mutating func add(idNumber: some Collection<UInt8>) {
    let digits = Scan.digits(of: idNumber)
    switch digits.count {
    case 17, 18:
      insert(.id, sum(of: digits.prefix(17)), 17)
      insert(.oldID, sum(of: digits[..<6] + digits[8..<17]), 15)
    case 15: insert(.oldID, sum(of: digits[...]), 15)
    default: addNumber(digits[...])
    }
  }

  /// Phones or accounts, several if there are marks between them. One of fewer than ten digits is looked for nowhere:
  /// it might be any number.
  package mutating func add(number: some Collection<UInt8>) {
    var digits: [UInt8] = []
    forEachSymbol(of: number) { symbol in
      switch symbol.kind {
      case .digit: digits.append(UInt8(symbol.value))
      case .joiner: return
      default:
        addNumber(digits[...])
        digits.removeAll(keepingCapacity: true)
      }
    }
    addNumber(digits[...])
  }

  private mutating func addNumber(_ digits: ArraySlice<UInt8>) {
    if digits.count >= 15 {
      insert(.account, sum(of: digits.prefix(15)), 15)
    } else if digits.count >= 10 {
      insert(.number, sum(of: digits), digits.count)
    }
  }

  private mutating func insert(_ kind: NeedleKind, _ sum: UInt64, _ length: Int) {
    digests.insert(hash.digest(kind, sum, length: length))
  }

  private func sum(of digits: some Sequence<UInt8>) -> UInt64 { digits.reduce(0) { $0 * 10 + UInt64($1) } }
}

extension Needles {
  /// A name of one character is no needle: it could be any word.
  package mutating func add(name: some Collection<UInt8>) { addPhrase(.name, Phrase(name), atLeast: 2) }

  /// The part below the village is a needle where it can be told: from the last 村 or 社区, if that has six characters.
  package mutating func add(address: some Collection<UInt8>) {
    let all = codes(of: address)
    addPhrase(.address, Phrase(all), atLeast: 6)
    let last = all.indices.last {
      all[$0] == village || ($0 > 0 && all[$0] == area && all[$0 - 1] == society)
    }
    if let last { addPhrase(.address, Phrase(Array(all[(last + 1)...])), atLeast: 6) }
  }

  /// With a letter, or of ten digits: shorter ones could be any number.
  package mutating func add(caseID: some Collection<UInt8>) {
    let phrase = Phrase(caseID)
    if phrase.codes.allSatisfy({ $0 < 58 }) { return addNumber(phrase.codes.map { UInt8($0 - 48) }[...]) }
    addPhrase(.caseID, phrase, atLeast: 5)
  }

  /// Key material, looked for in hexadecimal.
  package mutating func add(secret: some Collection<UInt8>) {
    let digits = Array("0123456789ABCDEF".utf8)
    let codes = secret.flatMap { [UInt32(digits[Int($0 >> 4)]), UInt32(digits[Int($0 & 15)])] }
    addPhrase(.secret, Phrase(codes), atLeast: 16)
  }

  /// Names of those who signed; a number in brackets tells namesakes apart.
  private mutating func add(staff: some Collection<UInt8>) {
    var name = Phrase([])
    forEachSymbol(of: staff) { symbol in
      if symbol.kind.isOfName {
        name.append(symbol)
      } else {
        addPhrase(.name, name, atLeast: 2)
        name = Phrase([])
      }
    }
    addPhrase(.name, name, atLeast: 2)
  }

  /// A needle of Han characters, letters and digits: found anywhere if it begins with three Han characters or with a
  /// word, and as the whole text of a cell if it is short.
  private mutating func addPhrase(_ kind: NeedleKind, _ phrase: Phrase, atLeast least: Int) {
    let codes = phrase.codes
    guard codes.count >= least, codes.count < 63 || kind == .secret else { return }
    let hanCount = codes.prefix { isHan($0) }.count
    if hanCount == 0, kind == .name, codes.count < 6 { return }
    insert(kind, codes.reduce(0, hash.fold), codes.count)
    for length in longHeads where length <= codes.count {
      heads.insert(codes[..<length].reduce(0, hash.fold))
    }
    if hanCount >= 3 {
      heads.insert(codes[..<3].reduce(0, hash.fold))
      hanLengths.insert(kind, codes.count)
    } else if hanCount == 0 {
      headLengths |= 1 << UInt64(min(phrase.head, 63))
      wordLengths.insert(kind, codes.count)
      heads.insert(codes[..<phrase.head].reduce(0, hash.fold))
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

/// The digits of a number, and an X at its end as 10.
func digits(of number: some Collection<UInt8>) -> [UInt8] {
  var digits: [UInt8] = []
  digits.reserveCapacity(number.count)
  forEachSymbol(of: number) { symbol in
    if symbol.kind == .digit { digits.append(UInt8(symbol.value)) }
    if symbol.kind == .letter, symbol.value == 0x58 { digits.append(10) }
  }
  return digits
}
