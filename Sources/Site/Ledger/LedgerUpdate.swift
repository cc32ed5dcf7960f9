import Diagnostics
import Notices
import Vocabulary

/// What a commit adds to the ledger: as the journal has it, and the lines that are staged beside it.
struct LedgerUpdate {
  /// Of `.sanbang/journal`.
  struct Record: Codable, Equatable {
    /// Of the ledger before, in bytes; what comes after that is not done yet.
    let length: Int
    /// SHA-256 of the lines.
    let lines: String
    let head: LedgerHead
  }

  let record: Record
  let lines: [UInt8]

  /// - Parameters:
  ///   - size: of the ledger as it is, whatever its head says.
  ///   - isEnded: whether its last line is whole.
  init(
    _ entries: [LedgerEntry], on day: CalendarDay, after head: LedgerHead, size: Int, isEnded: Bool,
    manifest: String
  ) {
    var (head, lines) = (head, isEnded ? [] : [UInt8(ascii: "\n")])
    for entry in entries.sorted(by: { $0.page < $1.page }) {
      let line = LedgerLine(number: head.number + 1, prev: head.sha256, day: day, entry).bytes
      (head.number, head.sha256, head.day) = (head.number + 1, hexDigest(line), day.description)
      lines += line + [UInt8(ascii: "\n")]
    }
    (head.length, head.manifest) = (size + lines.count, manifest)
    record = Record(length: size, lines: hexDigest(lines), head: head)
    self.lines = lines
  }

  /// Puts the lines where the commit finds them.
  func stage(in places: Places, _ disk: Disk) throws(DiskError) {
    do {
      try disk.write(lines, to: places.stagedLedger, mode: 0o600)
    } catch { throw DiskError(".sanbang/ledger.ndjson", error) }
  }
}

extension Commit {
  /// Appends what is staged. Done twice it is the same, for all that comes after the recorded length is written anew.
  func append(_ record: LedgerUpdate.Record) throws(SystemError) {
    try disk.write(try readFile(places.stagedLedger), to: places.ledger, from: record.length)
    try disk.write(record.head.bytes, to: "\(places.ledgerHead).new", mode: 0o600)
    try disk.rename("\(places.ledgerHead).new", to: places.ledgerHead)
  }

  /// Takes back what was appended for a commit that is given up: it is told of by the next.
  func takeBackLedger() throws(SystemError) {
    let head = LedgerHead(places)
    let isFirst = head == nil && (try? FileStatus(places.ledgerHead)) == nil
    guard let length = head?.length ?? (isFirst ? 0 : nil),
      let size = (try? FileStatus(places.ledger))?.size, size > length
    else { return }
    if isFirst {
      try disk.removeFile(places.ledger)
    } else {
      try disk.write([], to: places.ledger, from: length)
    }
  }
}
