import Foundation
import TestSupport
import Testing

/// Builds that take over what earlier ones have made, and builds in parts.
struct PartTests {
  private let list: ListSite
  private var site: TestSite { list.site }

  /// Two counties with a release.
  init() throws {
    list = try ListSite()
    let divisions = try list.site.url.appending(path: "content/divisions.csv").text()
    try list.site.write(divisions + Self.second, to: "content/divisions.csv")
    let release = PackageFolder.root.appending(path: "content/releases/2015Q3.md")
    try list.site.write([UInt8](Data(contentsOf: release)), to: "content/releases/2015Q3.md")
    try list.write(Self.others, of: "611023-商南县")
    try published(site.build())
  }

  private static let second = """
    611023000000,商南县,county,611000000000,
    611023100000,城关镇,town,611023000000,
    611023100001,东岗村,village,611023100000,

    """
  private static let others = (300..<320).map { ListSite.Row($0, in: "611023100001") }

  private func published(_ run: Run, _ sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect([0, 3].contains(run.status), "\(run.messages)", sourceLocation: sourceLocation)
  }

  private func sanbang(_ arguments: String...) throws -> Run {
    try run(PackageFolder.command("sanbang"), arguments + ["--lang", "en"], in: site.url)
  }

  /// What a build from nothing makes of the same content.
  private func clean(_ options: String...) throws -> [String: Data] {
    let other = try TestSite(copyOf: site)
    for folder in ["public", ".sanbang", "reports"] { try? other.remove(folder) }
    #expect([0, 3].contains(try other.build(options).status))
    return try other.bytes()
  }

