import Foundation
import TestSupport
import Testing

/// What a page's head tells those who gather the pages of Chinese government sites, and 索引号.
struct HeadTests {
  private static let site = [
    "SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnType",
  ]
  private static let article = ["ArticleTitle", "ContentSource", "Keywords"]

  /// What the head of a page has to name beside the site: by the kind of page.
  private static func expected(_ path: String) -> [String] {
    let isNotice =
      path.hasPrefix("boards/") && !path.split(separator: "/").dropLast().last!.allSatisfy(\.isNumber)
    let isRelease = path.hasPrefix("releases/2")
    if isRelease { return article + ["PubDate"] }
    return isNotice || path.hasPrefix("guide/") || path == "404.html" ? article : ["ColumnDescription"]
  }

  @Test func everyPageSaysWhatItIsAndNamesNobody() throws {
    let site = try TestSite(demoOfSeed: 2015)
    #expect(try site.build().status == 3)
    let pages = site.published.filesBelow().filter { $0.hasSuffix(".html") }
    #expect(Set(pages.map(Self.expected)).count == 3 && pages.contains { $0.contains("breakdowns") })
    for path in pages {
      let page = try site.published.appending(path: path).text()
      let head = page.components(separatedBy: "</head>")[0]
      let named = head.matches(of: #/<meta name="([A-Z]\w*)" content="([^"]+)">/#)
      #expect(named.map { String($0.1) }.sorted() == (Self.site + Self.expected(path)).sorted(), "\(path)")
      #expect(head.matches(of: #/<meta name="[A-Z]/#).count == named.count, "\(path): an empty value")
      #expect(!head.contains("og:") && !head.lowercased().contains("\"description\""), "\(path)")
      let rows = NoticeFacts(page).sections.flatMap { section in section.rows.map { (section.fields, $0) } }
      for (fields, row) in rows {
        let applicant = row.cells[fields.firstIndex(of: "applicant")!]
        #expect(applicant.contains("*") && !head.contains(applicant) && !head.contains(row.tag), "\(path)")
      }
      let values = Dictionary(named.map { (String($0.1), String($0.2)) }) { first, _ in first }
      if let title = values["ArticleTitle"] { #expect(page.contains("<h1>\(title)</h1>"), "\(path)") }
      if let day = values["PubDate"], !path.contains("breakdowns") {
        #expect(page.contains("<dt>发布日期</dt><dd><time datetime=\"\(day)\">"), "\(path)")
      }
    }
  }

  /// Not what the day of the build makes of it: the turn of a quarter moves it no more than a withdrawal does.
  @Test func theIndexNumberOfAPostingStaysAsItIs() throws {
    let site = try TestSite()
    try site.replace("endorsement: hold", with: "endorsement: show", in: "content/site.yml")
    try site.replace("是,2015-10-23,", with: "是,2015-09-28,", in: "content/cases/611022-丹凤县/低保和五保.csv")
    let page = site.published.appending(path: "boards/611022/100/201/review/index.html")
    for day in ["2015-09-30", "2015-10-01"] {
      _ = try site.buildAccepting("--as-of", day)
      let text = try page.text()
      #expect(text.contains("<dt>索引号</dt><dd>审核公示2015Q3-611022100201</dd>"), "\(day)")
      #expect(text.contains("<dd><time datetime=\"2015-09-28\">2015年9月28日</time>"), "\(day)")
    }
  }
}
