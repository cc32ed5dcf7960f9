import Foundation
import TestSupport
import Testing

/// A release keeps the figures that it was frozen with, and says what a new version has changed.
struct FreezeTests {
  private let site: TestSite
  private let frozen = "content/releases/2015Q3.figures.csv"
  private let release = "content/releases/2015Q3.md"

  init() throws {
    site = try TestSite()
    #expect(try site.build().status == 3)
  }

  private func freeze(_ arguments: String...) throws -> Run {
    try run(PackageFolder.command("sanbang"), ["freeze", "--lang", "en"] + arguments, in: site.url)
  }

  private func releaseBytes() throws -> [String: Data] {
    try site.bytes().filter { $0.key.hasPrefix("releases/2015Q3/") }
  }

  /// A household in force since 2013 that the release would count.
  private func addHousehold() throws {
    try site.replace(
      "合计", with: "4,611022106200,,,王芒种,611099195603123026,户主,200,2013-05\n合计",
      in: "content/cases/611022-丹凤县/花名册.csv")
  }

  private func explain(_ reason: String) throws {
    try site.replace(
      "\n---\n",
      with: "\nchanges:\n  - {kind: correction, old: 旧数, new: 新数, reason: \(reason), day: 2015-10-30}\n---\n",
      in: release)
  }

