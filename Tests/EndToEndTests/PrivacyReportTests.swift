import Foundation
import TestSupport
import Testing

/// `reports/privacy.html`: right figures, and nothing private.
struct PrivacyReportTests {
  /// The figures of a table's row, by the beginning of its first cell.
  private func figures(_ row: String, in site: TestSite) throws -> [String] {
    let cells = site.privacyReport().replacing(#/<small.*?</small>/#, with: "")
    let line = try #require(
      cells.split(separator: "<tr>").first { $0.hasPrefix("<td>\(row)") }, "no row \(row)")
    return line.matches(of: #/<td[^>]*>(.*?)<\/td>/#).dropFirst().map { String($0.1) }
  }

  @Test func itsFiguresAreThoseOfThePages() throws {
    let site = try TestSite()
    let build = try site.build()
    let script = PackageFolder.root.appending(path: "Tests/Independent/exposure.py").filePath
    let judged = try runTool("python3", ["-B", script, site.url.filePath])
    #expect(judged.status == 0, "\(judged.output)\(judged.messages)")
    try expectNoPrivateValue(of: site, in: build)
    // A row that is there no more has to be missed: else the check proves nothing.
    try site.replace("<tr id=", with: "<tr x=", in: "public/boards/611022/106/200/long-term/index.html")
    #expect(try runTool("python3", ["-B", script, site.url.filePath]).status == 1)
    let page = site.privacyReport()
    #expect(!page.contains("http") && !page.contains("<script") && page.contains("肖贤平于2015年1月5日签字"))
    for check in ["少见的姓", "未成年人", "不予公示", "姓名没有", "网页上"] {
      #expect(try figures(check, in: site) == ["0"])
    }
    #expect(page.contains("第一次发布") && page.contains("没有 content/households.csv"))
    let file = try FileManager.default.attributesOfItem(
      atPath: site.reports.appending(path: "privacy.html").filePath)
    #expect(file[.posixPermissions] as? Int == 0o600)
  }

  /// A row whose month is another looks like one that left and one that came.
  @Test func theListThatIsOnlineIsCompared() throws {
    let site = try TestSite()
    _ = try site.build()
    _ = try site.build()
    let same = try figures("网上现有的", in: site)
    #expect(Array(same.suffix(3)) == ["0", "0", "0"])
    let alone = try figures("长期公示，村", in: site)
    #expect(same[0] == alone[0])

    let path = "boards/611022/106/200/long-term/index.html"
    let page = try site.published.appending(path: path).text()
    let old = try #require(page.firstMatch(of: #/<td>(20\d\d-\d\d)<\/td>/#)).1
    try site.replace("<td>\(old)</td>", with: "<td>1999-01</td>", in: "public/\(path)")
    try site.replace("\"sha256\":\"", with: "\"sha256\":\"0", in: "public/manifest.json")
    let manifest = try site.url.appending(path: "public/manifest.json").text()
    let entry = try #require(manifest.lines.first { $0.contains("\"\(path)\"") })
    try site.replace(
      String(entry), with: entry.replacing("\"sha256\":\"", with: "\"sha256\":\"0"),
      in: "public/manifest.json")
    _ = try site.build()
    #expect(try Array(figures("网上现有的", in: site).suffix(3)) == ["1", "1", "1"])
    #expect(site.privacyReport().contains("竹林关村</td><td class=\"number\">1</td><td class=\"number\">1</td>"))
  }

  @Test func aCheckMeasuresTooAndComparesNothing() throws {
    let site = try TestSite()
    _ = try site.build()
    let built = site.privacyReport()
    #expect(try site.sanbang("check").status == 3)
    let checked = site.privacyReport()
    #expect(checked.contains("只在 build 时做") && !built.contains("只在 build 时做"))
    let until = { (page: String) in page.prefix { $0 != "两" } }
    #expect(until(checked) == until(built))
  }

  /// The office's list of households is for the report alone.
  @Test func householdsAreMatchedAndNeverPublished() throws {
    let (site, other) = (try TestSite(), try TestSite())
    let lines = ["张", "王", "李", "欧", "麻"].map { "611022106200,\($0),3\n" }.joined()
    try site.write("division,initial,households\n" + lines, to: "content/households.csv")
    _ = try site.build()
    _ = try other.build()
    #expect(try site.bytes() == other.bytes())
    let rows = try figures("能对上户名册的行", in: site).first.flatMap { Int($0) } ?? 0
    #expect(rows > 0)
    #expect(try figures("只能是一户", in: site) == ["0.0%"] && figures("户名册里没有这个村", in: site) != ["0"])
    try site.write("division,initial,households\n611022106200,张三,x\n", to: "content/households.csv")
    let wrong = try site.build()
    #expect(wrong.status == 1 && wrong.messages.contains("[sheet.form]") && !wrong.messages.contains("张三"))
  }
}
