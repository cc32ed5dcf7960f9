import Foundation
import TestSupport
import Testing

/// The preview: what is shown, to whom, and that it leaves no trace.
struct ServeTests {
  private let site = try! TestSite()

  /// Everything in the site's folder.
  private func files() throws -> [String: Data] {
    let paths = site.url.filesBelow()
    return try Dictionary(
      uniqueKeysWithValues: paths.map { ($0, try Data(contentsOf: site.url.appending(path: $0))) })
  }

  private func isGood(_ page: Fetched) -> Bool { page.status == 200 && !page.body.contains("<li>templates/") }

  @Test func changesAppearErrorsStandOverTheLastGoodPageAndTheSiteIsUntouched() throws {
    let before = try files()
    let served = try Served(site)
    let first = try served.page(where: isGood)
    #expect(first.body.contains("<strong>预览</strong>") && first.body.contains("not published"))
    #expect(first.headers.contains("cache-control: no-store"))

    try site.replace("<main ", with: "<main data-new=\"1\" ", in: "templates/home.html")
    _ = try served.page { $0.body.contains("data-new") }
    try site.replace("{{crumb}}", with: "{{crmb}}", in: "templates/crumbs.html")
    let wrong = try served.page { $0.body.contains("[template.unknown-field]") }
    #expect(wrong.status == 200 && wrong.body.contains("data-new"), "the last good page is still there")
    #expect(wrong.body.contains(#/<li>templates/crumbs\.html:2:\d+: 错误: .*crumb/#))
    #expect(wrong.body.contains(#/templates/crumbs\.html:2:\d+: error: .*crumb/#))
    try site.replace("{{crmb}}", with: "{{crumb}}", in: "templates/crumbs.html")
    _ = try served.page { isGood($0) && $0.body.contains("data-new") }

    try site.replace("<main ", with: "<main title=\"13891412345\" ", in: "templates/home.html")
    let leak = try served.page { $0.body.contains("[leak.") }
    #expect(!leak.body.contains("13891412345"), "neither on a page nor in the message")
    try site.replace("<main title=\"13891412345\" data-new=\"1\" ", with: "<main ", in: "templates/home.html")
    _ = try served.page { isGood($0) && !$0.body.contains("data-new") }

    #expect(served.interrupt() == 0)
    #expect(try files() == before, "no page, key, report, ledger or server's configuration")
  }

  @Test func theBytesAreThoseOfABuildAndOnlyPagesAreMarked() throws {
    let served = try Served(site)
    _ = try served.page(where: isGood)
    #expect(try site.build().status == 3)
    for path in ["assets/site.css", "releases/2015Q3/index.md", "releases/2015Q3/figures.csv", "robots.txt"] {
      #expect(try served.get("/\(path)").body == site.published.appending(path: path).text(), "\(path)")
    }
    let page = try served.get("/releases/2015Q3/").body
    let published = try site.published.appending(path: "releases/2015Q3/index.html").text()
    let unmarked = page.replacing(#/script-src 'nonce-\d+'; connect-src 'self'; /#, with: "")
      .replacing(#/<link rel="stylesheet" href="\/\.preview(?s:.)*?<\/script>\n/#, with: "")
    #expect(page != published && unmarked == published)
  }

  @Test func onlyWhatTheSiteHasIsServedAndOnlyToThisMachine() throws {
    let served = try Served(site)
    _ = try served.page(where: isGood)
    for path in [
      "/../content/site.yml", "/%2e%2e/content/site.yml", "/assets/..%2f..%2fcontent/site.yml",
      "/assets%2fsite.css", "/assets/site.css%00", "/assets/site.css%", "//assets/site.css", "/assets/",
      "/assets",
      "/content/site.yml", "/nonsuch", "http://127.0.0.1/assets/site.css",
    ] {
      let answer = try served.get(path)
      #expect(answer.status == 404 && answer.body.contains("<strong>预览</strong>"), "\(path)")
    }
    for host in ["example.org", "127.0.0.1.example.org:80", "[::1]", ""] {
      let answer = try served.get("/", host: host)
      #expect(answer.status == 403 && !answer.body.contains("<"), "\(host)")
    }
    #expect(try served.get("/", host: "localhost:80").status == 200)
    #expect(try served.get("/", method: "POST").status == 405)
    let head = try served.get("/assets/site.css", method: "HEAD")
    #expect(
      head.status == 200 && head.body.isEmpty
        && head.headers.contains("content-type: text/css; charset=utf-8"))
    let moved = try served.get("/releases/2015Q3")
    #expect(moved.status == 307 && moved.headers.contains("location: /releases/2015Q3/"))
    #expect(try served.get("/.preview/next?0").status == 200, "another state than that which is known")

    let second = try run(
      PackageFolder.command("sanbang"), ["serve", ".", "--lang", "en", "--port", served.port], in: site.url)
    #expect(second.status == 2 && second.messages.contains("--port"), "\(second.messages)")
  }

  @Test func aSiteThatIsWrongFromTheStartSaysWhere() throws {
    try site.replace("{{crumb}}", with: "{{crmb}}", in: "templates/crumbs.html")
    let served = try Served(site)
    let page = try served.page { $0.body.contains("[template.unknown-field]") }
    #expect(page.status == 503 && page.body.contains("templates/crumbs.html:"))
    try site.replace("{{crmb}}", with: "{{crumb}}", in: "templates/crumbs.html")
    _ = try served.page(where: isGood)
  }
}
