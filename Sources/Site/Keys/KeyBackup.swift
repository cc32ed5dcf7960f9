import Foundation
import Privacy
import Vocabulary

/// The master key and the minted case_ids in one text, for paper and for a safe: whoever has it can bring a site's tags
/// back, and can tell whose they are.
struct KeyBackup {
  let key: MasterKey
  /// Lines of `.sanbang/ids`.
  let ids: [String]

  init(_ key: MasterKey, ids: [String]) { (self.key, self.ids) = (key, ids) }

  /// What somebody has kept, or typed in again; nil when a character of the key is wrong, or it is another's.
  init?(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    guard let key = Self.value("key", in: lines).flatMap({ MasterKey(written: $0) }),
      Self.value("fingerprint", in: lines).map(key.has) ?? true
    else { return nil }
    self.key = key
    ids = lines.filter(isMintedID)
    guard Self.value("ids", in: lines).map({ Int($0) == ids.count }) ?? true else { return nil }
  }

  func text(of title: String, on day: CalendarDay) -> String {
    """
    三榜公示密钥备份 · sanbang key backup
    只交保管密钥的人：有了它，就能算出每个公示编号是谁的。 Whoever has this can tell whose each tag is: lock it away.

    site: \(title)
    day: \(day)
    key: \(key.written)
    fingerprint: \(key.fingerprint)
    ids: \(ids.count)

    恢复 To restore: sanbang key restore FILE SITE
    \(ids.map { "\n\($0)" }.joined())

    """
  }

  private static func value(_ name: String, in lines: [String]) -> String? {
    lines.first { $0.hasPrefix("\(name):") }.map { line in
      line.dropFirst(name.utf8.count + 1).trimmingCharacters(in: .whitespaces)
    }
  }
}

/// `DIGEST ID`, as in `.sanbang/ids`.
private func isMintedID(_ line: String) -> Bool {
  let parts = line.split(separator: " ", omittingEmptySubsequences: false)
  return parts.count == 2 && parts[0].utf8.count == 64 && parts[1].utf8.count == 16
}
