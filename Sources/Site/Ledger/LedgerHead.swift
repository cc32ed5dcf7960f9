import Foundation
import Vocabulary

/// `.sanbang/ledger.head`: where the ledger ends, so that nobody has to read it to go on, and no line is cut off its end
/// unseen.
struct LedgerHead: Codable, Equatable {
  /// Of the last line.
  var number = 0
  var sha256 = LedgerLine.start
  var day: String?
  /// Of the ledger, in bytes.
  var length = 0
  /// SHA-256 of the manifest of the site that the ledger tells of; nil before the first.
  var manifest: String?

  /// Before the first line.
  init() {}

  /// Nil when there is none, or it is damaged.
  init?(_ places: Places) {
    guard let bytes = try? readFile(places.ledgerHead),
      let head = try? JSONDecoder().decode(LedgerHead.self, from: Data(bytes))
    else { return nil }
    self = head
  }

  /// As the lines themselves tell.
  init(of lines: [LedgerText.Line]) {
    for line in lines {
      number = line.read?.number ?? number + 1
      sha256 = hexDigest(Array(line.bytes))
      day = line.read?.day ?? day
    }
  }

  var bytes: [UInt8] {
    func text(_ value: String?) -> String { value.map { "\"\($0)\"" } ?? "null" }
    return Array(
      "{\"day\":\(text(day)),\"length\":\(length),\"manifest\":\(text(manifest)),\"number\":\(number),\"sha256\":\(text(sha256))}\n"
        .utf8)
  }
}

extension Places {
  var ledger: String { "\(state)/ledger.ndjson" }
  var ledgerHead: String { "\(state)/ledger.head" }
  /// Lines that wait to be appended.
  var stagedLedger: String { "\(staging)/ledger" }
}
