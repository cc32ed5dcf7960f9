import Notices
import Vocabulary

/// Digests what a row shows, for the code by which paper and web are compared. Nothing in it is secret, and the key none.
struct RowDigester: ~Copyable {
  private let authenticator = MessageAuthenticator()
  private let key = Array("sanbang/check/v1".utf8)

  func callAsFunction(_ entry: PublicEntry) -> UInt64 {
    var text = Array(entry.applicant.text.utf8)
    func add(_ bytes: some Sequence<UInt8>) { text += [0] + bytes }
    add(entry.tag.text.utf8)
    add((entry.program?.name ?? "").utf8)
    add((entry.category ?? "").utf8)
    add((entry.amount?.text ?? "").utf8)
    for number in [
      entry.coveredPersons, entry.since.map { Int($0.number) }, entry.change?.rawValue,
      entry.division.number,
    ] { add("\(number ?? -1)".utf8) }
    return authenticator.code(of: text, key: key).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
