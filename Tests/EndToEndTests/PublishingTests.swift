import Foundation
import TestSupport
import Testing

/// What a build does to what is published already.
struct PublishingTests {
  @Test func aSecondBuildTouchesNothing() throws {
    let site = try TestSite()
    _ = try site.build()
    let before = try site.states()
    let again = try site.build()
    #expect(try site.states() == before)
    #expect(again.output.contains("0 new, 0 changed, 0 removed, \(before.count - 1) unchanged"))
  }

  @Test func theSameContentGivesTheSameBytesAnywhere() throws {
    let (one, other) = (try TestSite(), try TestSite())
    let runs = [try one.build(), try other.build()]
    #expect(try one.bytes() == other.bytes())
    #expect(runs[0].output.lines.dropLast() == runs[1].output.lines.dropLast())
    #expect(!(try one.bytes().isEmpty))
  }

  @Test func aVariationInErrorMakesTheReleaseProvisional() throws {
    let site = try TestSite()
    let sheet = "content/cases/611022-丹凤县/变更.csv"
    let release = site.url.appending(path: "public/releases/2015Q3")
    let line = "rows_in_error,case,"
    func rowsInError() throws -> Int {
      let figures = try String(contentsOf: release.appending(path: "figures.csv"), encoding: .utf8)
      let found = figures.components(separatedBy: line).dropFirst().first?.prefix { $0.isNumber }
      return found.flatMap { Int($0) } ?? 0
    }
    _ = try site.build()
    let before = try rowsInError()
    try site.replace("G05,2015-10-01,260", with: "G05,2015-10-41,260", in: sheet)
    #expect(try site.build().status == 3)
    #expect(try rowsInError() == before + 1)
    #expect(try String(contentsOf: release.appending(path: "index.md"), encoding: .utf8).contains("初步数据"))
  }

  @Test func aManifestThatPointsOutsideIsNotFollowed() throws {
    let site = try TestSite()
    _ = try site.build()
    try site.write("keep me", to: "outside.txt")
    let manifest = try String(contentsOf: site.url.appending(path: "public/manifest.json"), encoding: .utf8)
    let entry = #"{"last_days":[],"path":"../outside.txt","sha256":"0","size":7},"#
    try site.write(
      manifest.replacingOccurrences(of: "\"files\":[\n", with: "\"files\":[\n\(entry)\n"),
      to: "public/manifest.json")
    #expect(try site.build().status == 2)
    #expect(FileManager.default.fileExists(atPath: site.url.appending(path: "outside.txt").filePath))
  }

  @Test func aLaterDayTakesDownWhatHasRunOut() throws {
    let site = try TestSite()
    _ = try site.build()
    let first = try site.bytes()
    let up = try site.notice("boards/611022/106/200/review")
    #expect(up.tags.count == 3)

    _ = try site.build("--as-of", "2015-11-04")
    #expect(try site.notice("boards/611022/106/200/review").tags.isEmpty)
    #expect(try site.notice("boards/611022/106/200/review").emptySince == "2015年11月4日")
    for tag in up.tags {
      #expect(
        try site.bytes().values.allSatisfy { $0.range(of: Data(tag.utf8)) == nil }, "\(tag) is still online")
    }
    _ = try site.build("--as-of", "2015-10-31")
    #expect(try site.bytes() == first)
  }

  /// A build that stops leaves up what ought to be down, and says so.
  @Test(arguments: [("en", "notices past their last day that still hang: 3;"), ("zh", "有 3 张公示已过末日，还挂在网上")])
  func aStopSaysWhatIsPastItsDay(_ language: String, _ words: String) throws {
    let site = try TestSite()
    _ = try site.build()
    try site.replace("{{applicant}}", with: "{{applicnat}}", in: "templates/entries.html")
    #expect(try !site.build([], language: language).messages.contains(words))
    let stopped = try site.build(["--as-of", "2015-11-04"], language: language)
    #expect(stopped.status == 1 && stopped.messages.contains(words), "\(stopped.messages)")
  }

  /// Posted on 23 October, the review hung through the 30th.
  @Test func aReviewThatEndedYesterdayLeavesADatedSentence() throws {
    let site = try TestSite()
    let review = "boards/611022/100/201/review"
    try site.replace("20151028", with: "20151029", in: "content/cases/611022-丹凤县/其他救助.csv")
    _ = try site.build("--as-of", "2015-10-28")
    #expect(try site.notice(review).tags.count == 1)
    _ = try site.build("--as-of", "2015-10-30")
    #expect(try site.notice(review).tags.count == 2)
    try site.remove("content/cases/611022-丹凤县/其他救助.csv")
    _ = try site.buildAccepting("--as-of", "2015-10-31")
    #expect(try site.notice(review).tags.isEmpty)
    #expect(try site.notice(review).emptySince == "2015年10月31日")
  }

  @Test func whatTheOfficeTookOutIsGone() throws {
    let site = try TestSite()
    _ = try site.build()
    try site.write("<p>x</p>\n", to: "public/own.html")
    try site.remove("content/releases/2015Q2.md")
    _ = try site.build()
    let files = site.published.filesBelow()
    #expect(!files.contains { $0.contains("2015Q2/") } && files.contains { $0.contains("2015Q3/") })
    #expect(files.contains("own.html"), "what the manifest does not list is not ours")
  }
}
