import Foundation
import TestSupport
import Testing

/// The list of places by pinyin, `places/`.
struct PlacesTests {
  private let list: ListSite
  private var site: TestSite { list.site }

  init() throws { list = try ListSite.published() }

  /// A line of the page.
  private struct Place {
    let letter, pinyin, href, name, within: String
  }

  private func add(_ villages: [(name: String, pinyin: String)], in town: String = "611022100") throws {
    let divisions = try site.url.appending(path: "content/divisions.csv").text().lines
    let header = "code,name,level,parent,model,pinyin"
    let rows = villages.enumerated().map {
      "\(town)\(300 + $0),\($1.name),village,\(town)000,,\($1.pinyin)"
    }
    try site.write(
      ([header] + divisions.dropFirst() + rows + [""]).joined(separator: "\n"), to: "content/divisions.csv")
  }

  private func places() throws -> [Place] {
    let page = try site.published.appending(path: "places/index.html").text()
    let letter = #/<h2 id="(\w+)">(.+?)</h2>/#
    let place = #/<li data-pinyin="(.*?)"><a href="(.*?)">(.*?)</a><span class="note">(.*?)</span>/#
    var (places, current) = ([Place](), "")
    for line in page.lines {
      if let match = line.firstMatch(of: letter) { current = String(match.2) }
      guard let match = line.firstMatch(of: place) else { continue }
      places.append(
        Place(
          letter: current, pinyin: String(match.1), href: String(match.2), name: String(match.3),
          within: String(match.4)))
    }
    return places
  }

  private func names(under letter: String) throws -> [String] {
    try places().filter { $0.letter == letter }.map(\.name)
  }

  @Test func everyPlaceIsListedOnceAndLeadsToItsPage() throws {
    let pages = site.published.appending(path: "boards").filesBelow().filter {
      $0.hasSuffix("/index.html") && $0.dropLast(11).allSatisfy { $0.isNumber || $0 == "/" }
    }
    #expect(try places().map { "\($0.href)index.html" }.sorted() == pages.map { "../boards/\($0)" }.sorted())
    let town = try #require(try places().first { $0.name == "竹林关村" })
    #expect(town.within == "丹凤县竹林关|**镇**" && town.pinyin == "zhu lin guan cun")
    #expect(try site.published.appending(path: "sitemap.xml").text().contains("/places/</loc>"))
    #expect(try site.published.appending(path: "index.html").text().contains("./places/\""))
  }

  @Test func theyStandInTheOrderOfTheirPinyin() throws {
    try add([
      ("董沟村", ""), ("东河村", ""), ("东关村", ""), ("长石炼村", ""), ("绿水村", ""), ("8组", ""), ("A区社区", ""),
      ("𮯹村", ""), ("朝阳村", ""),
    ])
    #expect(try site.build().status == 0)
    #expect(try names(under: "A") == ["A区社区"])
    #expect(try names(under: "C") == ["长石炼村", "朝阳村"])
    #expect(try names(under: "D") == ["丹凤县", "东关村", "东河村", "董沟村"])
    #expect(try Set(names(under: "其他")).isSuperset(of: ["8组", "𮯹村"]))
    let letters = try places().map(\.letter)
    #expect(letters == letters.filter { $0 != "其他" }.sorted() + letters.filter { $0 == "其他" })
    // With the other reading too, for whoever types it; and ü as u.
    let spelt = try Dictionary(uniqueKeysWithValues: places().map { ($0.name, $0.pinyin) })
    #expect(spelt["长石炼村"] == "chang shi lian cun,zhang shi lian cun")
    #expect(spelt["绿水村"] == "lu shui cun")
  }

  @Test func anOfficeCorrectsAReading() throws {
    try add([("乐园村村民委员会", ""), ("大厦村", "da xia"), ("吕家村", "Lǚ'jia cun")])
    #expect(try site.build().status == 0)
    #expect(try names(under: "Y").contains("乐园村"))
    var spelt = try Dictionary(uniqueKeysWithValues: places().map { ($0.name, $0.pinyin) })
    #expect(spelt["大厦村"] == "da xia cun" && spelt["吕家村"] == "lu jia cun")
    try site.replace(
      "乐园村村民委员会,village,611022100000,,", with: "乐园村村民委员会,village,611022100000,,le",
      in: "content/divisions.csv")
    #expect(try site.build().status == 0)
    #expect(try places().filter { $0.name == "乐园村" }.map(\.letter) == ["L"])
    spelt = try Dictionary(uniqueKeysWithValues: places().map { ($0.name, $0.pinyin) })
    #expect(spelt["乐园村"] == "le yuan cun")
  }

  @Test func placesOfOneNameAreToldApart() throws {
    try add([("东关村", ""), ("东关村村民委员会", "")])
    try site.append("611022106300,东关村,village,611022106000,,", to: "content/divisions.csv")
    #expect(try site.build().status == 0)
    #expect(
      try places().filter { $0.name == "东关村" }.map(\.within) == [
        "丹凤县龙驹寨镇（611022100300）", "丹凤县龙驹寨镇（611022100301）", "丹凤县竹林关|**镇**",
      ])
  }

  @Test func aDivisionThatHasEndedIsNotListed() throws {
    let name = "梁家坡社区"
    try site.endVillage("2015-11-10", successor: ListSite.bigVillage)
    #expect(try site.build("--as-of", "2015-11-10").status == 0)
    #expect(try places().contains { $0.name == name })
    #expect([0, 3].contains(try site.build("--as-of", "2015-11-11").status))
    #expect(try !places().contains { $0.name == name })
  }
}
