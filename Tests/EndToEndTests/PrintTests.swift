import Foundation
import TestSupport
import Testing

/// `sanbang print`: paper lies in `print/`, shows what is published, and names people in full with a signature alone.
struct PrintTests {
  private let site: TestSite

  init() throws { site = try ListSite.published().site }

  private func print(_ options: String...) throws -> Run {
    try run(
      PackageFolder.command("sanbang"), ["print", ".", "--lang", "en"] + options, in: site.url)
  }

  private func paper(_ name: String = "611022/106.html") throws -> String {
    try site.url.appending(path: "print/\(name)").text()
  }

  private func screens() throws -> String { try paper("611022/106-screen.html") }

  private func sign(_ more: String = "") throws {
    try site.write(
      "rarity_threshold: 3\nname: {print: full}\n\(more)", to: "content/privacy.yml")
  }

  private let signature = "signed_by: 肖贤平\nsigned_on: 2015-01-05\n"

  @Test func printLiesOutsideForTheOwnerAlone() throws {
    let before = try site.states()
    let result = try print()
    #expect(result.status == 0 && result.messages.isEmpty, "\(result.messages)")
    #expect(try site.states() == before)
    let attributes = try FileManager.default.attributesOfItem(
      atPath: site.url.appending(path: "print").filePath)
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    #expect(try paper("index.html").contains("611022/106-a3.html"))
    #expect(try print().output.contains("0 of them written anew"))
  }

  @Test func sheetsAreNumberedAndRowsStandOnceWithTheCodeOfThePage() throws {
    #expect(try print("--town", "611022106").status == 0)
    let text = try paper()
    let page = try site.published.appending(path: "boards/611022/106/200/long-term/index.html").text()
    let code = try #require(page.firstMatch(of: #/校验码 ([B-Z]{4}-[B-Z]{4})/#)?.1)
    #expect(text.contains("校验码 <b>\(code)</b>"))
    let tags = text.matches(of: #/<td class="tag">(\w+)</td>/#).map { String($0.1) }
    let village = try site.notice("boards/611022/106/200/long-term").tags
    #expect(village.count == 36 && Array(tags.prefix(36)) == village)
    #expect(text.contains("第1页 共3页") || text.contains("第1页 共2页"))
    #expect(text.matches(of: #/<section class="sheet"/#).count == text.matches(of: #/第\d+页 共\d+页/#).count)
    for foreign in ["<script", "<img", "<link", "url(", "@import"] { #expect(!text.contains(foreign)) }
  }

  /// The rows of each paper once, in its order, and a script of its own alone, which is the one that the page allows.
  @Test func screensShowEveryRowOnceAndTurnByTheirOwnScript() throws {
    #expect(try print("--town", "611022106").status == 0)
    let text = try screens()
    let rows = try [text, paper()].map { text in
      text.matches(of: #/<td class="tag">(\w+)</td>/#).map { String($0.1) }
    }
    #expect(rows[0] == rows[1] && rows[0].count == 50)
    let places = text.matches(of: #/第(\d+)页 共(\d+)页/#)
    #expect(places.count == text.matches(of: #/<section class="screen"/#).count && places.count > 5)
    for foreign in ["<script src", "<img", "<link", "url(", "@import", "http:"] {
      #expect(!text.contains(foreign))
    }
    let script = try #require(text.firstMatch(of: #/<script>((?s:.*?))<\/script>/#)?.1)
    let digest = "h.sha256(sys.argv[1].encode()).digest()"
    let hash = try runTool(
      "python3",
      ["-c", "import sys, hashlib as h, base64 as b; print(b.b64encode(\(digest)).decode())", String(script)])
    #expect(text.contains("script-src 'sha256-\(hash.output.lines[0])'"))
  }

  @Test func aNameInFullNeedsTheSignatureAndStaysOnPaper() throws {
    try sign()
    for run in [try site.build(), try print()] {
      #expect(run.status == 1 && run.messages.contains("[policy.unsigned]"), "\(run.messages)")
    }
    try sign(signature)
    #expect(try site.build().status == 0)
    let published = try site.bytes()
    #expect(try print().status == 0)
    let name = ListSite.Row(0, in: ListSite.bigVillage).applicant
    #expect(try paper().contains("<td>\(name)</td>"))
    #expect(try !screens().contains(name) && screens().contains("<td>王**</td>"))
    #expect(try site.bytes() == published)
    #expect(published.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains(name) })
  }

  @Test func nobodyIsNamedOnPaperWhoIsNotOnIt() throws {
    try sign(signature)
    let hidden = "欧阳隐名"
    let list = "content/cases/611022-丹凤县/名单.csv"
    var lines = try site.url.appending(path: list).text().lines
    lines[4] = lines[4].replacing(#/,王[^,]*,/#, with: ",\(hidden),") + "隐私保护"
    try site.write(lines.joined(separator: "\n") + "\n", to: list)
    #expect(try site.build().status == 0)
    try site.replace("发现应当得到救助", with: "\(hidden)发现应当得到救助", in: "content/notices/paper.md")
    let result = try print()
    #expect(result.status == 4 && result.messages.contains("print/611022/"), "\(result.messages)")
    #expect(!site.url.appending(path: "print").filesBelow().contains { $0.hasSuffix(".html") })
  }

  @Test func whatIsNotPublishedIsNotPrinted() throws {
    #expect(try print().status == 0)
    let before = try paper()
    try site.replace(",1,200,", with: ",1,210,", in: "content/cases/611022-丹凤县/名单.csv")
    let result = try print()
    #expect(result.status == 1 && result.messages.contains("[print.not-published]"), "\(result.messages)")
    #expect(try paper() == before)
    #expect(try site.build().status == 0 && print().status == 0 && paper() != before)
  }

  @Test func whatHangsOnPaperAloneHasItsSumsOnTheWeb() throws {
    let rules = "content/rules/2012.yml"
    let text = try site.url.appending(path: rules).text()
    let article = "        article: 《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）第三十四条\n"
    try site.write(text.replacing(article, with: "\(article)        channel: print\n"), to: rules)
    #expect(try site.buildAccepting().status == 0)
    let page = try site.published.appending(path: "boards/611022/106/200/long-term/index.html").text()
    #expect(page.contains("合计36户36人") && page.contains("公示栏张贴") && !page.contains("<tr id="))
    #expect(try print().status == 0)
    // A screen in the hall is a place where it hangs, too.
    for text in [try paper(), try screens()] { #expect(text.matches(of: #/<td class="tag">/#).count == 50) }
  }
}