  @Test func aFrozenReleaseStaysAsItIs() throws {
    let before = try releaseBytes()
    let done = try freeze("2015Q3")
    #expect(done.status == 0 && done.output.contains("version 1"), "\(done.messages)")
    let lines = try site.url.appending(path: frozen).text().split(separator: "\n", maxSplits: 1)
    #expect(Data(lines[1].utf8) == before["releases/2015Q3/figures.csv"])
    #expect(lines[0].contains("2015Q3 1 2015-10-31"))
    // The pages of villages have its figures now.
    func others() throws -> [String: FileState] {
      try site.states().filter { !$0.key.hasPrefix("boards/") && $0.key != "manifest.json" }
    }
    let states = try others()
    #expect(try site.build().status == 3)
    #expect(try others() == states)

    try addHousehold()
    let later = try site.build()
    #expect(later.status == 3 && later.messages.contains("[release.frozen-differs]"), "\(later.messages)")
    #expect(try releaseBytes() == before)
    let report = try site.reports.appending(path: "releases.csv").text()
    let city = try #require(
      report.lines.first { $0.hasPrefix("2015Q3,611000000000,rural_dibao,households_in_force,household,") })
    let counts = city.split(separator: ",").suffix(2).compactMap { Int($0) }
    #expect(counts.count == 2 && counts[1] == counts[0] + 1, "\(city)")
    try site.remove(frozen)
    #expect(try site.build().messages.contains("[release.frozen-differs]") == false)
    #expect(try releaseBytes() != before && !site.reports.filesBelow().contains("releases.csv"))
  }

  /// On the pages of villages stand the figures of their county, as they were frozen.
  @Test func villagesShowTheFrozenFigures() throws {
    let village = site.published.appending(path: "boards/611022/106/200/index.html")
    #expect(try !village.text().contains("上季度末"))
    #expect(try freeze("2015Q3").status == 0)
    #expect(try site.build().status == 3)
    func figure(_ measure: String) throws -> String {
      let start = "611022000000,rural_dibao,\(measure),"
      let line = try #require(site.url.appending(path: frozen).text().lines.first { $0.hasPrefix(start) })
      return String(line.split(separator: ",")[4])
    }
    func words() throws -> String {
      "农村低保 \(try figure("households_in_force"))户 \(try figure("persons_in_force"))人"
    }
    let (before, first) = (try village.text(), try words())
    #expect(before.contains(first) && before.contains("截至2015年9月30日"))

    try addHousehold()
    #expect(try site.build().status == 3)
    #expect(try village.text().contains(first))
    try explain("补录一户")
    #expect(try freeze("2015Q3").status == 0)
    #expect(try site.build().status == 3)
    #expect(try words() != first && village.text().contains(words()))
    #expect(try run(PackageFolder.command("sanbang"), ["verify", "--clean", "."], in: site.url).status == 0)
  }

  @Test func otherFiguresHaveToBeExplained() throws {
    #expect(try freeze("2015Q3").status == 0)
    let kept = try site.url.appending(path: frozen).text()
    let same = try freeze("2015Q3")
    #expect(same.status == 0 && same.output.contains("already"), "\(same.output)")
    try addHousehold()
    let refused = try freeze("2015Q3")
    #expect(refused.status == 1 && refused.messages.contains("[release.unexplained]"), "\(refused.messages)")
    #expect(try site.url.appending(path: frozen).text() == kept)

    try explain("补录一户")
    let early = try site.build()
    #expect(early.status == 1 && early.messages.contains("[release.frozen-version]"), "\(early.messages)")
    let done = try freeze("2015Q3")
    #expect(done.status == 0 && done.output.contains("version 2"), "\(done.messages)")
    let build = try site.build()
    #expect(build.status == 3 && !build.messages.contains("release.frozen"), "\(build.messages)")
    for form in ["html", "md"] {
      let page = try site.published.appending(path: "releases/2015Q3/index.\(form)").text()
      let place = try #require(page.range(of: "补录一户")?.lowerBound)
      #expect(page[..<place].contains("更正") && page[..<place].contains("旧数"))
      let lead = try #require(page.range(of: "城乡低保对象")?.lowerBound)
      #expect(place < lead)
    }
    try site.replace("  - {kind: correction", with: "  # {kind: correction", in: release)
    #expect(try site.build().messages.contains("[release.frozen-version]"))
  }

  @Test func aFileThatIsNotWhatWasFrozenStops() throws {
    #expect(try freeze("2015Q3").status == 0)
    let (before, whole) = (try site.states(), try site.url.appending(path: frozen).text())
    for (old, new, id, place) in [
      ("household,", "household,1", "release.frozen-seal", ":1:6"),
      ("2015Q3 1", "2015Q2 1", "release.frozen-seal", ":1:3"),
      ("# sanbang", "# other", "release.frozen-seal", ":1:1"),
      ("households_in_force,", "houses_in_force,", "release.frozen-line", ":3:3"),
      ("611000000000,dibao", "611099000000,dibao", "release.frozen-line", ":3:1"),
      ("household,", "stone,", "release.frozen-line", ":3:4"),
    ] {
      try site.write(whole, to: frozen)
      try site.replace(old, with: new, in: frozen)
      let stopped = try site.build()
      let found = stopped.messages.lines.filter { $0.contains("[\(id)]") }
      #expect(
        stopped.status == 1 && found.contains { $0.hasPrefix("\(frozen)\(place): ") }, "\(stopped.messages)")
      #expect(try site.states() == before)
    }
  }

  @Test func whatIsDueAndNotFrozenIsAWarning() throws {
    try site.replace("demo: true", with: "demo: false", in: "content/site.yml")
    try site.remove("public")
    let build = try site.build()
    #expect(build.status == 3 && unfrozen(build) == ["2015Q2.md", "2015Q3.md"], "\(build.messages)")
    #expect(try unfrozen(freeze("2015Q3")) == ["2015Q2.md"])
    #expect(try unfrozen(site.build()) == ["2015Q2.md"])
  }

  private func unfrozen(_ run: Run) -> [String] {
    run.messages.lines.filter { $0.hasPrefix("content/releases/") && $0.contains("[release.unfrozen]") }
      .compactMap { $0.split(separator: "/").last?.split(separator: ":").first.map(String.init) }
  }

  @Test func aReleaseComesOutOnItsDay() throws {
    let page = "releases/2015Q3/index.html"
    for (day, isOut) in [("2015-10-05", false), ("2015-10-11", false), ("2015-10-12", true)] {
      #expect(try [0, 3].contains(site.buildAccepting("--as-of", day).status))
      #expect(site.published.filesBelow().contains(page) == isOut, "\(day)")
      #expect(site.published.filesBelow().contains { $0.hasPrefix("releases/2015Q3/") } == isOut)
      #expect(try site.published.appending(path: "releases/index.html").text().contains("2015年第三季度"))
      #expect(try site.published.appending(path: "index.html").text().contains("2015年第三季度") == isOut)
    }
    let due = try run(
      PackageFolder.command("sanbang"), ["due", ".", "--lang", "en", "--as-of", "2015-10-05", "--all"],
      in: site.url)
    let named = due.output.lines.filter { $0.contains("a quarterly release comes out") }
    #expect(named.count == 1 && named[0].hasPrefix("2015-10-12 Mon"), "\(due.output)")
  }

  /// The figures are checked and frozen in the days between the quarter's end and the publication.
  @Test func itIsFrozenBeforeItIsOut() throws {
    #expect(try freeze("2015Q3", "--as-of", "2015-10-05").status == 0)
    #expect(try freeze("2015Q3", "--as-of", "2015-10-06").output.contains("already"))
    let lines = try site.url.appending(path: frozen).text().split(separator: "\n", maxSplits: 1)
    #expect(try site.build().status == 3)
    #expect(try Data(lines[1].utf8) == releaseBytes()["releases/2015Q3/figures.csv"])
  }

  @Test func whatCannotBeFrozenIsRefused() throws {
    #expect(try freeze("2015").status == 2)
    #expect(try freeze("2015Q1").status == 2)
    #expect(try freeze("2015Q3", "--as-of", "2015-09-30").status == 2)
    try site.write("a,b\n", to: "content/cases/611022-丹凤县/没有表头.csv")
    #expect(try freeze("2015Q3").status == 1)
    #expect(!site.url.appending(path: "content").filesBelow().contains("releases/2015Q3.figures.csv"))
  }

  @Test func aChangeHasToBeWhole() throws {
    try explain("x")
    try site.replace("old: 旧数, ", with: "", in: release)
    let build = try site.build()
    #expect(build.status == 1 && build.messages.contains("[setting.missing]"), "\(build.messages)")
  }
}