  private func parts() -> [String: Date] {
    let folder = site.url.appending(path: ".sanbang/parts")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.filePath)) ?? []
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, (try? FileState(folder.appending(path: name)))?.modified ?? .distantPast)
      })
  }

  /// Another amount in a row of the first county.
  private func changeARow() throws {
    var rows = ListSite.households
    rows[3].amount = "190"
    try list.write(rows)
  }

  @Test func anUnchangedSiteIsNotTouchedAndNoCountyReadAgain() throws {
    let (before, kept) = (try site.states(), parts())
    #expect(kept.count == 5)
    try published(site.build())
    #expect(try site.states() == before && parts() == kept)
    let reports = try site.reports.appending(path: "summary.html").text()
    try site.remove(".sanbang/parts")
    try published(site.build())
    #expect(try site.reports.appending(path: "summary.html").text() == reports)
    #expect(try site.states() == before)
  }

  @Test func oneRowChangesItsPagesAndTheSumsAlone() throws {
    let before = try site.states()
    let kept = parts()
    try changeARow()
    try published(site.build())
    let after = try site.states()
    let changed = after.filter { before[$0.key] != $0.value }.keys.sorted()
    let boards = changed.filter { $0.hasPrefix("boards/") }
    let town = try #require(boards.first).split(separator: "/").prefix(3).joined(separator: "/")
    #expect(boards.allSatisfy { $0.hasPrefix(town) } && (2...4).contains(boards.count), "\(changed)")
    #expect(
      changed.allSatisfy {
        $0.hasPrefix("boards/") || $0.hasPrefix("releases/") || ["index.html", "manifest.json"].contains($0)
      })
    #expect(try clean() == site.bytes())
    let remade = parts().filter { kept[$0.key] != $0.value }.keys
    #expect(remade.allSatisfy { $0.hasPrefix("611022") || $0 == "city.json" }, "\(remade)")
  }

  /// Whatever happens to a site between two builds, the second makes what a build from nothing does.
  @Test func everyChangeIsSeen() throws {
    let page = "public/boards/611023/100/001/long-term/index.html"
    let changes: [(String, () throws -> Void)] = [
      ("a row", changeARow),
      (
        "a template",
        { try site.replace("<main ", with: "<main data-new=\"1\" ", in: "templates/notice.html") }
      ),
      ("wording", { try site.replace("。", with: "！", in: "content/notices/long-term.md") }),
      ("an office", { try site.replace("0914-", with: "0914-9", in: "content/offices.csv") }),
      ("a place's name", { try site.replace("东岗村", with: "西岗村", in: "content/divisions.csv") }),
      ("a guide", { try site.write("---\ntitle: 新页\n---\n\n文字。\n", to: "content/pages/guide/new.md") }),
      ("a page gone", { try site.remove(page) }),
      ("a page altered", { try site.write("<html>", to: page) }),
      ("a part gone", { try site.remove(".sanbang/parts/611022.json") }),
      ("a part damaged", { try site.write("{", to: ".sanbang/parts/611023.json") }),
      (
        "a page's line damaged",
        { try site.replace("\"pages\":[\"", with: "\"pages\":[\"x ", in: ".sanbang/parts/611023.json") }
      ),
      (
        "a sheet more", { try list.write([ListSite.Row(400, in: "611023100001")], to: "又", of: "611023-商南县") }
      ),
      ("a sheet gone", { try site.remove("content/cases/611023-商南县/又.csv") }),
      (
        "a case taken down",
        {
          try site.write(
            "division,board,tag,withdrawn_on,reason\n611023100001,long-term,,2015-10-31,测试\n",
            to: "content/withdrawn.csv")
        }
      ),
    ]
    for (name, change) in changes {
      try change()
      let run = try site.buildAccepting()
      try published(run)
      #expect(try clean() == site.bytes(), "\(name)")
    }
    #expect(try sanbang("verify", ".", "--clean").status == 0)
  }

  @Test func damagedDigestsAreThrownAwayAndMadeAnew() throws {
    let file = try #require(parts().keys.first { $0.hasPrefix("611023-") })
    try site.write([1, 2, 3], to: ".sanbang/parts/\(file)")
    try changeARow()
    let before = try site.states()
    #expect(try site.build().status == 2)
    #expect(try site.states() == before)
    try published(site.build())
    #expect(try clean() == site.bytes())
  }

  @Test func verifyCleanFindsWhatTheSheetsDoNotSay() throws {
    #expect(try sanbang("verify", ".", "--clean").status == 0)
    try changeARow()
    let result = try sanbang("verify", ".", "--clean")
    #expect(result.status == 1 && result.messages.contains("[public.unlike-clean]"), "\(result.messages)")
    #expect(try sanbang("verify", ".").status == 0)
  }

  // In parts.

  @Test func countiesBuiltApartMakeTheSameSite() throws {
    let expected = try site.bytes()
    for folder in ["public", ".sanbang", "reports"] { try site.remove(folder) }
    try published(sanbang("build", ".", "--only", "611023"))
    let early = try sanbang("merge", ".")
    #expect(early.status == 1 && early.messages.contains("sanbang build --only 611022"), "\(early.messages)")
    #expect(!FileManager.default.fileExists(atPath: site.published.filePath))
    try published(sanbang("build", ".", "--only", "611022000000"))
    let merged = try sanbang("merge", ".")
    try published(merged)
    #expect(try site.bytes() == expected)
    // From then on it is like any other.
    let before = try site.states()
    try published(site.build())
    #expect(try site.states() == before && parts().count == 5, "\(parts().keys)")
  }

  @Test func aPartOfOtherSheetsOrAnotherDayIsNotMerged() throws {
    try published(sanbang("build", ".", "--only", "611022"))
    try changeARow()
    let stale = try sanbang("merge", ".")
    #expect(stale.status == 1 && stale.messages.contains("[part.missing]"), "\(stale.messages)")
    try published(sanbang("build", ".", "--only", "611022"))
    try published(sanbang("merge", "."))
    #expect(try clean() == site.bytes())
    #expect(try sanbang("merge", ".", "--as-of", "2016-01-01").status == 1)
  }

  @Test func wrongCountiesAreRefused() throws {
    for county in ["611099", "61", "611022106000"] {
      #expect(try sanbang("build", ".", "--only", county).status == 2)
    }
    #expect(try sanbang("build", ".", "--only", "611022", "--dry-run").status == 2)
  }
}
