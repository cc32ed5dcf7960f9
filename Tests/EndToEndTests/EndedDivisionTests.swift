import Foundation
import TestSupport
import Testing

/// Divisions that end and begin: the day before, the day of, and the days after.
struct EndedDivisionTests {
  private let list: ListSite
  private var site: TestSite { list.site }

  /// The small village is part of the big one from 2015-11-11 on.
  init() throws {
    list = try ListSite()
    try list.site.endVillage("2015-11-10", successor: ListSite.bigVillage)
    let release = PackageFolder.root.appending(path: "content/releases/2015Q3.md")
    try list.site.write([UInt8](Data(contentsOf: release)), to: "content/releases/2015Q3.md")
  }

  private static let smallCode = ListSite.smallVillage
  private static let ended = "boards/611022/106/201"
  private static let successor = "boards/611022/106/200"
  private static let boards = ["review", "approval", "long-term"]

  private func page(_ path: String) throws -> String {
    try site.published.appending(path: "\(path)/index.html").text()
  }

  private func rows(_ path: String) throws -> Int { try page(path).ranges(of: "<tr id=").count }

  private func sanbang(_ arguments: String...) throws -> Run {
    try run(PackageFolder.command("sanbang"), arguments + ["--lang", "en"], in: site.url)
  }

  private func build(_ day: String, status: Int32 = 0, _ place: SourceLocation = #_sourceLocation) throws
    -> Run
  {
    let run = try site.build("--as-of", day)
    #expect(run.status == status, "\(run.messages)\(run.output)", sourceLocation: place)
    return run
  }

  private func expectCleanBuild(_ day: String, _ place: SourceLocation = #_sourceLocation) throws {
    let clean = try TestSite(copyOf: site)
    for folder in ["public", ".sanbang", "reports", "deploy"] { try? clean.remove(folder) }
    _ = try clean.build("--as-of", day)
    #expect(try clean.bytes() == site.bytes(), sourceLocation: place)
  }

  @Test func aMergedVillagePointsToItsSuccessor() throws {
    let before = try build("2015-11-10")
    #expect(before.messages.isEmpty)
    #expect(try rows("\(Self.ended)/long-term") == 14 && rows("\(Self.successor)/long-term") == 36)
    let figures = try site.published.appending(path: "releases/2015Q3/figures.csv").text()

    let after = try build("2015-11-11")
    #expect(after.messages.contains("14 × warning [division.ended]"), "\(after.messages)")
    #expect(after.messages.contains("名单.csv:38:3: warning: this division has ended"))
    #expect(after.messages.contains("write 611022106200 竹林关|**镇**竹林关村"))
    #expect(after.output.contains("70 published"))
    for path in [Self.ended] + Self.boards.map({ "\(Self.ended)/\($0)" }) {
      let text = try page(path)
      #expect(text.contains("自2015年11月11日起并入丹凤县竹林关|**镇**竹林关村") && text.contains("noindex"), "\(text)")
      #expect(try rows(path) == 0)
    }
    #expect(try page("\(Self.ended)/review").contains("href=\"../../../../../\(Self.successor)/review/\""))
    #expect(try page(Self.ended).contains("href=\"../../../../\(Self.successor)/\""))
    #expect(try rows("\(Self.successor)/long-term") == 50)
    #expect(try rows("boards/611022/106/long-term") == 50)
    // Lists of places have it no more, and nothing is lost.
    for path in ["boards/611022", "boards/611022/106"] { #expect(try !page(path).contains("梁家坡")) }
    #expect(try site.published.appending(path: "releases/2015Q3/figures.csv").text() == figures)
    #expect(try !site.published.appending(path: "sitemap.xml").text().contains("106/201"))
    try expectCleanBuild("2015-11-11")
    #expect(try sanbang("verify", ".", "--clean").status == 0)

    let states = try site.states()
    _ = try build("2015-11-12")
    #expect(try site.states().filter { states[$0.key] != $0.value }.isEmpty)
    #expect(try sanbang("history", Self.smallCode, "--board", "long-term").output.contains("down"))
  }

  /// The office follows the warning: the same pages, and nothing is said any more.
  @Test func theNewCodeInTheSheetMakesTheSamePages() throws {
    _ = try build("2015-11-10")
    let other = try TestSite(copyOf: site)
    _ = try build("2015-11-11")
    var rows = ListSite.households
    for i in rows.indices where rows[i].village == ListSite.smallVillage {
      rows[i].village = ListSite.bigVillage
    }
    try list.write(rows)
    #expect(try build("2015-11-12").messages.isEmpty)
    let sheet = "content/cases/611022-丹凤县/名单.csv"
    try other.write(site.url.appending(path: sheet).text(), to: sheet)
    let atOnce = try other.build("--as-of", "2015-11-12")
    #expect(atOnce.status == 0 && atOnce.messages.isEmpty, "\(atOnce.messages)")
    #expect(try other.bytes() == site.bytes())
  }

  @Test func theDaysAreDue() throws {
    let due = try sanbang("due", ".", "--as-of", "2015-11-09").output
    #expect(due.contains("2015-11-11 Wed  divisions that begin or have ended: 1"), "\(due)")
    let json = try sanbang("due", ".", "--as-of", "2015-11-09", "--format", "json").output
    #expect(json.contains("\"divisions\" : 1"))
    #expect(try !sanbang("due", ".", "--as-of", "2015-11-11").output.contains("divisions"))
    let chinese = try run(
      PackageFolder.command("sanbang"), ["due", ".", "--as-of", "2015-11-09", "--lang", "zh"], in: site.url)
    #expect(chinese.output.contains("2015-11-11 星期三  区划变动 1 处"), "\(chinese.output)")
  }

  @Test func noServerIsToldThatItIsGone() throws {
    _ = try build("2015-11-10")
    _ = try build("2015-11-11")
    for name in ["nginx.conf", "Caddyfile"] {
      #expect(try !site.url.appending(path: "deploy/\(name)").text().contains("106/201"))
    }
  }

  /// Without a successor its pages go, and nobody knows whose its rows are.
  @Test func anEndedVillageWithoutSuccessorIsGone() throws {
    try site.endVillage("2015-11-10", successor: "")
    _ = try build("2015-11-10")
    let before = try site.states()
    let stopped = try build("2015-11-11", status: 1)
    #expect(stopped.messages.contains("[plan.brake]"))
    #expect(stopped.messages.contains("38:3: error: this division has ended and is part of no other"))
    #expect(try site.states() == before)
    let run = try site.buildAccepting("--as-of", "2015-11-11")
    #expect(run.status == 3 && run.output.contains("14 in error"), "\(run.output)")
    #expect(try !site.bytes().keys.contains { $0.contains("106/201") })
    let nginx = try site.url.appending(path: "deploy/nginx.conf").text()
    #expect(nginx.contains("location = \"/\(Self.ended)/long-term/\" { return 410; }"))
    try expectCleanBuild("2015-11-11")
  }

  @Test func aChainLeadsToTheOneInForce() throws {
    try site.replace(
      "\(ListSite.bigVillage),竹林关村,village,611022106000,",
      with: "\(ListSite.bigVillage),竹林关村,village,611022106000,,,2015-11-20,611022106202",
      in: "content/divisions.csv")
    try site.append("611022106202,新竹社区,village,611022106000,,2015-11-01", to: "content/divisions.csv")
    for day in ["2015-11-10", "2015-11-11", "2015-11-20", "2015-11-21"] {
      _ = try build(day)
      try expectCleanBuild(day)
    }
    #expect(try rows("boards/611022/106/202/long-term") == 50)
    let text = try page("\(Self.ended)/long-term")
    #expect(text.contains("自2015年11月11日起并入丹凤县竹林关|**镇**竹林关村。"))
    #expect(text.contains("竹林关村自2015年11月21日起并入丹凤县竹林关|**镇**新竹社区。"))
    #expect(text.contains("boards/611022/106/202/long-term/\"") && !text.contains("106/200/"))
    #expect(try page(Self.successor).contains("竹林关村已并入新竹社区"))
    #expect(try build("2015-11-22").messages.contains("50 × warning [division.ended]"))
  }

  @Test func aVillageToComeHasNoPagesAndItsRowsAreHeld() throws {
    try site.append("611022106202,新竹社区,village,611022106000,,2015-11-05,,", to: "content/divisions.csv")
    let early = ListSite.Row(400, in: "611022106202")
    try list.write(ListSite.households + [early])
    let before = try build("2015-11-04", status: 3)
    #expect(before.messages.contains("72:3: error: this division is in force from 2015-11-05 on"))
    #expect(before.output.contains("70 published") && before.output.contains("1 in error"))
    #expect(try !site.bytes().keys.contains { $0.contains("106/202") })
    #expect(try !page("boards/611022/106").contains("新竹"))
    #expect(try sanbang("due", ".", "--as-of", "2015-11-04").output.contains("2015-11-05 Thu  divisions"))
    _ = try build("2015-11-05")
    #expect(try rows("boards/611022/106/202/long-term") == 1)
    try expectCleanBuild("2015-11-05")
  }

  /// What was taken down in a village stays down in the one that it is part of.
  @Test func whatWasTakenDownDoesNotComeBack() throws {
    _ = try build("2015-11-10")
    let tag = try #require(try page("\(Self.ended)/long-term").split(separator: "<tr id=\"").last?.prefix(10))
    let down = try sanbang(
      "withdraw", "\(Self.smallCode)/long-term/\(tag)", "--reason", "x", "--as-of", "2015-11-10")
    #expect(down.status == 0, "\(down.messages)")
    #expect(try build("2015-11-11").output.contains("1 withdrawn"))
    #expect(try rows("\(Self.successor)/long-term") == 49)
  }

  @Test func aBoardThatWasTakenDownDoesNotComeBack() throws {
    _ = try build("2015-11-10")
    let down = try sanbang(
      "withdraw", "\(Self.smallCode)/long-term", "--reason", "x", "--as-of", "2015-11-10")
    #expect(down.status == 0, "\(down.messages)")
    #expect(try build("2015-11-11").output.contains("14 withdrawn"))
    #expect(try rows("\(Self.successor)/long-term") == 36)
  }
}

extension TestSite {
  /// Ends the small village of the lists on a day.
  func endVillage(_ lastDay: String, successor: String) throws {
    let file = "content/divisions.csv"
    let text = try url.appending(path: file).text()
    let lines = text.lines.map { line in
      line.hasPrefix("code,")
        ? "code,name,level,parent,model,valid_from,valid_until,successor"
        : line.hasPrefix(ListSite.smallVillage)
          ? line.split(separator: ",", omittingEmptySubsequences: false).prefix(4).joined(separator: ",")
            + ",,,\(lastDay),\(successor)" : line
    }
    try write(lines.map { "\($0)\n" }.joined(), to: file)
  }

  func append(_ line: String, to file: String) throws {
    try write(url.appending(path: file).text() + "\(line)\n", to: file)
  }
}
