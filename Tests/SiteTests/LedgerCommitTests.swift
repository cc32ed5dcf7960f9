import Diagnostics
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Site

/// The ledger tells of a commit once, wherever it breaks off.
struct LedgerCommitTests {
  private static let old = [
    "index.html": "<p>old</p>", page("gone"): row("GGGGGGGGGG"),
    page("loses"): row("AAAAAAAAAA") + row("BBBBBBBBBB"),
    page("kept"): row("KKKKKKKKKK"),
  ]
  private static let new = [
    "index.html": "<p>new</p>", page("new"): row("NNNNNNNNNN"), page("loses"): row("AAAAAAAAAA"),
    page("kept"): row("KKKKKKKKKK"),
  ]
  private static let morrow = SmallSite.today + 1

  @Test func itTellsWhatWentUpChangedAndCameDown() throws {
    let site = try whole()
    let lines = try #require(LedgerText(Places(site.folder))).lines.compactMap(\.read)
    let told = lines.map { "\($0.day) \($0.event) \($0.page.split(separator: "/")[4]) \($0.rows)" }
    #expect(
      told
        == [
          "2015-10-31 up gone 1", "2015-10-31 up kept 1", "2015-10-31 up loses 2", "2015-11-1 down gone 1",
          "2015-11-1 changed loses 1", "2015-11-1 up new 1",
        ].map { $0.replacing("11-1 ", with: "11-01 ") })
    #expect(lines[4].removed == ["BBBBBBBBBB"] && lines[4].added == nil)
  }

  @Test func itIsTheSameAfterBreakingOffAtAnyStepTwice() throws {
    let expected = try whole().ledger
    let count = try steps()
    var inPart = 0
    for step in 0..<count {
      let site = try SmallSite()
      try site.publish(Self.old)
      let before = site.ledger
      _ = try? site.publish(Self.new, on: broken(at: step), day: Self.morrow)
      if site.ledger != before { inPart += 1 }
      _ = try? site.publish(Self.new, on: broken(at: step * 5 % count), day: Self.morrow)
      try site.publish(Self.new, day: Self.morrow)
      #expect(site.ledger == expected && site.isSettled, "broken off at step \(step)")
      #expect(site.findings.isEmpty, "broken off at step \(step)")
    }
    #expect(inPart > 2)
  }

  /// And with what the first attempt had made lost, so that it cannot be finished.
  @Test(arguments: ["staging", "journal"])
  func itIsWholeWhenACommitIsGivenUp(_ part: String) throws {
    let expected = try whole()
    for step in 0..<(try steps()) {
      let site = try SmallSite()
      try site.publish(Self.old)
      _ = try? site.publish(Self.new, on: broken(at: step), day: Self.morrow)
      for file in site.folder.stateFolder.filesBelow() where file.hasPrefix(part) {
        try site.write("x", to: ".sanbang/\(file)")
      }
      try site.publish(Self.new, day: Self.morrow)
      #expect(site.findings.isEmpty && site.hanging == expected.hanging, "broken off at step \(step)")
    }
  }

  /// Without it, and with a journal of a version that had none.
  @Test func aJournalWithoutALedgerIsRead() throws {
    let line = #"{"losing":["a"],"manifest":"0","others":[],"removed":[],"version":1}"#
    let journal = Journal(Array("\(line)\n\(hexDigest(Array(line.utf8)))\n".utf8))
    #expect(journal?.losing == ["a"] && journal?.ledger == nil)
  }

  /// A page that somebody has changed, and one that somebody has removed, are no news.
  @Test func whatIsMendedIsNotTold() throws {
    let site = try SmallSite()
    try site.publish(Self.old)
    let before = site.ledger
    try site.write(Self.row("XXXXXXXXXX"), to: "public/\(Self.page("loses"))")
    try FileManager.default.removeItem(at: site.folder.publicFolder.appending(path: Self.page("kept")))
    try site.publish(Self.old, day: Self.morrow)
    #expect(site.ledger == before && site.findings.isEmpty)
    try site.write(Self.row("XXXXXXXXXX"), to: "public/\(Self.page("loses"))")
    try site.publish(Self.new, day: Self.morrow)
    #expect(try site.ledger == whole().ledger && site.findings.isEmpty)
  }

  private func broken(at step: Int) -> Disk { FailingDisk().failing(at: step, EIO, forGood: true) }

  private func whole() throws -> SmallSite {
    let site = try SmallSite()
    try site.publish(Self.old)
    try site.publish(Self.new, day: Self.morrow)
    return site
  }

  private func steps() throws -> Int {
    let site = try SmallSite()
    try site.publish(Self.old)
    let disk = FailingDisk()
    try site.publish(Self.new, on: disk.watched(), day: Self.morrow)
    return disk.seen.count
  }

  private static func page(_ board: String) -> String { "boards/611022/106/200/\(board)/index.html" }
  private static func row(_ tag: String) -> String { "<tr id=\"\(tag)\"><td>100</td></tr>\n" }
}

extension SmallSite {
  fileprivate var ledger: String? { try? folder.stateFolder.appending(path: "ledger.ndjson").text() }

  /// Digests by page.
  fileprivate var hanging: [String: String?] {
    LedgerText(Places(folder))?.hanging.mapValues(\.sha256) ?? [:]
  }

  /// What a verification of the ledger says.
  fileprivate var findings: [String] {
    let places = Places(folder)
    guard let bytes = try? readFile(places.published(Manifest.path)), let manifest = try? Manifest(bytes)
    else {
      return ["no manifest"]
    }
    var outcome = VerifyOutcome()
    outcome.hold(places, against: (hexDigest(bytes), manifest.files), filled: [])
    return outcome.report.diagnostics.map(\.id)
  }
}
