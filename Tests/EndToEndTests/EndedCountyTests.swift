import Foundation
import TestSupport
import Testing

/// A county that is merged into another with all its towns and villages, and a site that has everything.
struct EndedCountyTests {
  private static let county = """
    611023000000,商南县,county,611000000000,,,2015-11-10,611025000000
    611023100000,城关镇,town,611023000000,,,2015-11-10,611025100000
    611023100001,东岗村,village,611023100000,,,2015-11-10,611025100001
    611025000000,新南区,county,611000000000,,2015-11-11,,
    611025100000,城关街道,town,611025000000,,2015-11-11,,
    611025100001,东岗社区,village,611025100000,,2015-11-11,,

    """
  private static let rows = (300..<320).map { ListSite.Row($0, in: "611023100001") }

  private func published(_ run: Run, _ place: SourceLocation = #_sourceLocation) throws {
    #expect([0, 3].contains(run.status), "\(run.messages)", sourceLocation: place)
  }

  private func sanbang(_ site: TestSite, _ arguments: String...) throws -> Run {
    try run(PackageFolder.command("sanbang"), arguments + ["--lang", "en"], in: site.url)
  }

  /// What a build from nothing makes of the same content.
  private func clean(_ site: TestSite, _ day: String) throws -> [String: Data] {
    let other = try TestSite(copyOf: site)
    for folder in ["public", ".sanbang", "reports"] { try? other.remove(folder) }
    try published(other.build("--as-of", day))
    return try other.bytes()
  }

  private func twoCounties() throws -> ListSite {
    let list = try ListSite()
    try list.site.endVillage("", successor: "")
    let divisions = list.site.url.appending(path: "content/divisions.csv")
    try list.site.write(divisions.text() + Self.county, to: "content/divisions.csv")
    let release = PackageFolder.root.appending(path: "content/releases/2015Q3.md")
    try list.site.write([UInt8](Data(contentsOf: release)), to: "content/releases/2015Q3.md")
    try list.write(Self.rows, of: "611023-商南县")
    return list
  }

  @Test func aCountyOfAnotherCodeKeepsItsSheetsAndRows() throws {
    let list = try twoCounties()
    let site = list.site
    try published(site.build("--as-of", "2015-11-09"))
    #expect(try sanbang(site, "freeze", "2015Q3", "--as-of", "2015-11-09").status == 0)
    try published(site.build("--as-of", "2015-11-10"))
    #expect(try site.bytes().keys.allSatisfy { !$0.contains("611025") })
    let release = try site.bytes().filter { $0.key.hasPrefix("releases/") }

    let after = try site.build("--as-of", "2015-11-11")
    #expect(after.status == 0 && after.output.contains("90 published"), "\(after.messages)\(after.output)")
    #expect(after.messages.contains("20 × warning [division.ended]"))
    let parts = try FileManager.default.contentsOfDirectory(
      atPath: site.url.appending(path: ".sanbang/parts").path)
    #expect(!parts.contains { $0.hasPrefix("611023") } && parts.contains { $0.hasPrefix("611025") })
    let pages = try site.bytes().mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(pages["boards/611025/100/001/long-term/index.html"]?.ranges(of: "<tr id=").count == 20)
    for path in ["611023", "611023/100", "611023/100/long-term", "611023/100/001/long-term"] {
      let page = try #require(pages["boards/\(path)/index.html"])
      #expect(page.contains("自2015年11月11日起并入新南区") && !page.contains("<tr id="), "\(page)")
    }
    #expect(pages["index.html"]?.contains("商南县") == false && pages["index.html"]?.contains("新南区") == true)
    #expect(try site.bytes().filter { $0.key.hasPrefix("releases/") } == release)
    #expect(try clean(site, "2015-11-11") == site.bytes())
    #expect(try sanbang(site, "verify", ".", "--clean").status == 0)
  }

  @Test func countiesBuiltApartMakeTheSameSite() throws {
    let site = try twoCounties().site
    try published(site.build("--as-of", "2015-11-10"))
    for county in ["611022", "611025"] {
      try published(sanbang(site, "build", ".", "--only", county, "--as-of", "2015-11-11"))
    }
    try published(sanbang(site, "merge", ".", "--as-of", "2015-11-11"))
    #expect(try clean(site, "2015-11-11") == site.bytes())
    #expect(try sanbang(site, "build", ".", "--only", "611023", "--as-of", "2015-11-11").status == 2)
  }

