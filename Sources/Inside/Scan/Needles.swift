package import Cases

/// What is private about the cases of one county or of all, as keyed digests.
package struct Needles: Sendable {
  private var digests: Set<UInt64> = []
  private let key: [UInt8]

  /// - Parameter key: at least 16 bytes; needles of one key can be united.
  package init(key: [UInt8]) { self.key = key }

  /// Every private cell of a row as the sheet gives it, right or wrong: what `ReadingContext.onPrivate` hands over.
  package mutating func add(_ row: PrivateRow) {}

  /// What a record keeps: its case_id (minted ones stand in no sheet), its applicant and the ID number.
  package mutating func add(_ record: CaseRecord) {}

  package mutating func add(name: some Collection<UInt8>) {}
  package mutating func add(idNumber: some Collection<UInt8>) {}
  /// A phone or an account.
  package mutating func add(number: some Collection<UInt8>) {}
  package mutating func add(address: some Collection<UInt8>) {}
  package mutating func add(caseID: some Collection<UInt8>) {}
  /// Key material, looked for in hexadecimal.
  package mutating func add(secret: some Collection<UInt8>) {}

  package mutating func formUnion(_ other: Needles) { digests.formUnion(other.digests) }

  package var count: Int { digests.count }
}
