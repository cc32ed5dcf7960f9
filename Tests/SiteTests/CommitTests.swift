import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

/// A commit is done as a whole or finished by the next, wherever it breaks off.
struct CommitTests {
  @Test func aCommitLeavesWhatIsStagedAndNothingElse() throws {
    let site = try SmallSite()
    try site.publish(States.old)
    let counts = try site.publish(States.new)
    #expect(
      (counts.added, counts.changed, counts.removed, counts.unchanged) == (2, 5, 2, 2))
    let files = site.published().compactMapValues { $0 }
    #expect(Set(files.keys) == Set(States.new.keys).union([Manifest.path]))
    #expect(site.published()["gone"] == nil, "its folder went with it")
    for (path, text) in States.new { #expect(site.text(path) == text) }
    #expect(site.isSettled)
  }

  /// What a kill there would leave: nothing after that step reaches the disk.
  @Test func itIsFinishedAfterBreakingOffAtAnyStepTwice() throws {
    let (expected, count) = (try whole(), try steps().count)
    var (untouched, inPart) = (0, 0)
    for step in 0..<count {
      let site = try SmallSite()
      try site.publish(States.old)
      let before = site.published()
      let disk = FailingDisk().failing(at: step, EIO, forGood: true)
      _ = try? site.publish(States.new, on: disk)
      if site.published() == before { untouched += 1 } else { inPart += 1 }
      let again = FailingDisk().failing(at: step * 7 % count, EIO, forGood: true)
      _ = try? site.publish(States.new, on: again)
      try site.publish(States.new)
      #expect(site.published() == expected && site.isSettled, "broken off at step \(step)")
    }
    #expect(untouched > 10 && inPart > 10, "\(untouched) and \(inPart)")
  }

  /// The content may have gone back meanwhile: what was begun is finished, then the build does its own.
  @Test func aBuildOfOtherContentAfterwardsIsAsUsual() throws {
    let once = try SmallSite()
    try once.publish(States.old)
    let expected = once.published()
    for step in try steps().indices {
      let site = try SmallSite()
      try site.publish(States.old)
      _ = try? site.publish(States.new, on: FailingDisk().failing(at: step, EIO, forGood: true))
      try site.publish(States.old)
      #expect(site.published() == expected && site.isSettled, "broken off at step \(step)")
    }
  }

  @Test(arguments: [ENOSPC, EROFS, EIO, EACCES])
  func aFailureOfTheDiskIsSaidAndMended(_ code: Int32) throws {
    let expected = try whole()
    for (number, step) in try steps().enumerated() where step.call != .removeFolder {
      let site = try SmallSite()
      try site.publish(States.old)
      let before = site.published()
      let disk = FailingDisk().failing(at: number, code, forGood: false)
      // Of what is thrown away nobody minds that it stays.
      let isRubbish = step.path.contains("/staging/") || step.path.hasSuffix("journal.new")
      let isSaid = step.call != .removeFile || !isRubbish
      do {
        try site.publish(States.new, on: disk)
        #expect(!isSaid, "step \(number), \(step), is not said")
      } catch let error as DiskError {
        #expect(!error.message.english.contains("system error"))
        #expect(error.leavesJournal || site.published() == before, "step \(number), \(step)")
      }
      try site.publish(States.new)
      #expect(site.published() == expected && site.isSettled, "step \(number), \(step)")
    }
  }

  /// At every step, and at every step of what finishes it: whatever is withdrawn is gone before anything new is there.
  @Test func nothingWithdrawnIsThereOnceAnythingNewIs() throws {
    for broken in try steps().indices {
      let site = try SmallSite()
      try site.publish(States.old)
      #expect(site.withdrawn.count == 4 && site.new.isEmpty)
      let look: @Sendable (DiskStep) -> Void = { step in
        let withdrawn = site.withdrawn, new = site.new
        #expect(withdrawn.isEmpty || new.isEmpty, "\(withdrawn) beside \(new), before \(step)")
      }
      _ = try? site.publish(States.new, on: FailingDisk().failing(at: broken, EIO, forGood: true))
      look(DiskStep(call: .rename, path: "the end"))
      try site.publish(States.new, on: FailingDisk().watched(look))
      #expect(site.withdrawn.isEmpty && site.new.count == 5)
    }
  }

  @Test func anUnchangedFileIsNotTouchedAndAModeIsKept() throws {
    let site = try SmallSite()
    try site.publish(States.old)
    let robots = site.folder.publicFolder.appending(path: "robots.txt").filePath
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: robots)
    func state(_ path: String) throws -> [FileAttributeKey: Int] {
      let file = site.folder.publicFolder.appending(path: path).filePath
      let all = try FileManager.default.attributesOfItem(atPath: file)
      return [.systemFileNumber, .posixPermissions].reduce(into: [:]) { $0[$1] = all[$1] as? Int }
    }
    let (kept, changed) = (try state("kept/review/index.html"), try state("robots.txt"))
    let disk = FailingDisk()
    try site.publish(States.new, on: disk.watched())
    #expect(try state("kept/review/index.html") == kept)
    #expect(try state("robots.txt")[.systemFileNumber] != changed[.systemFileNumber])
    #expect(try state("robots.txt")[.posixPermissions] == 0o640)

