import Foundation
import TestSupport
import Testing

/// The synthetic demo through both commands, judged by programs that share no code with them.
struct DemoTests {
  @Test func aSeedFixesEveryByte() throws {
    let sites = try [7, 7, 8].map { try TestSite(demoOfSeed: $0, scale: "0.02") }
    let contents = try sites.map { site in
      let cases = site.url.appending(path: "content")
      return try cases.filesBelow().map { [$0: try Data(contentsOf: cases.appending(path: $0))] }
    }
    #expect(contents[0] == contents[1] && contents[0] != contents[2])
  }

  @Test func everyRowIsAccountedForOnce() throws {
    let site = try TestSite(demoOfSeed: 2015)
    let build = try site.build()
    #expect(build.status == 3)
    let line = try #require(build.output.lines.first { $0.contains("case rows = ") })
    let numbers = line.matches(of: #/\d+/#).compactMap { Int($0.0) }
    #expect(
      numbers.count == 9 && numbers[0] > 300 && numbers[0] == numbers.dropFirst().reduce(0, +), "\(line)")
    let notices = try #require(build.output.firstMatch(of: #/(\d+) notices with (\d+) rows/#))
    let villages = try PublishedManifest(site).files.map(\.path).filter { $0.hasPrefix("boards/") }
      .filter { $0.split(separator: "/").count == 6 }.map {
        try site.notice(String($0.dropLast(11))).tags.count
      }
    #expect(villages.reduce(0, +) == Int(notices.2) && villages.count { $0 > 0 } == Int(notices.1))
    try judge(site)
  }

  /// The checks know the profile of 2012 alone, and a case by the columns of the case sheet.
  @Test func theSiteThatHasEverythingPassesThemToo() throws {
    let site = try TestSite()
    try site.leaveWhatTheChecksKnow()
    _ = try site.build()
    try judge(site)
  }

  private func judge(_ site: TestSite) throws {
    for check in [
      ["figures.py", "SITE", "2015Q3"], ["release_numbers.py", "SITE", "2015Q3"],
      ["charts.py", "SITE", "2015Q3"], ["boards.py", "SITE"],
      ["leaks.py", "SITE"], ["leaks.py", "SITE", "--self-test"], ["exposure.py", "SITE"],
    ] {
      let script = PackageFolder.root.appending(path: "Tests/Independent/\(check[0])").filePath
      let arguments = check.dropFirst().map { $0 == "SITE" ? site.url.filePath : $0 }
      let result = try runTool("python3", ["-B", script] + arguments)
      #expect(result.status == 0, "\(check): \(result.output.suffix(2000))\(result.messages.suffix(2000))")
    }
  }

  /// A wrong figure, a row too many and a private name have to be found: else the checks prove nothing.
  @Test func theChecksCanFail() throws {
    let site = try TestSite()
    try site.leaveWhatTheChecksKnow()
    _ = try site.build()
    try site.replace(
      "households_in_force,household,", with: "households_in_force,household,1",
      in: "public/releases/2015Q3/figures.csv")
    try site.replace("<tr id=\"", with: "<tr id=\"X", in: "public/boards/611022/106/200/review/index.html")
    try site.replace("</main>", with: "王建国</main>", in: "public/boards/611022/106/200/approval/index.html")
    for check in [["figures.py", "2015Q3"], ["boards.py"], ["leaks.py"]] {
      let script = PackageFolder.root.appending(path: "Tests/Independent/\(check[0])").filePath
      let result = try runTool("python3", ["-B", script, site.url.filePath] + check.dropFirst())
      #expect(result.status == 1, "\(check) has found nothing")
    }
  }
}

extension TestSite {
  fileprivate func leaveWhatTheChecksKnow() throws {
    for sheet in ["2021", "花名册", "重新公示", "张贴", "异议"] {
      try remove("content/cases/611022-丹凤县/\(sheet).csv")
    }
  }
}
