import Foundation
import TestSupport
import Testing

/// A few of the two hundred that `make kill` does, by the real command.
struct KillTests {
  @Test func aBuildThatIsKilledIsFinishedByTheNext() throws {
    let result = try runTool(
      "python3",
      [
        PackageFolder.root.appending(path: "Tests/Kill/run.py").filePath,
        PackageFolder.command("sanbang").filePath, PackageFolder.command("sanbang-sample").filePath, "10",
        "0.01",
      ])
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.output.contains("10 builds, ") && !result.output.contains(" 0 killed"), "\(result.output)")
  }

  @Test func twoBuildsAtATimeTakeTurns() async throws {
    let (site, alone) = (try TestSite(), try TestSite())
    _ = try alone.build()
    let ends = try await withThrowingTaskGroup(of: Int32.self) { group in
      for _ in 1...2 { group.addTask { try site.build().status } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(ends == [3, 3])
    #expect(try site.bytes() == alone.bytes())
  }
}