    let idle = FailingDisk()
    try site.publish(States.new, on: idle.watched())
    let published = Places(site.folder).published
    #expect(!idle.seen.contains { $0.path.hasPrefix(published) && $0.call != .makeFolder })
    #expect(!idle.seen.contains { $0.call == .syncAll })
  }

  @Test func aPageChangedBehindOurBackIsMended() throws {
    let site = try SmallSite()
    try site.publish(States.old)
    let expected = site.published()
    let page = "kept/review/index.html"
    try site.write(States.old[page]!.replacing("KKKKKKKKKK", with: "XKKKKKKKKK"), to: "public/\(page)")
    #expect(try site.publish(States.old).changed == 1)
    #expect(site.published() == expected)
  }

  /// With all done but the removal of the journal, or all but the manifest.
  @Test(arguments: [DiskStep.Call.removeFile, .rename])
  func verifyFinishesItFirst(_ last: DiskStep.Call) async throws {
    let site = try SmallSite()
    try site.publish(States.old)
    let journal = Places(site.folder).journal
    let end = try steps().lastIndex {
      $0.call == last && (last == .rename || $0.path.hasSuffix("/.sanbang/journal"))
    }
    let disk = FailingDisk().failing(at: try #require(end), EIO, forGood: true)
    #expect(throws: DiskError.self) { try site.publish(States.new, on: disk) }
    #expect((try? FileStatus(journal)) != nil)
    let outcome = try await verify(site.folder)
    #expect(outcome.exitStatus == 0 && outcome.report.diagnostics.map(\.id) == ["publish.finished"])
    #expect(try site.published() == whole())
  }

  /// Linked from where the web server looks; but another file system takes nothing in one step.
  @Test func thePublicFolderMayBeALinkOnTheSameFileSystem() throws {
    let (site, elsewhere, onDisk) = (
      try SmallSite(), try TemporaryFolder(isInMemory: true), try TemporaryFolder()
    )
    func link(to place: URL) throws {
      try? FileManager.default.removeItem(at: site.folder.publicFolder)
      try FileManager.default.createSymbolicLink(at: site.folder.publicFolder, withDestinationURL: place)
    }
    try link(to: elsewhere.url)
    try site.publish(States.old)
    #expect(elsewhere.url.filesBelow().count == States.old.count + 1)
    try link(to: onDisk.url)
    guard try FileStatus(onDisk.url.filePath).device != FileStatus(elsewhere.url.filePath).device else {
      return
    }
    let error = #expect(throws: DiskError.self) { try site.publish(States.old) }
    #expect(error?.message.english.contains("another file system") == true)
    #expect(onDisk.url.filesBelow().isEmpty)
  }

  /// A journal whose files are lost or altered is not followed.
  @Test(arguments: ["staging", "journal"])
  func aDamagedJournalIsThrownAway(_ part: String) throws {
    let expected = try whole()
    for step in try steps().indices {
      let site = try SmallSite()
      try site.publish(States.old)
      _ = try? site.publish(States.new, on: FailingDisk().failing(at: step, EIO, forGood: true))
      for file in site.folder.stateFolder.filesBelow() where file.hasPrefix(part) {
        try site.write("x", to: ".sanbang/\(file)")
      }
      try site.publish(States.new)
      #expect(site.published() == expected && site.isSettled, "broken off at step \(step)")
    }
  }

  /// What an uninterrupted commit leaves.
  private func whole() throws -> [String: Data?] {
    let site = try SmallSite()
    try site.publish(States.old)
    try site.publish(States.new)
    return site.published()
  }

  /// Everything that is asked of the disk on the way.
  private func steps() throws -> [DiskStep] {
    let site = try SmallSite()
    try site.publish(States.old)
    let disk = FailingDisk()
    try site.publish(States.new, on: disk.watched())
    let calls = Set(disk.seen.map(\.call))
    #expect(calls == [.open, .write, .makeFolder, .rename, .removeFile, .removeFolder, .sync, .syncAll])
    return disk.seen
  }
}

extension SmallSite {
  /// What of the old state must not be there any more.
  fileprivate var withdrawn: [String] {
    let rows = [
      "loses/review/index.html": "BBBBBBBBBB", "alters/long-term/index.html": "<td>100",
      "gone/review/index.html": "GGGGGGGGGG", "gone/index.html": "gone",
    ]
    return rows.filter { text($0.key)?.contains($0.value) ?? false }.map(\.key)
  }

  /// What there is only in the new state, as far as no row had to go from the same page.
  fileprivate var new: [String] {
    let signs = [
      "index.html": "new", "robots.txt": "new", "new/index.html": "new", "new/review/index.html": "NNNNN",
      "grows/review/index.html": "EEEEEEEEEE",
    ]
    return signs.filter { text($0.key)?.contains($0.value) ?? false }.map(\.key)
  }
}
