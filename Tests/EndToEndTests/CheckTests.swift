import Foundation
import TestSupport
import Testing

/// `sanbang check` finds what a build finds, and leaves no trace but the office's report.
struct CheckTests {
  @Test(arguments: ["case-many-mistakes", "case-missing-column", "setting-not-yaml", ""])
  func findsWhatABuildFindsAndChangesNothing(_ name: String) throws {
    let (checked, built) = (try TestSite(), try TestSite())
    _ = try checked.build()
    try FileManager.default.removeItem(at: checked.url.appending(path: ".sanbang"))
    let before = try checked.states()
    for site in [checked, built] where !name.isEmpty { try Mistake(name: name).make(in: site) }

    let (check, build) = (try checked.sanbang("check"), try built.build())
    #expect(check.status == build.status && [1, 3].contains(check.status))
    #expect(check.messages.lines.dropLast() == build.messages.lines.dropLast())
    // Time, and the pages that a build has written and scanned.
    let sums = build.output.lines.dropLast().filter {
      !$0.contains(" pages, ") && !$0.hasPrefix("leak scan: ")
    }
    #expect(Array(check.output.lines.dropLast()) == sums)
    #expect(try checked.states() == before)
    #expect(!checked.url.appending(path: ".sanbang").isFolder)
    #expect(!built.published.isFolder || build.status == 3)
  }

  @Test func needsNoKeyAndMakesNone() throws {
    let site = try TestSite()
    try site.replace("demo: true", with: "demo: false", in: "content/site.yml")
    #expect(try site.sanbang("check").status == 3)
    #expect(Set(try site.rootEntries()) == ["content", "templates", "reports"])
    _ = try site.build()
    let key = site.url.appending(path: ".sanbang/key")
    let bytes = try Data(contentsOf: key)
    #expect(try site.sanbang("check").status == 3)
    #expect(try Data(contentsOf: key) == bytes)
    try site.write([7], to: ".sanbang/key")
    #expect(try site.sanbang("check").status == 2)
  }

  @Test(arguments: [("2021-11-01", false), ("2021-11-02", true), ("2021-12-31", true)])
  func saysInTimeThatTheHolidaysEnd(_ day: String, _ isSaid: Bool) throws {
    let site = try TestSite()
    let check = try site.sanbang("check", "--as-of", day)
    #expect(check.messages.contains("[calendar.ends]") == isSaid)
    #expect(try !site.build("--as-of", day).messages.contains("calendar.ends"))
  }

  @Test func jsonSaysTheSameAsPlain() throws {
    let site = try TestSite()
    try Mistake(name: "case-many-mistakes").make(in: site)
    let plain = try site.sanbang("check")
    let json = try site.sanbang("check", "--format", "json")
    #expect(json.messages.isEmpty && json.status == plain.status)
    let document = try JSONDecoder().decode(Document.self, from: Data(json.output.utf8))
    #expect(document.exit == plain.status && document.day == "2015-10-31")
    let lines = document.diagnostics.map { finding in
      let place = [finding.file, finding.row.map(String.init), finding.column.map(String.init)]
      return "\(place.compactMap { $0 }.joined(separator: ":")): \(finding.severity): \(finding.what.en) — "
        + "\(finding.remedy.en) [\(finding.id)]"
    }
    #expect(lines.count > 8 && lines == Array(plain.messages.lines.prefix(lines.count)))
    let counts = document.counts.ids.reduce(0) { $0 + $1.value }
    #expect(counts == lines.count && document.counts.error + document.counts.warning == lines.count)
    #expect(document.rows.cases == document.standings.values.reduce(0, +))
    try expectNoPrivateValue(of: site, in: json)
  }

  private struct Document: Decodable {
    struct Words: Decodable { let zh, en: String }
    struct Finding: Decodable {
      let severity, id, file: String
      let row, column: Int?
      let what, remedy: Words
    }
    struct Counts: Decodable {
      let stop, error, warning: Int
      let ids: [String: Int]
    }
    struct Rows: Decodable { let cases: Int }
    let day: String
    let exit: Int32
    let counts: Counts
    let diagnostics: [Finding]
    let rows: Rows
    let standings: [String: Int]
  }
}

extension TestSite {
  /// A command on this site, in English.
  func sanbang(_ command: String, _ options: String...) throws -> Run {
    try run(
      PackageFolder.command("sanbang"), [command, ".", "--lang", "en", "--format", "plain"] + options, in: url
    )
  }

  func rootEntries() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.filePath) }
}
