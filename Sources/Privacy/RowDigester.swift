import Notices
import Vocabulary

/// Digests what a row shows, for the code by which paper and web are compared. Nothing in it is secret, and the key none.
struct RowDigester: ~Copyable {
  private let authenticator = MessageAuthenticator(key: Array("sanbang/check/v1".utf8))

  func callAsFunction(_ entry: PublicEntry) -> UInt64 {
    var text = Array(entry.applicant.text.utf8)
    text.reserveCapacity(128)
    func add(_ cell: String) {
      text.append(0)
      text.append(contentsOf: cell.utf8)
    }
    func add(_ number: Int?) { add(String(number ?? -1)) }
    add(entry.tag.text)
    add(entry.program?.name ?? "")
    add(entry.category ?? "")
    add(entry.amount?.text ?? "")
    add(entry.coveredPersons)
    add(entry.since.map { Int($0.number) })
    add(entry.change?.rawValue)
    add(entry.division.number)
    return authenticator.code(of: text).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