  /// A sheet of all counties, in which nobody has changed a code.
  @Test func aSheetOfAllCountiesIsReadOn() throws {
    let list = try twoCounties()
    try list.site.remove("content/cases")
    try list.write(ListSite.households + Self.rows, of: "全市")
    try published(list.site.build("--as-of", "2015-11-10"))
    let after = try list.site.build("--as-of", "2015-11-11")
    #expect(after.status == 0 && after.output.contains("90 published"), "\(after.messages)\(after.output)")
    #expect(try clean(list.site, "2015-11-11") == list.site.bytes())
  }

  /// A village that goes to another county: its rows are in error until they stand in that county's sheets, and the brake
  /// holds until then.
  @Test func rowsOfAVillageThatGoesToAnotherCountyAreToBeMoved() throws {
    let list = try twoCounties()
    try list.site.endVillage("2015-10-31", successor: "611023100001")
    try published(list.site.build("--as-of", "2015-10-31"))
    let before = try list.site.states()
    let stopped = try list.site.build("--as-of", "2015-11-01")
    #expect(stopped.status == 1 && stopped.messages.contains("[plan.brake]"), "\(stopped.messages)")
    #expect(
      stopped.messages.contains("it is part of 611023100001 城关镇东岗村 now: move the row to that county's sheet"))
    #expect(try list.site.states() == before)
    let (moved, staying) = (Self.small, ListSite.households.filter { $0.village != ListSite.smallVillage })
    try list.write(staying)
    try list.write(Self.rows + moved, of: "611023-商南县")
    let after = try list.site.build("--as-of", "2015-11-01")
    #expect(after.status == 0 && after.output.contains("90 published"), "\(after.messages)\(after.output)")
    #expect(try clean(list.site, "2015-11-01") == list.site.bytes())
  }

  private static let small = ListSite.households.filter { $0.village == ListSite.smallVillage }

  /// A county to come has no sheets of its own yet.
  @Test func aSheetOfACountyToComeStopsTheBuild() throws {
    let list = try twoCounties()
    try list.write([ListSite.Row(400, in: "611025100001")], of: "611025-新南区")
    let early = try list.site.build("--as-of", "2015-11-10")
    #expect(early.status == 1 && early.messages.contains("is not in force"), "\(early.messages)")
    #expect(try list.site.build("--as-of", "2015-11-11").output.contains("91 published"))
  }

  private static let days =
    (28...31).map { "2015-10-\($0)" } + (1...9).map { "2015-11-0\($0)" }

  /// Postings, members, rolls, oversight and releases too: nothing changes but on a day that is due.
  @Test func aSiteWithEverythingGoesOnDayByDay() throws {
    let site = try TestSite()
    try site.endVillage("2015-10-31", successor: ListSite.bigVillage)
    let due = try sanbang(site, "due", ".", "--all", "--as-of", "2015-10-27").output.lines.map {
      $0.prefix(10)
    }
    var before: [String: Data]?
    for day in Self.days {
      let run = try site.build("--as-of", day)
      try published(run)
      var after = try site.bytes()
      if day >= "2015-10-31" { #expect(try clean(site, day) == after, "\(day)") }
      after["manifest.json"] = nil
      #expect(before == nil || before == after || due.contains(day[...]), "\(day)")
      before = after
      let check = try sanbang(site, "check", ".", "--as-of", day)
      #expect(!check.messages.contains("[ledger.late]"), "\(day) \(check.messages)")
    }
    #expect(due.contains("2015-11-01"))
  }

  @Test func aRootThatHasEndedStopsTheBuild() throws {
    let site = try twoCounties().site
    try site.replace("root: \"611000000000\"", with: "root: \"611023000000\"", in: "content/site.yml")
    try site.remove("content/cases/611022-丹凤县")
    try published(site.build("--as-of", "2015-11-10"))
    let run = try site.build("--as-of", "2015-11-11")
    #expect(
      run.status == 1 && run.messages.contains("`root` is not in force on 2015-11-11"), "\(run.messages)")
  }
}
