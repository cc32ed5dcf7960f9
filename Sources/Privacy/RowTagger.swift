package import Cases
package import Notices

/// Makes 公示编号 (design §6): the holder of a case's receipt finds the row in every notice, and nobody else can
/// join two notices by their tags.
package struct RowTagger: ~Copyable {
  private let receipts: MessageAuthenticator
  /// Each receipt is a key of its own.
  private let tags = MessageAuthenticator()

  package init(_ key: MasterKey) {
    receipts = MessageAuthenticator(key: key.derived(for: "sanbang/receipt/v1"))
  }

  /// The case's receipt: 80 bits as 16 characters.
  package func receipt(of caseID: Secret<String>) -> Secret<[UInt8]> {
    let code = receipts.code(of: Array(caseID.reveal.utf8))
    return Secret(crockford(code.prefix(10)))
  }

  /// The row's tag in one notice, whose id is `board/village code/quarter`: the first 50 bits of the code, or the next
  /// while they read like a number.
  package func tag(for receipt: Secret<[UInt8]>, in notice: String) -> RowTag {
    let code = tags.code(of: Array(notice.utf8), key: receipt.reveal)
    let choice = [0, 50, 100, 150].lazy.map { RowTag(bits: fiftyBits(of: code, from: $0)) }
    return choice.first { !$0.isLikeNumber } ?? choice[0]
  }
}

private func fiftyBits(of code: [UInt8], from start: Int) -> UInt64 {
  let first = code[(start / 8)...].prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  return (first << UInt64(start % 8)) >> 14
}

/// Five bits a character.
func crockford(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  var text: [UInt8] = []
  var (bits, count) = (0, 0)
  for byte in bytes {
    bits = bits << 8 | Int(byte)
    count += 8
    while count >= 5 {
      count -= 5
      text.append(digits[bits >> count & 31])
      bits &= (1 << count) - 1
    }
  }
  return text
}
