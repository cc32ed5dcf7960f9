import Cases
import Foundation
import TestSupport
import Testing

/// A county's sheets with one mistake of each kind, and the same sheets mended.
struct BrokenTests {
  /// What takes a second county to be wrong.
  private static let betweenCounties: Set = ["case.duplicate-elsewhere", "case.paid-elsewhere"]

  /// Broken, with the files of `Broken/mended` in the place of their own.
  private func site(isMended: Bool) throws -> TestSite {
    let (site, folder) = (try TestSite(), TestSite.tests.appending(path: "Broken"))
    try site.remove("content/cases")
    try site.remove("content/columns.yml")
    for file in folder.filesBelow() where file.hasPrefix("content/") {
      let changed = folder.appending(path: "mended/\(file.dropFirst("content/".count))")
      let isChanged = isMended && FileManager.default.fileExists(atPath: changed.filePath)
      let source = isChanged ? changed : folder.appending(path: file)
      try site.write([UInt8](Data(contentsOf: source)), to: file)
    }
    return site
  }

  @Test func eachMistakeIsFoundAtItsPlace() throws {
    let site = try site(isMended: false)
    let chinese = try site.build(["--format", "plain"], language: "zh")
    let english = try site.build(["--format", "plain"], language: "en")
    #expect(chinese.status == 3 && english.status == 3)
    let found = english.messages.findings
    #expect(chinese.messages.findings.elementsEqual(found, by: ==))
    try expect(found.map { "\($0.place) \($0.rule)\n" }.joined(), equals: "Broken/expected.txt")

    let rules = Set(RowRule.all.map(\.id)).subtracting(Self.betweenCounties)
    #expect(rules.subtracting(found.map(\.rule)).isEmpty, "a rule that nothing here breaks")
    // 麦 is in the name of everybody here.
    for said in [chinese, english].map({ $0.messages + $0.output }) + [
      site.heldReport(), site.summaryReport(),
    ] {
      #expect(!said.contains("麦") && said.firstMatch(of: #/\d{15}/#) == nil)
    }
  }

  @Test func mendedItHasNoMistakes() throws {
    let site = try site(isMended: true)
    let build = try site.build()
    #expect(build.status == 0 && build.messages.isEmpty, "\(build.messages)")
    #expect(site.reports.filesBelow() == ["held.csv", "plan.json", "privacy.html", "summary.html"])
  }
}

extension String {
  /// Place and rule of each diagnostic; the sums behind them have no place.
  fileprivate var findings: [(place: Substring, rule: String)] {
    lines.compactMap { line in
      line.firstMatch(of: #/^(content/.*?): .*\[([a-z0-9.-]+)\]$/#).map { ($0.1, String($0.2)) }
    }
  }
}
