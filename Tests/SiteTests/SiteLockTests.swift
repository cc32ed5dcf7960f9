import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

/// One command changes a site at a time.
struct SiteLockTests {
  @Test func aSecondIsToldWhoHoldsIt() async throws {
    let site = try SmallSite()
    let first = try await SiteLock(site.folder, Progress())
    let busy = await #expect(throws: SiteBusy.self) {
      try await SiteLock(site.folder, patience: .zero, Progress())
    }
    #expect(busy?.holder.hasPrefix("PID \(ProcessInfo.processInfo.processIdentifier), ") == true)
    first.release()
    try await SiteLock(site.folder, patience: .zero, Progress()).release()
  }

  @Test func aSecondWaitsAndSaysSo() async throws {
    let site = try SmallSite()
    let (first, progress) = (try await SiteLock(site.folder, Progress()), Progress())
    async let second = SiteLock(site.folder, progress)
    while progress.state.step != .waiting { try await Task.sleep(for: .milliseconds(1)) }
    #expect(progress.state.message.english.contains("Waiting for another sanbang to end (PID "))
    first.release()
    try await second.release()
    #expect(progress.state.step == .opening)
  }

  /// The system takes the lock from a process that is gone, whatever stands in the file.
  @Test func theLockOfADeadProcessIsFree() async throws {
    let site = try SmallSite()
    try site.write("PID 1, elsewhere, 2015-10-31", to: ".sanbang/lock")
    try await SiteLock(site.folder, patience: .zero, Progress()).release()
    #expect(try !site.folder.stateFolder.appending(path: "lock").text().contains("elsewhere"))
  }

  @Test func aFolderThatIsNoSiteIsLeftAsItIs() async throws {
    let empty = try TemporaryFolder()
    try await SiteLock(SiteFolder(empty.url), Progress()).release()
    #expect(try FileManager.default.contentsOfDirectory(atPath: empty.url.filePath).isEmpty)
  }
}
