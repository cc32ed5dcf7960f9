import Foundation
import TestSupport
import Testing

/// What the office gets into `reports/`.
struct ReportTests {
  private func wrongSite() throws -> TestSite {
    let site = try TestSite()
    try Mistake(name: "case-many-mistakes").make(in: site)
    return site
  }

  private func problems(_ site: TestSite, _ options: String...) throws -> Run {
    let script = PackageFolder.root.appending(path: "Tests/Independent/problems.py").filePath
    return try runTool("python3", ["-B", script, site.url.filePath] + options)
  }

  @Test func theClerksGetTheirOwnRowsBack() throws {
    let site = try wrongSite()
    #expect(try site.sanbang("check").status == 3)
    let judged = try problems(site)
    #expect(judged.status == 0, "\(judged.output)\(judged.messages)")
    #expect(
      judged.output.lines.contains { $0.hasPrefix("611022-变更 通过 ") && $0.hasSuffix("未通过 2 有提醒 0 暂缓 0") })
    #expect(judged.output.lines.count == 3, "only sheets with problems")
  }

  /// The report in the place of the sheets is the same register: its own columns and notes are passed over.
  @Test func theReportCanTakeThePlaceOfTheSheets() throws {
    let (site, other) = (try wrongSite(), try wrongSite())
    _ = try site.build()
    let before = try site.bytes()
    let first = try other.sanbang("check")
    #expect(try problems(other, "--put-back").status == 0)
    let again = try other.build()
    #expect(again.status == 3 && !again.messages.contains("说明"))
    #expect(try other.bytes() == before)
    let sums = { (run: Run) in run.messages.lines.filter { $0.contains(" × ") && $0.contains("[case.") } }
    #expect(sums(first) == sums(again) && !sums(again).isEmpty)
  }

  @Test func withoutProblemsThereIsNoFile() throws {
    let (site, file) = (try TestSite(), "reports/problems.xlsx")
    try site.write("old", to: file)
    _ = try site.build()
    #expect(!FileManager.default.fileExists(atPath: site.url.appending(path: file).filePath))
    #expect(site.reports.filesBelow() == ["held.csv", "plan.json", "privacy.html", "summary.html"])
  }

  @Test func aSheetThatStopsTheBuildIsInTheReportToo() throws {
    let site = try TestSite()
    try Mistake(name: "case-missing-column").make(in: site)
    #expect(try site.build().status == 1)
    #expect(site.reports.filesBelow() == ["held.csv", "privacy.html", "problems.xlsx", "summary.html"])
    #expect(try site.reports.appending(path: "summary.html").text().contains("还不能发布"))
  }

  @Test func theSummaryAccountsForEveryRow() throws {
    let site = try wrongSite()
    let check = try site.sanbang("check")
    let page = try site.reports.appending(path: "summary.html").text()
    let sums = page.matches(of: #/<p>[^<=]*?(\d+) 行 = ([^<]*) <small/#).map { sum in
      (Int(sum.1) ?? -1, sum.2.matches(of: #/\d+/#).reduce(0) { $0 + (Int($1.0) ?? 0) })
    }
    #expect(sums.count == 3 && sums.allSatisfy { $0.0 == $0.1 && $0.0 > 0 }, "\(sums)")
    let rows = try site.url.appending(path: "content/cases").filesBelow().reduce(0) { count, file in
      let text = try site.url.appending(path: "content/cases/\(file)").text()
      return count + text.split(whereSeparator: \.isNewline).count { !$0.allSatisfy { ", ".contains($0) } }
    }
    #expect(sums.map(\.0).max() == rows, "every line of the sheets that is not blank")
    #expect(!check.messages.contains("report.unreconciled"))
    #expect(!page.contains("http") && !page.contains("<script") && page.contains("gate.objection"))
  }
}
