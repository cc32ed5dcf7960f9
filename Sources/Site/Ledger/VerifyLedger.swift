import Diagnostics

extension VerifyOutcome {
  /// Holds the ledger against itself and, if it is whole, against the manifest. Nothing is said where there is none.
  ///
  /// - Parameters:
  ///   - manifest: nil when it is not as it was published.
  ///   - filled: the pages of boards that have rows.
  mutating func hold(
    _ places: Places, against manifest: (digest: String, files: [Manifest.File])?, filled: Set<String>
  ) {
    let (head, text) = (LedgerHead(places), LedgerText(places))
    if head == nil, text == nil { return }
    ledgerLines = text?.lines.count ?? 0
    let breaks = text?.breaks ?? []
    for line in breaks { report.add(ledgerBreak(line)) }
    guard let head else { return report.add(ledgerHeadMissing) }
    let end = LedgerHead(of: text?.lines ?? [])
    if breaks.isEmpty, end.number != head.number || end.sha256 != head.sha256 || text == nil {
      return report.add(ledgerBreak((text?.lines.count ?? 0) + 1))
    }
    guard breaks.isEmpty, let text, let manifest else { return }
    guard head.manifest == manifest.digest else { return report.add(ledgerBehind) }
    let published = Dictionary(manifest.files.map { ($0.path, $0.sha256) }) { first, _ in first }
    let hanging = text.hanging
    let different = hanging.filter { published[$0.key] != $0.value.sha256 }.map(\.key)
    for page in Set(different).union(filled.subtracting(hanging.keys)).sorted() {
      report.add(ledgerDiffers(page))
    }
  }
}

extension LedgerText {
  /// The lines, from 1, that do not go on from the one before.
  fileprivate var breaks: [Int] {
    var breaks: [Int] = []
    var (number, digest, day, isKnown) = (0, LedgerLine.start, "", true)
    for (index, line) in lines.enumerated() {
      number += 1
      if let read = line.read {
        if isKnown, read.prev != digest || read.number != number || read.day < day {
          breaks.append(index + 1)
        }
        (number, day, isKnown) = (read.number, read.day, true)
      } else {
        breaks.append(index + 1)
        isKnown = false
      }
      digest = hexDigest(Array(line.bytes))
    }
    if !isEnded, breaks.last != lines.count { breaks.append(lines.count) }
    return breaks
  }
}
