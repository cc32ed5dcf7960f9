import Foundation
import TestSupport
import Testing

/// The days that `sanbang due` names, against what builds of one day after the other make.
struct DueTests {
  private func due(_ site: TestSite, _ options: String...) throws -> Run {
    try run(PackageFolder.command("sanbang"), ["due", ".", "--lang", "en"] + options, in: site.url)
  }

  private func days(_ text: String) -> [String] { text.lines.map { String($0.prefix(10)) } }

  /// The days of four weeks, a quarter's end among them. The builds take over what the earlier ones have made, so
  /// a day that `due` missed would show in the comparison with builds from nothing too.
  @Test func nothingChangesButOnADayThatIsDue() throws {
    let site = try TestSite()
    let named = Set(days(try due(site, "--all", "--as-of", "2015-10-20").output))
    var (before, changed): ([String: Data]?, [String]) = (nil, [])
    for number in Self.days {
      let day = date(number)
      let run = try site.buildAccepting("--as-of", day)
      #expect([0, 3].contains(run.status), "\(day): \(run.messages)")
      var after = try site.bytes()
      after["manifest.json"] = nil
      if let before, before != after, number != 68 { changed.append(day) }
      before = after
      guard number % 10 == 9 else { continue }
      let clean = try TestSite(copyOf: site)
      for folder in ["public", ".sanbang"] { try clean.remove(folder) }
      #expect([0, 3].contains(try clean.build("--as-of", day).status))
      #expect(try clean.bytes() == site.bytes(), "\(day)")
    }
    #expect(Set(changed).isSubset(of: named), "\(changed) \(named.sorted())")
    let span = named.intersection(Self.days.dropFirst().map(date))
    // Days of held cases and of objections are for the office alone.
    #expect(changed.count >= 8 && span.count - changed.count <= 6, "\(span.sorted()) \(changed)")
  }

  /// From 2015-10-24 to the next month, and around the new year.
  private static let days = Array(4..<20) + Array(68..<80)

  private func date(_ number: Int) -> String {
    let start = Date(timeIntervalSince1970: 1_445_299_200)  // 2015-10-20
    return start.addingTimeInterval(Double(number) * 86_400).formatted(.iso8601.year().month().day())
  }

  @Test func eachKindOfDayIsNamed() throws {
    var rows = ListSite.households
    rows[0].endedOn = "2015-12-03"
    let grant = ListSite.Row.grant(500, in: ListSite.bigVillage, on: "2015-11-05")
    let list = try ListSite(rows + [grant])
    let output = try due(list.site, "--all").output
    for line in [
      "2015-11-05 Thu  1 join the long-term board", "2015-12-03 Thu  1 have ended",
      "2016-01-01 Fri  a new quarter",
      "2016-04-01 Fri  1 one-off grants have hung for two quarters",
    ] { #expect(output.contains(line), "\(output)") }
    #expect(try due(list.site).output.lines.count <= 10)
    #expect(try due(list.site, "--format", "json").output.contains("\"granted\" : 1"))
    #expect(!FileManager.default.fileExists(atPath: list.site.reports.filePath))
  }

  @Test func theTimerBuildsOnEveryDueDay() throws {
    let site = try TestSite()
    let timer = try due(site, "--timer").output
    for day in days(try due(site, "--all").output) {
      #expect(timer.contains("OnCalendar=\(day) 00:05:00 Asia/Shanghai\n"))
    }
    #expect(timer.contains("SuccessExitStatus=3") && timer.contains("WorkingDirectory=/"))
  }

  @Test func settingsThatCannotBeUsedStopIt() throws {
    let site = try TestSite()
    try site.write("title: [", to: "content/site.yml")
    #expect(try due(site).status == 1)
    #expect(try due(site, "--as-of", "soon").status == 2)
  }
}
