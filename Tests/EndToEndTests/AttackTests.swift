import Foundation
import TestSupport
import Testing

/// A stranger with every published file and a solver, against the sensitive tables of two successive quarters.
struct AttackTests {
  @Test func tellsNothingUntilTheTablesAreUnprotected() throws {
    let site = try TestSite(demoOfSeed: 2015, scale: "0.15")
    let boards = try ["2015-06-30", "2015-09-30"].map { day in
      #expect([0, 3].contains(try site.build("--as-of", day).status))
      let copy = "boards-\(day)"
      try FileManager.default.copyItem(at: site.published, to: site.url.appending(path: copy))
      return copy
    }
    #expect(try site.build().status == 3)
    let attack = try python(site, ["attack.py", "public"] + boards)
    let counts = try #require(attack.output.firstMatch(of: #/(\d+) hidden ones tried, 0 told; (\d+) rows/#))
    #expect(attack.status == 0 && Int(counts.1)! > 50 && Int(counts.2)! > 100, "\(attack.output)")

    #expect(try python(site, ["breakdowns.py", ".", "open", "cause"]).status == 0)
    let open = try python(site, ["attack.py", "open"] + boards)
    let told = try #require(
      open.output.firstMatch(of: #/tried, (\d+) told; \d+ rows that came or went tried, (\d+) told/#))
    #expect(open.status == 1 && Int(told.1)! > 10 && Int(told.2)! > 10, "\(open.output.suffix(500))")
  }

  private func python(_ site: TestSite, _ arguments: [String]) throws -> Run {
    let script = PackageFolder.root.appending(path: "Tests/Independent/\(arguments[0])").filePath
    return try runTool("python3", ["-B", script] + arguments.dropFirst(), in: site.url)
  }
}
